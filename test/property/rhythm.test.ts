import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { poolOf, type Rhythms, rhythms } from '../../src/core/rhythm'
import type { DefinitionSet } from '../../src/core/scope'
import {
  arbitraryCompany,
  arbitraryRhythmCompany,
  FIRST_DAY,
  ledgerOfCompany,
  type PlainCompany,
} from '../core/arbitraryRhythms'
import { slowRhythm } from '../core/slowRhythm'
import { propertyRuns } from './propertyRuns'

/** Companies large enough for an own rhythm take long; small ones are many. */
const LARGE_RUNS = Number(process.env['LARGE_RUNS'] ?? 40)
const SLOW_RUNS = Math.ceil(LARGE_RUNS / 2)
const RUNS = propertyRuns(1_500)
const TIME_LIMIT = 600_000

const definition: fc.Arbitrary<DefinitionSet> = fc.oneof(
  fc.constant<DefinitionSet>({ kind: 'own' }),
  fc.integer({ min: 1, max: 400 }).map((days): DefinitionSet => ({ kind: 'fixed', days })),
  fc.integer({ min: 1, max: 8 }).map((factor): DefinitionSet => ({ kind: 'mean', factor })),
)

/** Every entry with its thresholds, as plain rows. */
function rows(result: Rhythms, unit: number, until = result.asOfDay) {
  const entries = Array.from({ length: result.start[unit + 1] - result.start[unit] }, (_, i) => result.start[unit] + i)
  return entries
    .filter((entry) => result.day[entry] <= until)
    .map((entry) => ({
      day: result.day[entry],
      due: result.dueAfter[entry],
      risk: result.riskAfter[entry],
      churn: result.churnAfter[entry],
      usual: result.usualGap[entry],
      pool: result.pools.findIndex((one) => one === poolOf(result, entry)),
    }))
}

function expectSameUntil(company: PlainCompany, its: DefinitionSet, cut: number): void {
  const until = Math.min(cut, company.asOfDay)
  const whole = rhythms(ledgerOfCompany(company), its, 90)
  const then = rhythms(ledgerOfCompany(company, until), its, 90)
  const units = Array.from({ length: company.units }, (_, unit) => unit)
  expect(units.map((unit) => rows(then, unit))).toEqual(units.map((unit) => rows(whole, unit, until)))
  // Before the first sale there is one pool of nothing, whatever its month.
  const pools = then.day.length === 0 ? [] : then.pools
  expect(pools).toEqual(whole.pools.slice(0, pools.length))
}

describe('rhythms', { timeout: TIME_LIMIT }, () => {
  it('fixes thresholds by nothing that comes later', () => {
    const cut = fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 700 })
    fc.assert(fc.property(arbitraryRhythmCompany, definition, cut, expectSameUntil), { numRuns: LARGE_RUNS })
    fc.assert(fc.property(arbitraryCompany, definition, cut, expectSameUntil), { numRuns: RUNS })
  })

  it('gives whole days, due before at risk before churned, and a usual gap where there is one', () => {
    fc.assert(
      fc.property(arbitraryRhythmCompany, definition, (company, its) => {
        const result = rhythms(ledgerOfCompany(company), its, 90)
        const isFit = (entry: number) => {
          const points = [1, result.dueAfter[entry], result.riskAfter[entry], result.churnAfter[entry], 3650]
          const usual = result.usualGap[entry]
          return (
            points.every((days, i) => Number.isInteger(days) && days >= (points[i - 1] ?? 1)) &&
            (usual > 0 || Number.isNaN(usual))
          )
        }
        expect(Array.from(result.day.keys()).filter((entry) => !isFit(entry))).toEqual([])
      }),
      { numRuns: LARGE_RUNS },
    )
  })

  it('agrees with thresholds worked out from lists, month by month', () => {
    fc.assert(
      fc.property(arbitraryRhythmCompany, (company) => {
        const result = rhythms(ledgerOfCompany(company), { kind: 'own' }, 90)
        const slow = slowRhythm(company, 90)
        const fast = Array.from({ length: company.units }, (_, unit) =>
          rows(result, unit).map((row) => ({ ...row, unit })),
        ).flat()
        expect(fast.map(({ unit, day }) => [unit, day])).toEqual(slow.map(({ unit, day }) => [unit, day]))
        // Sums in another order may round a threshold to the next day, or a gap to the next bin: rarely, and not far.
        const off = fast.map(({ due, risk, churn }, i) =>
          Math.max(Math.abs(due - slow[i].due), Math.abs(risk - slow[i].risk), Math.abs(churn - slow[i].churn)),
        )
        expect(off.filter((days, i) => days > 1 + slow[i].churn * 0.01)).toEqual([])
        expect(off.filter((days) => days > 0).length).toBeLessThanOrEqual(off.length * 0.02)
      }),
      { numRuns: SLOW_RUNS },
    )
  })

  it('agrees with them on small companies too, where a rule of fixed days stands in', () => {
    fc.assert(
      fc.property(arbitraryCompany, (company) => {
        const result = rhythms(ledgerOfCompany(company), { kind: 'own' }, 90)
        const fast = Array.from({ length: company.units }, (_, unit) =>
          rows(result, unit).map(({ day, due, risk, churn }) => ({ unit, day, due, risk, churn })),
        ).flat()
        expect(fast).toEqual(
          slowRhythm(company, 90).map(({ unit, day, due, risk, churn }) => ({ unit, day, due, risk, churn })),
        )
      }),
      { numRuns: propertyRuns(300) },
    )
  })

  it('does not depend on when the company lived: all dates moved by whole cycles of the calendar, the same thresholds', () => {
    const CYCLE = 28 * 365 + 7
    fc.assert(
      fc.property(arbitraryRhythmCompany, (company) => {
        const later = {
          ...company,
          asOfDay: company.asOfDay + CYCLE,
          sales: company.sales.map((sale) => ({ ...sale, day: sale.day + CYCLE })),
        }
        const one = rhythms(ledgerOfCompany(company), { kind: 'own' }, 90)
        const other = rhythms(ledgerOfCompany(later), { kind: 'own' }, 90)
        expect(other.churnAfter).toEqual(one.churnAfter)
        expect(other.dueAfter).toEqual(one.dueAfter)
      }),
      { numRuns: LARGE_RUNS },
    )
  })
})
