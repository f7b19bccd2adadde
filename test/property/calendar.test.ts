import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLedger } from '../../src/core/buildLedger'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import {
  addMonths,
  civilDay,
  civilOfDay,
  dayOfCivil,
  firstDayOfMonth,
  instantOfCivil,
  isoWeekStart,
  monthOfDay,
  monthTable,
  zoneOffsets,
} from '../../src/core/calendar'
import { DEFAULT_SCOPE } from '../../src/core/scope'
import { salesSummary } from '../../src/core/salesSummary'
import { plainOrder, plainRules, recordsOf } from '../core/plainRecords'
import { propertyRuns } from './propertyRuns'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Clocks that go forward and back: in both hemispheres, by half an hour (Lord Howe), at midnight (Santiago), never (Kolkata beside them). */
const ZONES = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/Santiago',
  'Africa/Cairo',
  'Asia/Kolkata',
] as const
const RUNS = propertyRuns(400)

/** The civil date that Intl prints, by "2024-03-31". */
function printed(zone: string): (ms: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (ms) => format.format(ms)
}

const isoOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10)

describe.for(ZONES)('in %s', (zone) => {
  const offsets = zoneOffsets(zone, 2015, 2030)
  const print = printed(zone)
  const transitions = [...offsets.atMs].filter((ms) => Number.isFinite(ms))
  const instant = fc.oneof(
    fc
      .integer({ min: Date.UTC(2015, 1, 1) / 1000, max: Date.UTC(2029, 11, 1) / 1000 })
      .map((seconds) => seconds * 1000),
    ...(transitions.length === 0
      ? []
      : [
          fc
            .constantFrom(...transitions)
            .chain((ms) => fc.integer({ min: -86_400, max: 86_400 }).map((by) => ms + by * 1000)),
        ]),
  )

  it('finds the civil day that Intl prints, also in the hours around a change of the clocks', () => {
    fc.assert(
      fc.property(instant, (ms) => {
        expect(isoOf(civilDay(ms, offsets))).toBe(print(ms))
      }),
      { numRuns: RUNS },
    )
  })

  it('reads a civil time back as an instant of that civil day', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 4 * HOUR_MS, max: DAY_MS - 1 }), (ms, timeOfDay) => {
        const day = civilDay(ms, offsets)
        expect(civilDay(instantOfCivil(day, timeOfDay, offsets), offsets)).toBe(day)
      }),
      { numRuns: RUNS },
    )
  })

  it('counts every order of a random company in the civil month that Intl prints', () => {
    fc.assert(
      fc.property(fc.array(instant, { minLength: 1, maxLength: 12 }), (instants) => {
        const orders = instants.map((placedAtMs, i) => plainOrder({ id: String(i), placedAtMs, net: 10 ** 4 + i }))
        const table = buildOrderTable(recordsOf({ orders }), plainRules({ offsets, today: 30_000 }))
        const ledger = buildLedger(table, DEFAULT_SCOPE, 30_000)
        for (const ms of instants) {
          const month = monthOfDay(civilDay(ms, offsets))
          const window = { from: firstDayOfMonth(month), to: firstDayOfMonth(month + 1) }
          const same = orders.filter(({ placedAtMs }) => print(placedAtMs).slice(0, 7) === print(ms).slice(0, 7))
          expect(salesSummary(ledger, null, window)).toMatchObject({
            sales: same.length,
            gross: same.reduce((sum, { net }) => sum + net, 0),
          })
        }
      }),
      { numRuns: propertyRuns(100) },
    )
  })
})

describe('the civil calendar', () => {
  const day = fc.integer({ min: -10_000, max: 65_535 })

  it('agrees with the Date object on every day, leap days included', () => {
    for (let one = dayOfCivil(1895, 1, 1); one < dayOfCivil(2105, 1, 1); one++) {
      const date = new Date(one * DAY_MS)
      const civil = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
      if (civilOfDay(one).day !== civil.day || one % 97 === 0) expect(civilOfDay(one)).toEqual(civil)
      if (dayOfCivil(civil.year, civil.month, civil.day) !== one) expect(one).toBe(isoOf(one))
    }
    expect(civilOfDay(dayOfCivil(2000, 2, 29))).toEqual({ year: 2000, month: 2, day: 29 })
    expect(civilOfDay(dayOfCivil(1900, 2, 28) + 1)).toEqual({ year: 1900, month: 3, day: 1 })
  })

  it('adds months to the last day where a month is shorter, as a leap day a year later', () => {
    expect(addMonths(dayOfCivil(2024, 2, 29), 12)).toBe(dayOfCivil(2025, 2, 28))
    expect(addMonths(dayOfCivil(2023, 2, 28), 12)).toBe(dayOfCivil(2024, 2, 28))
    expect(addMonths(dayOfCivil(2024, 1, 31), 1)).toBe(dayOfCivil(2024, 2, 29))
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (from, months) => {
        const date = new Date(from * DAY_MS)
        const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0))
        const expected = Date.UTC(
          last.getUTCFullYear(),
          last.getUTCMonth(),
          Math.min(date.getUTCDate(), last.getUTCDate()),
        )
        expect(addMonths(from, months)).toBe(expected / DAY_MS)
      }),
      { numRuns: RUNS },
    )
  })

  it('begins weeks on Mondays, and months in tables as one by one', () => {
    fc.assert(
      fc.property(day, fc.nat(800), (from, length) => {
        const monday = isoWeekStart(from)
        expect(new Date(monday * DAY_MS).getUTCDay()).toBe(1)
        expect(from - monday).toBeGreaterThanOrEqual(0)
        expect(from - monday).toBeLessThan(7)
        const days = Array.from({ length: length + 1 }, (_, i) => from + i)
        expect([...monthTable(from, from + length)]).toEqual(days.map(monthOfDay))
      }),
      { numRuns: RUNS },
    )
  })
})
