import { describe, expect, it } from 'vitest'
import { dayOfCivil, firstDayOfMonth, monthOfDay } from '../../src/core/calendar'
import { poolOf, type Rhythms, rhythms, ruleOnDay } from '../../src/core/rhythm'
import type { DefinitionSet } from '../../src/core/scope'
import { silencePercentile } from '../../src/core/silencePercentile'
import { drawFrom, FIRST_DAY, ledgerOfCompany } from './arbitraryRhythms'
import { ledgerOf, type PlainSale } from './ledgerOf'

const DAY = dayOfCivil(2025, 3, 1)

function every(unit: number, from: number, to: number, gap: number): PlainSale[] {
  const sales: PlainSale[] = []
  for (let day = from; day < to; day += gap) sales.push({ unit, day, revenue: 1 })
  return sales
}

function thresholds(result: Rhythms, entry: number): number[] {
  return [result.dueAfter[entry], result.riskAfter[entry], result.churnAfter[entry]]
}

/** Fast and slow regulars with a jitter of a third, over two years. */
function company(): PlainSale[] {
  const draw = drawFrom(5)
  const sales: PlainSale[] = []
  for (let unit = 0; unit < 60; unit++) {
    const pace = unit % 2 === 0 ? 7 : 60
    for (let at = draw() * pace; at < 730; at += pace * (0.67 + 0.66 * draw())) {
      sales.push({ unit, day: FIRST_DAY + Math.floor(at), revenue: 1 })
    }
  }
  return sales
}

/** The place among the pools of the one that spoke for an entry. */
function poolAt(result: Rhythms, entry: number): number {
  return result.pools.findIndex((one) => one === poolOf(result, entry))
}

describe('rhythms by fixed days', () => {
  it('are due from a quarter, at risk from a half, churned from all of them', () => {
    const result = rhythms(ledgerOf(1, DAY, [{ unit: 0, day: DAY, revenue: 1 }]), { kind: 'fixed', days: 90 }, 60)
    expect(thresholds(result, 0)).toEqual([23, 45, 90])
    expect(result).toMatchObject({ rule: 'fixed', pools: [] })
    expect(result.usualGap[0]).toBeNaN()
  })

  it('keep to at least one day', () => {
    const result = rhythms(ledgerOf(1, DAY, [{ unit: 0, day: DAY, revenue: 1 }]), { kind: 'fixed', days: 1 }, 60)
    expect(thresholds(result, 0)).toEqual([1, 1, 1])
  })
})

describe('rhythms by the mean gap', () => {
  const ledger = ledgerOf(62, FIRST_DAY + 729, [...company(), { unit: 60, day: FIRST_DAY + 729, revenue: 1 }])
  const result = rhythms(ledger, { kind: 'mean', factor: 3 }, 90)

  it('multiply the unit’s own mean gap from the third sale day on', () => {
    const last = result.start[1] - 1
    const mean = (result.day[last] - result.day[0]) / last
    expect(result.usualGap[last]).toBeCloseTo(mean, 4)
    expect(thresholds(result, last)).toEqual([mean * 0.75, mean * 1.5, mean * 3].map(Math.round))
    expect(result.rule).toBe('mean')
  })

  it('take the mean of all gaps known before the month for a unit with fewer', () => {
    const pool = result.pools.at(-1)
    expect(result.usualGap[result.start[60]]).toBeCloseTo(pool?.meanGap ?? NaN, 4)
    expect(silencePercentile(result, result.start[60], 30)).toBeNaN()
  })

  it('fall back to fixed days while fewer than 200 gaps are known', () => {
    expect(thresholds(result, 0)).toEqual([23, 45, 90])
    expect(rhythms(ledgerOf(1, DAY, every(0, DAY - 90, DAY, 3)), { kind: 'mean', factor: 3 }, 90).rule).toBe('fixed')
  })
})

