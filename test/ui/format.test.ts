import { describe, expect, it } from 'vitest'

import { dayOfCivil } from '../../src/core/calendar'
import { formatOf, UNKNOWN, type FigureKind } from '../../src/ui/format'

const gb = formatOf('en-GB', 'GBP')
const pounds = (units: number) => Math.round(units * 10_000)
/** Digits and signs only: locales part groups and currencies by several kinds of space. */
const spaced = (text: string) => text.replaceAll(/[\u00a0\u2009\u202f]/g, ' ')

describe('money', () => {
  it.each([
    [5259, '£5,259'],
    [9999.4, '£9,999'],
    [9999.5, '£10.0k'],
    [18_123, '£18.1k'],
    [544_000, '£544k'],
    [999_949, '£1.00m'],
    [3_040_000, '£3.04m'],
    [-287_400, '−£287k'],
    [0, '£0'],
    [0.35, '£0.35'],
    [-0.35, '−£0.35'],
    [99.5, '£99.50'],
    [100.5, '£101'],
    [42, '£42'],
  ])('%d is %s', (units, text) => expect(gb.money(pounds(units))).toBe(text))

  it('prints whole units in columns and all cents in the working', () => {
    expect(gb.moneyWhole(pounds(128_698.6))).toBe('£128,699')
    expect(gb.moneyFull(pounds(1_809_917.09))).toBe('£1,809,917.09')
    expect(gb.moneyFull(pounds(-11_297.45))).toBe('−£11,297.45')
  })

  it('signs changes, and zero not', () => {
    expect(gb.moneyChange(pounds(895_000))).toBe('+£895k')
    expect(gb.moneyChange(pounds(-8000))).toBe('−£8,000')
    expect(gb.moneyChange(0)).toBe('£0')
  })

  it('keeps the ticks of an axis short', () => {
    expect([0, 500, 1_000, 3_000_000, 2_500_000].map((units) => gb.moneyTick(pounds(units)))).toEqual([
      '0',
      '£500',
      '£1k',
      '£3m',
      '£2.5m',
    ])
  })

  it('prints bare numbers where there is no currency', () => {
    const bare = formatOf('en-GB', null)
    expect(bare.money(pounds(5259))).toBe('5,259')
    expect(bare.currencySign).toBe('')
    expect(gb.currencySign).toBe('£')
  })
})

describe('rates and counts', () => {
  it('has one decimal, none where whole percents are wanted', () => {
    expect(gb.percent(1.183)).toBe('118.3%')
    expect(gb.percentWhole(0.984)).toBe('98%')
    expect(gb.percentWhole(0)).toBe('0%')
    expect(gb.percentWhole(1)).toBe('100%')
    expect(gb.percentWhole(0.003)).toBe('0.3%')
    expect(gb.percentWhole(0.997)).toBe('99.7%')
    expect(gb.percent(-0.021)).toBe('−2.1%')
    expect([0, 0.025, 0.1].map(gb.percentTick)).toEqual(['0%', '2.5%', '10%'])
  })

  it('prints differences of percentages in points, ratios with a sign of times, days with a d', () => {
    expect(gb.points(0.352)).toBe('35.2 pts')
    expect(gb.ratio(4.1)).toBe('4.1 ×')
    expect(gb.days(17)).toBe('17 d')
    expect(gb.count(4338)).toBe('4,338')
    expect(gb.decimal(2.0591)).toBe('2.06')
    expect(gb.decimal(2.0591, 1)).toBe('2.1')
  })
})

describe('dates', () => {
  const day = (text: string) => dayOfCivil(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
  const month = (year: number, of: number) => (year - 1970) * 12 + of - 1

  it('prints civil days as they are, wherever the browser stands', () => {
    expect(gb.day(day('2011-12-09'))).toBe('9 Dec 2011')
    expect(gb.dayShort(day('2011-01-01'))).toBe('1 Jan')
    expect(gb.day(0)).toBe('1 Jan 1970')
  })

  it('prints ranges with an en dash and the years where they differ', () => {
    expect(gb.dayRange(day('2011-11-29'), day('2011-12-05'))).toBe('29 Nov – 5 Dec')
    expect(gb.dayRange(day('2010-11-29'), day('2011-12-05'))).toBe('29 Nov 2010 – 5 Dec 2011')
    expect(gb.monthRange(month(2011, 9), month(2011, 11))).toBe('Sep – Nov 2011')
    expect(gb.month(month(2011, 9))).toBe('Sep 2011')
    expect(gb.monthShort(month(2011, 9))).toBe('Sep')
  })

  it('prints a window as months where it is made of whole months, else as days', () => {
    expect(gb.window({ from: day('2011-09-01'), to: day('2011-12-01') })).toBe('Sep – Nov 2011')
    expect(gb.window({ from: day('2011-11-01'), to: day('2011-12-01') })).toBe('Nov 2011')
    expect(gb.window({ from: day('2010-12-10'), to: day('2011-12-10') })).toBe('10 Dec 2010 – 9 Dec 2011')
    expect(gb.window({ from: 5, to: 5 })).toBe(UNKNOWN)
    expect(gb.window(null)).toBe(UNKNOWN)
  })
})

describe('unknown', () => {
  const kinds: readonly FigureKind[] = [
    'money',
    'money-whole',
    'money-full',
    'percent',
    'percent-whole',
    'points',
    'ratio',
    'count',
    'decimal',
    'days',
    'day',
    'month',
  ]
  it.each(kinds)('%s is a dash, and 0 is not', (kind) => {
    expect(gb.figure(kind, null)).toBe(UNKNOWN)
    expect(gb.figure(kind, Number.NaN)).toBe(UNKNOWN)
    expect(gb.figure(kind, 0)).not.toBe(UNKNOWN)
  })

  it('a range with an unknown end is unknown', () => {
    expect(gb.dayRange(null, 5)).toBe(UNKNOWN)
    expect(gb.monthRange(5, null)).toBe(UNKNOWN)
  })
})

describe('other locales', () => {
  it('decides separators and names', () => {
    const de = formatOf('de-DE', 'EUR')
    expect(spaced(de.moneyFull(pounds(1234.5)))).toBe('1.234,50 €')
    expect(spaced(de.percent(0.352))).toBe('35,2 %')
    expect(de.day(dayOfCivil(2011, 12, 9))).toBe('9. Dez. 2011')
    expect(spaced(formatOf('fr-FR', 'EUR').money(pounds(544_000)))).toBe('544 k €')
  })
})
