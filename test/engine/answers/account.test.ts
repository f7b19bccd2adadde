import { describe, expect, it } from 'vitest'

import { monthOfDay } from '../../../src/core/calendar'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { answerAccount } from '../../../src/engine/answers/account'
import { analysisOf, smallCompany } from '../smallCompany'

const records = smallCompany()
const analysis = analysisOf(records)
const ask = (key: string) => answerAccount(analysis, records, { scope: DEFAULT_SCOPE, key })

describe('answerAccount', () => {
  it.each(['shop.c1', 'shop.c7', 'shop.c12'])('draws %s from its own orders and credits', (key) => {
    const { row, entries, saleDays, saleValues, curve, gaps, gapBins, frame } = ask(key)!
    const sales = entries.filter(({ kind }) => kind === 'sale')
    expect(saleDays).toHaveLength(row.orders)
    expect([...saleDays]).toEqual(sales.map(({ day }) => day).toSorted((a, b) => a - b))
    expect(saleValues.reduce((sum, value) => sum + value, 0)).toBe(sales.reduce((sum, { value }) => sum + value, 0))

    expect(curve.firstMonth + curve.values.length - 1).toBe(monthOfDay(frame.asOfDay))
    expect(curve.values.at(-1)).toBe(entries.reduce((sum, { value }) => sum + value, 0))
    const middle = curve.firstMonth + 3
    const until = entries.filter(({ day }) => monthOfDay(day) <= middle)
    expect(curve.values[3]).toBe(until.reduce((sum, { value }) => sum + value, 0))

    expect(gapBins.counts.reduce((sum, count) => sum + count, 0)).toBe(gaps.length)
    expect(gapBins.edges).toHaveLength(gapBins.counts.length + 1)
    expect(gapBins.edges.at(-1)).toBeGreaterThan(Math.max(...gaps))
    gapBins.counts.forEach((count, bin) => {
      const inside = gaps.filter((gap) => gap >= gapBins.edges[bin]! && gap < gapBins.edges[bin + 1]!)
      expect(count).toBe(inside.length)
    })
  })

  it('draws nothing of an account that has not bought', () => {
    const { row, curve, gapBins, saleDays } = ask('shop.idle')!
    expect(row.state).toBe('prospect')
    expect(saleDays).toHaveLength(0)
    expect(curve.values).toHaveLength(0)
    expect(gapBins).toEqual({ edges: [], counts: [] })
  })

  it('does not know an account that is excluded or not there', () => {
    expect(ask('shop.c5')).toBeNull()
    expect(ask('shop.nobody')).toBeNull()
  })
})
