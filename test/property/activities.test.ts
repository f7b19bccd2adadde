import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activitiesOfUnits } from '../../src/core/activities/activitiesOfUnits'
import type { PlacedActivity } from '../../src/core/activities/activityTable'
import { deliveryFigures } from '../../src/core/activities/deliveryFigures'
import { LATE_SHARE, MEMBERSHIP, NEWEST_SCORE, RESPONSE_HOURS } from '../../src/core/activities/exposure'
import { exposureChurn } from '../../src/core/activities/exposureChurn'
import { FOLLOW_DAYS, followUp } from '../../src/core/activities/followUp'
import { quoteFigures } from '../../src/core/activities/quoteFigures'
import { referralShare } from '../../src/core/activities/referralShare'
import { serviceFigures } from '../../src/core/activities/serviceFigures'
import type { Rhythms } from '../../src/core/rhythm'
import { arbitraryCompany, arbitraryRhythms, FIRST_DAY, ledgerOfCompany } from '../core/arbitraryRhythms'
import { placedActivity } from '../core/activities/plainActivity'
import { propertyRuns } from './propertyRuns'

const numRuns = propertyRuns(300)
const UNITS = 6
const day = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 420 })
const wait = fc.option(fc.integer({ min: 0, max: 60 }))

const activity: fc.Arbitrary<PlacedActivity> = fc
  .record({
    account: fc.nat(UNITS - 1),
    day,
    wait,
    outcome: fc.constantFrom('open', 'won', 'lost' as const),
    amount: fc.option(fc.integer({ min: 1, max: 9 })),
    measure: fc.integer({ min: 0, max: 5 }),
    subject: fc.constantFrom('Portal', 'Club'),
    referred: fc.integer({ min: -1, max: UNITS - 1 }),
  })
  .map(({ wait: days, ...row }) =>
    placedActivity({
      ...row,
      nextDay: days === null ? null : row.day + days,
      hours: days === null ? null : days * 24 + 1,
    }),
  )
const activities = fc.array(activity, { maxLength: 40 })
const mask = fc.option(fc.uint8Array({ minLength: UNITS, maxLength: UNITS, max: 1 }))
const window = fc.tuple(day, day).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
/** Accounts of two are one unit. */
const pairs = (account: number) => account - (account % 2)
const own = (account: number) => account

/** The evening's state by its definition: the silence since the last sale against the threshold that was fixed then. */
function isChurned({ start, day: sold, churnAfter }: Rhythms, unit: number, evening: number): boolean | null {
  let last = -1
  for (let entry = start[unit]!; entry < start[unit + 1]!; entry++) if (sold[entry]! <= evening) last = entry
  return last < 0 ? null : evening - sold[last]! >= churnAfter[last]!
}

/** Looks at every unit on the evening before each window, and on its last. */
function slowChurn(
  rhythms: Rhythms,
  rows: readonly PlacedActivity[],
  unitOf: (account: number) => number,
  valueOf: (rows: readonly PlacedActivity[], before: number) => number | null,
  lookback: number,
  chosen: Uint8Array | null,
) {
  const known = rows.toSorted((a, b) => a.day - b.day)
  const first = Math.min(...known.map((row) => row.day)) + lookback
  const length = rhythms.asOfDay + 1 - 730 >= first ? 365 : 182
  const seen: { readonly unit: number; readonly value: number; readonly lost: boolean; readonly open: boolean }[] = []
  for (let at = rhythms.asOfDay + 1 - length, n = 0; at >= first && n < 6; at -= length, n++) {
    for (let unit = 0; unit < UNITS; unit++) {
      const told = known.filter((row) => unitOf(row.account) === unit && row.day < at)
      const value = valueOf(lookback === 0 ? told : told.filter((row) => row.day >= at - lookback), at)
      if (value === null) continue
      const open = isChurned(rhythms, unit, at - 1) === false
      seen.push({ unit, value, open, lost: isChurned(rhythms, unit, at + length - 1) === true })
    }
  }
  const values = seen.map(({ value }) => value).toSorted((a, b) => a - b)
  const cuts = values.length === 0 ? [] : [1, 2].map((third) => values[Math.ceil((third * values.length) / 3) - 1]!)
  const counts = (bounds: readonly number[]) =>
    Array.from({ length: bounds.length + 1 }, (_, band) => {
      const open = seen.filter(
        (one) =>
          one.open &&
          (chosen === null || chosen[one.unit] === 1) &&
          one.value > (bounds[band - 1] ?? -Infinity) &&
          one.value <= (bounds[band] ?? Infinity),
      )
      return [open.length, open.filter(({ lost }) => lost).length]
    })
  return { cuts, counts }
}

