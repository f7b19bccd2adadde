import { describe, expect, it } from 'vitest'
import { monthTrend, TREND_MONTHS, type MonthTrendInput } from '../../src/charts/monthTrend'
import { TOKENS } from '../../src/ui/tokens'

const style = { ...TOKENS.light, narrow: false }
const trend = (months: number, values: readonly number[], running: string | null = null): MonthTrendInput => ({
  months: Array.from({ length: months }, (_, i) => 480 + i),
  lines: [{ name: 'Logo churn', values, role: 'main', ends: true }],
  running,
  printMonth: (month) => `M${month}`,
  printMonthShort: (month) => `m${month}`,
  print: (value) => value.toFixed(1),
  printTick: (value) => value.toFixed(1),
})
const said = (input: MonthTrendInput) => monthTrend(input, style).points.map((point) => point.said)

describe('monthTrend', () => {
  it('draws the newest two years, the first month and Januaries in full', () => {
    const points = said(
      trend(
        40,
        Array.from({ length: 40 }, (_, i) => i),
      ),
    )
    expect(points).toHaveLength(TREND_MONTHS)
    expect(points[0]).toBe('Logo churn, M495, 15.0')
    expect(points[1]).toBe('Logo churn, m496, 16.0')
    expect(points).toContain('Logo churn, M504, 24.0')
  })

  it('begins with the first month that is known, and calls the running one incomplete', () => {
    expect(said(trend(4, [Number.NaN, Number.NaN, 3, 4], 'so far'))).toEqual([
      'Logo churn, M482, 3.0',
      'Logo churn, m483, 4.0, incomplete',
    ])
  })
})

describe('the notes of a monthTrend', () => {
  const notes = [
    { day: 14_640, text: 'late' }, // 31 Jan 2010
    { day: 14_610, text: 'early' }, // 1 Jan 2010
    { day: 10, text: 'before it is drawn' },
  ]
  const marked = (input: MonthTrendInput) => {
    const { series } = monthTrend(input, style).option
    return JSON.stringify(Array.isArray(series) ? series[0] : series)
  }

  it('stand at their month, oldest first, those of other months not at all', () => {
    const drawn = marked({ ...trend(3, [1, 2, 3]), notes })
    expect(drawn).toContain('"formatter":"early; late"')
    expect(drawn).toContain('"coord":[0,1]')
    expect(drawn).not.toContain('before it is drawn')
  })
})