describe('rhythms by the own rhythm', () => {
  const sales = company()
  const ledger = ledgerOf(62, FIRST_DAY + 729, [...sales, { unit: 60, day: FIRST_DAY + 729, revenue: 1 }])
  const result = rhythms(ledger, { kind: 'own' }, 90)
  const last = (unit: number) => result.start[unit + 1] - 1

  it('know a fast buyer from a slow one', () => {
    expect(result.usualGap[last(0)]).toBeGreaterThan(6)
    expect(result.usualGap[last(0)]).toBeLessThan(8.5)
    expect(result.churnAfter[last(0)]).toBeLessThan(14)
    expect(result.usualGap[last(1)]).toBeGreaterThan(48)
    expect(result.churnAfter[last(1)]).toBeGreaterThan(70)
  })

  it('let the pool speak for a unit with fewer than three sale days, alike for all of them', () => {
    const pool = result.pools.at(-1)
    expect(poolOf(result, result.start[60])).toBe(pool)
    expect(pool?.shrinkage).toBeLessThan(1)
    const once = thresholds(result, result.start[60])
    const twice = rhythms(
      ledgerOf(62, FIRST_DAY + 729, [...sales, ...every(60, FIRST_DAY + 725, FIRST_DAY + 730, 4)]),
      { kind: 'own' },
      90,
    )
    expect(thresholds(twice, twice.start[61] - 1)).toEqual(once)
  })

  it('use fixed days in the months before 200 gaps were known, and say so for the as-of month', () => {
    const first = result.pools.findIndex(({ curves }) => curves.length > 0)
    expect(result.pools[first - 1].completedGaps).toBeLessThan(200)
    expect(result.pools[first].completedGaps).toBeGreaterThanOrEqual(200)
    const early = Array.from(result.day.keys()).filter((entry) => poolAt(result, entry) < first)
    expect(early.filter((entry) => thresholds(result, entry).join() !== '23,45,90')).toEqual([])
    expect(result.rule).toBe('own')
    expect(rhythms(ledgerOf(60, FIRST_DAY + 30, sales), { kind: 'own' }, 90).rule).toBe('fixed')
  })

  it('draw 200 gaps that end on the last day of a month into the next month’s pool, not before', () => {
    const end = dayOfCivil(2025, 3, 31)
    const pairs = Array.from({ length: 200 }, (_, unit) => every(unit, end - 10, end + 1, 10)).flat()
    const next = [{ unit: 200, day: end + 1, revenue: 1 }]
    const at = rhythms(ledgerOf(201, end + 1, [...pairs, ...next]), { kind: 'own' }, 90)
    expect(at.pools.map(({ month }) => month)).toEqual([monthOfDay(end), monthOfDay(end + 1)])
    expect(at.pools.map(({ completedGaps }) => completedGaps)).toEqual([0, 200])
    expect(at.rule).toBe('own')
    // All 200 gaps are 10 days: with units that do not differ the pool alone speaks.
    expect(at.pools[1].shrinkage).toBe(Infinity)
    expect(at.usualGap[at.start[200]]).toBeCloseTo(10, 0)
    const short = rhythms(ledgerOf(201, end + 1, [...pairs.slice(2), ...next]), { kind: 'own' }, 90)
    expect(short.rule).toBe('fixed')
  })

  it('merge sales of one day, and have nothing of a unit without a sale', () => {
    const twice = rhythms(ledgerOf(62, FIRST_DAY + 729, [...sales, ...sales]), { kind: 'own' }, 90)
    const once = rhythms(ledgerOf(62, FIRST_DAY + 729, sales), { kind: 'own' }, 90)
    expect(twice.day).toEqual(once.day)
    expect(twice.churnAfter).toEqual(once.churnAfter)
    expect(once.start[62]).toBe(once.start[61])
  })

  it('exist for no unit, no sale, one unit and one sale', () => {
    expect(rhythms(ledgerOf(0, DAY, []), { kind: 'own' }, 90)).toMatchObject({
      rule: 'fixed',
      start: Uint32Array.of(0),
    })
    expect(rhythms(ledgerOf(3, DAY, []), { kind: 'mean', factor: 2 }, 90).day).toHaveLength(0)
    const one = rhythms(
      ledgerOfCompany({ units: 1, asOfDay: DAY, sales: [{ unit: 0, day: DAY, revenue: 1 }] }),
      { kind: 'own' },
      90,
    )
    expect(thresholds(one, 0)).toEqual([23, 45, 90])
    const daily = rhythms(ledgerOf(1, DAY, every(0, DAY - 300, DAY + 1, 1)), { kind: 'own' }, 90)
    expect(daily.rule).toBe('own')
    expect(daily.usualGap[300]).toBeCloseTo(1, 1)
    expect(thresholds(daily, 300)[0]).toBe(1)
  })

  it('never wait longer than ten years', () => {
    const result = rhythms(ledgerOf(1, DAY, [{ unit: 0, day: DAY, revenue: 1 }]), { kind: 'fixed', days: 90_000 }, 60)
    expect(thresholds(result, 0)).toEqual([3650, 3650, 3650])
  })
})