const isOver = (row: PlacedActivity, before: number) => row.nextDay !== null && row.nextDay < before
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.ceil(values.length / 2) - 1]!

describe('churn by what accounts met with', () => {
  it.for([
    {
      name: 'hours to the first response',
      rule: RESPONSE_HOURS,
      given: null,
      value: (rows: readonly PlacedActivity[], before: number) =>
        rows.length === 0
          ? null
          : median(rows.map((row) => (isOver(row, before) ? row.hours! : (before - row.day) * 24))),
    },
    {
      name: 'share of late deliveries',
      rule: LATE_SHARE,
      given: [0, 0.25],
      value: (rows: readonly PlacedActivity[], before: number) =>
        rows.length === 0
          ? null
          : rows.filter((row) => !isOver(row, before) || row.nextDay! > row.day).length / rows.length,
    },
    {
      name: 'the newest score',
      rule: NEWEST_SCORE,
      given: null,
      value: (rows: readonly PlacedActivity[]) => rows.at(-1)?.measure ?? null,
    },
    {
      name: 'membership',
      rule: MEMBERSHIP,
      given: [0],
      value: (rows: readonly PlacedActivity[], before: number) => Number(rows.some((row) => !isOver(row, before))),
    },
  ])('$name: is what looking at every account on both evenings finds', ({ rule, given, value }) => {
    fc.assert(
      fc.property(arbitraryRhythms, activities, mask, fc.constantFrom(own, pairs), (rhythms, rows, chosen, unitOf) => {
        // A quick twin of the rule: half a year back is more than such a company has seen.
        const short = { ...rule, lookback: rule.lookback === 0 ? 0 : 40 }
        const slow = slowChurn(rhythms, rows, unitOf, value, short.lookback, chosen)
        const quick = exposureChurn(rhythms, activitiesOfUnits(rows, unitOf), short, given ?? 'thirds', chosen)
        expect(quick.cuts).toEqual(given ?? slow.cuts)
        expect(quick.bands.map(({ open, lost }) => [open, lost])).toEqual(slow.counts(given ?? slow.cuts))
      }),
      { numRuns },
    )
  })
})

