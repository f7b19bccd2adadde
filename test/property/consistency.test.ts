import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, monthOfDay } from '../../src/core/calendar'
import { cohorts } from '../../src/core/cohorts'
import { concentration } from '../../src/core/concentration'
import { historicalClv } from '../../src/core/historicalClv'
import type { Ledger } from '../../src/core/ledger'
import { monthlySales } from '../../src/core/monthlySales'
import { movements } from '../../src/core/movements'
import { periodWindows } from '../../src/core/period'
import { rfm } from '../../src/core/rfm'
import { salesSummary } from '../../src/core/salesSummary'
import { tiers } from '../../src/core/tiers'
import { unitMovements } from '../../src/core/unitMovements'
import { totalsOfBoth } from '../../src/core/windowTotals'
import { timelineOf } from '../core/timelineOf'
import { arbitraryLedger, ledgerOfPlain, type PlainLedger, sum } from './plainLedger'
import { propertyRuns } from './propertyRuns'

const EVER = { from: 0, to: 65_536 }

/** Every figure of a ledger that a transformation of the input must not change. */
function figures(ledger: Ledger) {
  const { current, previous } = periodWindows(
    { period: 'last6', comparison: 'before' },
    ledger.asOfDay,
    ledger.firstDay,
  )
  const clv = historicalClv(ledger)
  return {
    summary: salesSummary(ledger, null, EVER),
    months: monthlySales(timelineOf(ledger), monthOfDay(ledger.firstDay), monthOfDay(ledger.asOfDay), ledger.asOfDay),
    clv,
    concentration: concentration(clv),
    tiers: tiers(clv, 'rank', [0.2, 0.5]),
    movements: movements(ledger, null, previous, current),
    unitMovements: unitMovements(null, totalsOfBoth(ledger, previous, current)),
    rfm: rfm(ledger, EVER),
    cohorts: cohorts(ledger, null, 'month', 'calendar', true),
    anniversaries: cohorts(ledger, null, 'quarter', 'anniversary', true),
  }
}

describe('the figures', () => {
  it('do not depend on the order of the input', () => {
    fc.assert(
      fc.property(arbitraryLedger, fc.infiniteStream(fc.nat()), (plain, stream) => {
        const order = plain.sales.map((_, at) => ({ at, key: stream.next().value as number }))
        const places = order.toSorted((a, b) => a.key - b.key).map(({ at }) => at)
        const shuffled: PlainLedger = {
          ...plain,
          sales: places.map((at) => plain.sales[at]),
          credits: plain.credits
            .map(({ sale, ...credit }) => (sale === undefined ? credit : { ...credit, sale: places.indexOf(sale) }))
            .toReversed(),
        }
        expect(figures(ledgerOfPlain(shuffled))).toEqual(figures(ledgerOfPlain(plain)))
      }),
      { numRuns: propertyRuns(250) },
    )
  })

  it('grow tenfold with all amounts, and rates and classes stay', () => {
    fc.assert(
      fc.property(arbitraryLedger, (plain) => {
        const tenfold = <Row extends { revenue: number; value?: number }>(row: Row) => ({
          ...row,
          revenue: row.revenue * 10,
          value: (row.value ?? NaN) * 10,
        })
        const once = figures(ledgerOfPlain(plain))
        const tenTimes = figures(
          ledgerOfPlain({ ...plain, sales: plain.sales.map(tenfold), credits: plain.credits.map(tenfold) }),
        )
        expect(tenTimes.clv).toEqual(once.clv.map((value) => value * 10))
        expect(tenTimes.summary).toEqual({
          ...once.summary,
          gross: once.summary.gross * 10,
          credits: once.summary.credits * 10,
          net: once.summary.net * 10,
          aov: once.summary.aov === null ? null : expect.closeTo(once.summary.aov * 10, 9),
        })
        expect(tenTimes.tiers.tier).toEqual(once.tiers.tier)
        expect(tenTimes.rfm.segment).toEqual(once.rfm.segment)
        expect(tenTimes.unitMovements.unitClass).toEqual(once.unitMovements.unitClass)
        expect(tenTimes.cohorts.active).toEqual(once.cohorts.active)
        expect(tenTimes.cohorts.revenue).toEqual(once.cohorts.revenue.map((value) => value * 10))
        const shares = [once, tenTimes].map(({ concentration: { shareCeil, gini } }) => ({ shareCeil, gini }))
        expect(shares[1]).toEqual(shares[0])
      }),
      { numRuns: propertyRuns(250) },
    )
  })

  it('move by a year with all dates: the same cohort matrix, shifted', () => {
    fc.assert(
      fc.property(arbitraryLedger, (plain) => {
        // 29 February moves to the 28th; what is not known yet must stay so.
        const laterDay = (day: number) => (day <= plain.asOfDay ? addMonths(day, 12) : day + 366)
        const later = <Row extends { day: number }>(row: Row) => ({ ...row, day: laterDay(row.day) })
        const once = ledgerOfPlain(plain)
        const shifted = ledgerOfPlain({
          ...plain,
          asOfDay: addMonths(plain.asOfDay, 12),
          sales: plain.sales.map(later),
          credits: plain.credits.map(later),
        })
        const before = cohorts(once, null, 'month', 'calendar', true)
        const after = cohorts(shifted, null, 'month', 'calendar', true)
        // On 28 February a leap year's month still runs.
        expect({ ...after, state: null }).toEqual({
          ...before,
          state: null,
          cohortMonth: before.cohortMonth.map((month) => month + 12),
        })
      }),
      { numRuns: propertyRuns(500) },
    )
  })

  it('agree with each other: cohorts, months and summary count the same sales, segments and tiers partition the accounts', () => {
    fc.assert(
      fc.property(arbitraryLedger, (plain) => {
        const ledger = ledgerOfPlain(plain)
        const { summary, months, cohorts: matrix, clv, tiers: cut, rfm: scored } = figures(ledger)
        const total = (values: ArrayLike<number>) => sum(Array.from(values), Number)
        expect(total(matrix.orders)).toBe(summary.sales)
        expect(total(months.orders)).toBe(summary.sales)
        expect(total(matrix.gross)).toBe(summary.gross)
        expect(total(months.gross)).toBe(summary.gross)
        expect(total(matrix.size)).toBe(summary.ordering)
        expect(total(months.fresh)).toBe(summary.ordering)
        expect(total(cut.count)).toBe(summary.ordering)
        expect(total(cut.value)).toBe(total(clv.filter((value) => !Number.isNaN(value))))
        expect(total(matrix.value)).toBe(total(cut.value))
        expect(scored.segment.length).toBe(ledger.unitCount)
        expect(scored.r.filter((score) => score > 0).length).toBe(summary.ordering)
      }),
      { numRuns: propertyRuns(500) },
    )
  })
})