describe('the rule on a day', () => {
  /** 200 gaps end on the last of March 2025, the first sale is on the 21st. */
  const end = dayOfCivil(2025, 3, 31)
  const pairs = Array.from({ length: 200 }, (_, unit) => every(unit, end - 10, end + 1, 10)).flat()
  const rhythmsUntil = (asOfDay: number, definition: DefinitionSet) =>
    rhythms(ledgerOf(200, asOfDay, pairs), definition, 90)

  it.each([{ kind: 'own' }, { kind: 'mean', factor: 2 }] as const)(
    'is fixed until 200 gaps were known before its month: $kind',
    (definition) => {
      const all = rhythmsUntil(end + 40, definition)
      expect(ruleOnDay(all, end - 11)).toEqual({ rule: 'fixed', completedGaps: 0 })
      expect(ruleOnDay(all, end - 10)).toEqual({ rule: 'fixed', completedGaps: 0 })
      expect(ruleOnDay(all, end)).toEqual({ rule: 'fixed', completedGaps: 0 })
      expect(ruleOnDay(all, end + 1)).toEqual({ rule: definition.kind, completedGaps: 200 })
      expect(ruleOnDay(all, end + 40)).toEqual({ rule: definition.kind, completedGaps: 200 })
    },
  )

  it('is fixed, with no gap to count, where days are fixed', () => {
    expect(ruleOnDay(rhythmsUntil(end + 40, { kind: 'fixed', days: 60 }), end)).toEqual({
      rule: 'fixed',
      completedGaps: 0,
    })
  })
})

describe('thresholds by the mean gap, worked out from lists', () => {
  it.each([0.5, 3])(
    '%f times the mean, from the third sale day on the unit’s own, before that the pool’s',
    (factor) => {
      const sales = company()
      const result = rhythms(ledgerOf(60, FIRST_DAY + 729, sales), { kind: 'mean', factor }, 90)
      const lists = Array.from({ length: 60 }, (_, unit) =>
        [...new Set(sales.filter((sale) => sale.unit === unit).map(({ day }) => day))].toSorted((a, b) => a - b),
      )
      const known = new Map<number, readonly number[]>()
      const knownBefore = (first: number) => {
        const gaps =
          known.get(first) ??
          lists.flatMap((days) => days.slice(1).flatMap((day, i) => (day < first ? [day - days[i]!] : [])))
        known.set(first, gaps)
        return gaps
      }
      const mean = (gaps: readonly number[]) => gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
      const slow = lists.flatMap((days) =>
        days.map((day, place) => {
          const before = knownBefore(firstDayOfMonth(monthOfDay(day)))
          const churn = before.length < 200 ? 90 : factor * (place < 2 ? mean(before) : (day - days[0]!) / place)
          return [0.25, 0.5, 1].map((part) => Math.max(1, Math.round(churn * part)))
        }),
      )
      expect(slow.some(([, , churn]) => churn !== 90)).toBe(true)
      expect(Array.from(result.day.keys(), (entry) => thresholds(result, entry))).toEqual(slow)
    },
  )
})

describe('silencePercentile', () => {
  const result = rhythms(ledgerOf(62, FIRST_DAY + 729, company()), { kind: 'own' }, 90)

  it('passes 80 and 95 % on the very days on which the states change, 10 % by the day it is due', () => {
    const first = result.pools.findIndex(({ curves }) => curves.length > 0)
    const shareAt = (entry: number, days: number) => silencePercentile(result, entry, days)
    const turnsAt = (entry: number, days: number, share: number) =>
      shareAt(entry, days) > share - 1e-6 && shareAt(entry, days - 1) < share + 1e-6
    // At one day the threshold may have been lifted from none.
    const entries = Array.from(result.day.keys()).filter(
      (entry) =>
        poolAt(result, entry) >= first &&
        result.dueAfter[entry] > 1 &&
        result.riskAfter[entry] > result.dueAfter[entry],
    )
    expect(entries.length).toBeGreaterThan(1_000)
    const isOff = (entry: number) => {
      const [due, risk, churn] = thresholds(result, entry)
      const isDue = shareAt(entry, due) > 0.1 && shareAt(entry, due - 1.5) < 0.1 + 1e-6
      return !(isDue && turnsAt(entry, risk, 0.8) && turnsAt(entry, churn, 0.95))
    }
    expect(entries.filter(isOff)).toEqual([])
  })

  it('never falls as silence grows', () => {
    const entry = result.start[1] - 1
    const shares = Array.from({ length: 100 }, (_, days) => silencePercentile(result, entry, days))
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares[0]).toBeLessThan(0.01)
    expect(shares[99]).toBeGreaterThan(0.99)
  })

  it('is not known where thresholds are no points of a distribution', () => {
    expect(silencePercentile(result, 0, 30)).toBeNaN()
    const fixed = rhythms(ledgerOf(62, FIRST_DAY + 729, company()), { kind: 'fixed', days: 60 }, 90)
    expect(silencePercentile(fixed, 5, 30)).toBeNaN()
  })
})
