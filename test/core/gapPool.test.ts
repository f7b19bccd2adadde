import { describe, expect, it } from 'vitest'
import { dayOfCivil, monthOfDay } from '../../src/core/calendar'
import { gapPools } from '../../src/core/gapPool'
import { saleDays } from '../../src/core/saleDays'
import { drawFrom } from './arbitraryRhythms'
import { ledgerOf, type PlainSale } from './ledgerOf'

const BEGIN = dayOfCivil(2024, 1, 1)

/** 1,500 accounts that come in January, half of them once and never again, the others at random every 40 days. */
function halfGone(days: number) {
  const draw = drawFrom(9)
  const sales: PlainSale[] = []
  for (let unit = 0; unit < 1_500; unit++) {
    const isGone = draw() < 0.5
    for (let at = draw() * 31; at < days; at -= 40 * Math.log(draw())) {
      sales.push({ unit, day: BEGIN + Math.floor(at), revenue: 1 })
      if (isGone) break
    }
  }
  return saleDays(ledgerOf(1_500, BEGIN + days, sales))
}

describe('gapPools', () => {
  const pools = gapPools(halfGone(700), true)
  const shares = pools.map(({ curves }) => curves[0]?.law.share ?? NaN)

  it('give silent accounts the benefit of the doubt at first, and find the half that is gone in time', () => {
    expect(shares[0]).toBeNaN()
    expect(shares[1]).toBeGreaterThan(0.95)
    expect(shares.at(-1)).toBeGreaterThan(0.45)
    expect(shares.at(-1)).toBeLessThan(0.75)
  })

  it('are one a civil month, each with more gaps than the one before', () => {
    expect(pools.map(({ month }) => month - monthOfDay(BEGIN))).toEqual(Array.from(pools.keys()))
    const gaps = pools.map(({ completedGaps }) => completedGaps)
    expect(gaps).toEqual(gaps.toSorted((a, b) => a - b))
    expect(pools.at(-1)?.meanGap).toBeGreaterThan(35)
    expect(pools.at(-1)?.meanGap).toBeLessThan(42)
  })

  it('split own rhythms into up to three classes, from fast to slow', () => {
    expect(Math.max(...pools.map(({ curves }) => curves.length))).toBe(4)
    const { classOfRow } = pools[pools.length - 1]
    expect([...classOfRow]).toEqual([...classOfRow].toSorted((a, b) => a - b))
    expect(classOfRow[0]).toBe(0)
    expect(classOfRow[1]).toBe(1)
  })

  it('have no curves when none are asked for', () => {
    expect(gapPools(halfGone(200), false).flatMap(({ curves }) => curves)).toEqual([])
  })

  it('are one pool of nothing where there is no sale', () => {
    expect(gapPools(saleDays(ledgerOf(3, BEGIN, [])), true)).toMatchObject([
      { month: monthOfDay(BEGIN), completedGaps: 0, meanGap: NaN, curves: [] },
    ])
  })
})