describe('figures of a period', () => {
  const isChosen = (chosen: Uint8Array | null) => (row: PlacedActivity) => chosen === null || chosen[row.account] === 1

  it('quotes: won, lost and open are what counting says, and no quote is in two of them', () => {
    fc.assert(
      fc.property(activities, mask, window, day, (rows, chosen, period, asOfDay) => {
        const figures = quoteFigures(rows, isChosen(chosen), period, asOfDay)
        let [won, lost, open] = [0, 0, 0]
        for (const row of rows.filter(isChosen(chosen))) {
          if (row.day > asOfDay) continue
          const decided = row.outcome === 'open' ? Infinity : (row.nextDay ?? row.day)
          if (decided > asOfDay) open++
          else if (decided < period.from || decided >= period.to) continue
          else if (row.outcome === 'won') won++
          else lost++
        }
        expect([figures.won, figures.decided, figures.open]).toEqual([won, won + lost, open])
        expect(figures.rate).toBe(won + lost === 0 ? null : won / (won + lost))
        const sized = figures.sizes.reduce((sum, { decided }) => sum + decided, 0)
        expect(sized).toBeLessThanOrEqual(figures.decided)
      }),
      { numRuns },
    )
  })

  it('deliveries: late is whatever had not come by the evening of the day promised', () => {
    fc.assert(
      fc.property(activities, mask, window, day, (rows, chosen, period, asOfDay) => {
        const figures = deliveryFigures(rows, isChosen(chosen), period, asOfDay)
        let [promised, late] = [0, 0]
        for (const row of rows.filter(isChosen(chosen))) {
          if (row.day < period.from || row.day >= period.to) continue
          const came = row.nextDay !== null && row.nextDay <= asOfDay
          if (row.day >= asOfDay && !came) continue
          promised++
          if (!came || row.nextDay! > row.day) late++
        }
        expect([figures.promised, figures.late]).toEqual([promised, late])
      }),
      { numRuns },
    )
  })

  it('orders that follow visits, and those before: every day is looked at', () => {
    fc.assert(
      fc.property(arbitraryRhythms, activities, mask, window, (rhythms, rows, chosen, period) => {
        const figures = followUp(rows, own, isChosen(chosen), rhythms, period)
        const bought = (unit: number, on: number) =>
          rhythms.day.subarray(rhythms.start[unit], rhythms.start[unit + 1]).includes(on)
        const within = rows.filter(
          (row) => isChosen(chosen)(row) && row.day >= period.from && row.day < period.to && row.day <= rhythms.asOfDay,
        )
        const old = within.filter((row) => row.day + FOLLOW_DAYS <= rhythms.asOfDay)
        const steps = Array.from({ length: FOLLOW_DAYS }, (_, i) => i + 1)
        expect([figures.counted, figures.young]).toEqual([old.length, within.length - old.length])
        expect(figures.followed).toBe(old.filter((row) => steps.some((i) => bought(row.account, row.day + i))).length)
        expect(figures.preceded).toBe(old.filter((row) => steps.some((i) => bought(row.account, row.day - i))).length)
      }),
      { numRuns },
    )
  })

  it('referrals: new accounts that somebody named', () => {
    fc.assert(
      fc.property(arbitraryCompany, activities, mask, window, (company, rows, chosen, period) => {
        const figures = referralShare(rows, own, ledgerOfCompany(company), chosen, period)
        const fresh = Array.from({ length: UNITS }, (_, unit) => unit).filter((unit) => {
          const first = Math.min(...company.sales.filter((sale) => sale.unit === unit).map((sale) => sale.day))
          return (chosen === null || chosen[unit] === 1) && first >= period.from && first < period.to
        })
        const named = rows.filter((row) => row.day <= company.asOfDay && fresh.includes(row.referred))
        expect(figures.fresh).toBe(fresh.length)
        expect(figures.referred).toBe(new Set(named.map(({ referred }) => referred)).size)
        expect(figures.referrers).toBe(new Set(named.map(({ account }) => account)).size)
      }),
      { numRuns },
    )
  })

  it('services: cost and hours once, users each once', () => {
    fc.assert(
      fc.property(activities, activities, mask, window, (services, uses, chosen, period) => {
        const within = (row: PlacedActivity) => row.day >= period.from && row.day < period.to
        for (const figures of serviceFigures(services, uses, own, isChosen(chosen), period)) {
          const of = (rows: readonly PlacedActivity[]) =>
            rows.filter((row) => within(row) && row.subject === figures.service)
          const costs = of(services).filter(({ amount }) => amount !== null)
          const cost = costs.length === 0 ? null : costs.reduce((sum, { amount }) => sum + amount!, 0)
          const users = new Set(of(uses).map(({ account }) => account))
          expect(figures.cost).toBe(cost)
          expect(figures.allUsers).toBe(users.size)
          expect(figures.users).toBe([...users].filter((unit) => chosen === null || chosen[unit] === 1).length)
          expect(figures.costPerUser).toBe(cost === null || users.size === 0 ? null : cost / users.size)
        }
      }),
      { numRuns },
    )
  })
})
