import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohortCells } from '../../src/core/cohortCells'
import { cohortMean } from '../../src/core/cohortMean'
import { COHORT_MEASURES, type CohortMeasure } from '../../src/core/cohortMeasure'
import { type CohortMatrix, cohorts } from '../../src/core/cohorts'
import type { CohortGrain, CohortOffset } from '../../src/core/saleAge'
import { arbitraryLedger, isCounted, knownCredits, knownSales, ledgerOfPlain, RUNS, sum, unitsOf } from './plainLedger'
import { type SlowCell, slowCohorts } from './slowCohorts'
import { propertyRuns } from './propertyRuns'

const arbitraryGrain = fc.constantFrom<CohortGrain>('month', 'quarter')
const arbitraryOffset = fc.constantFrom<CohortOffset>('calendar', 'anniversary')
const STATES = ['absent', 'complete', 'partial'] as const

describe('cohorts', () => {
  it('agrees cell by cell with going through all rows for each', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryGrain, arbitraryOffset, (plain, grain, offset) => {
        const matrix = cohorts(ledgerOfPlain(plain), plain.mask, grain, offset, true)
        expect(plainCells(matrix)).toEqual(slowCohorts(plain, grain, offset))
      }),
      { numRuns: RUNS },
    )
  })

  it('splits by group into matrices that each agree with the group alone', () => {
    fc.assert(
      fc.property(
        arbitraryLedger,
        arbitraryGrain,
        arbitraryOffset,
        fc.infiniteStream(fc.nat(2)),
        (plain, grain, offset, draw) => {
          const groupOf = Int32Array.from(unitsOf(plain), () => draw.next().value as number)
          const split = cohorts(ledgerOfPlain(plain), plain.mask, grain, offset, true, groupOf)
          const groups = [...new Set(split.group)]
          expect(groups).toEqual(Array.from({ length: Math.max(...groupOf) + 1 }, (_, group) => group))
          const alone = groups.flatMap((group) => {
            const mask = Uint8Array.from(unitsOf(plain), (unit) =>
              isCounted(plain.mask, unit) && groupOf[unit] === group ? 1 : 0,
            )
            return plainCells(cohorts(ledgerOfPlain(plain), mask, grain, offset, true))
          })
          expect(plainCells(split)).toEqual(alone)
        },
      ),
      { numRuns: propertyRuns(250) },
    )
  })

  it('loses nothing: sizes add up to the accounts, gross to the sales, credits to the credits', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryGrain, arbitraryOffset, (plain, grain, offset) => {
        const matrix = cohorts(ledgerOfPlain(plain), plain.mask, grain, offset, true)
        const gross = sum(knownSales(plain), ({ revenue }) => revenue)
        const credits = knownCredits(plain)
        const unlinked = credits.filter(({ sale }) => sale === undefined)
        const never = credits.filter(({ unit }) => knownSales(plain, unit).length === 0)
        expect(sum([...matrix.size], Number)).toBe(new Set(knownSales(plain).map(({ unit }) => unit)).size)
        expect(sum([...matrix.orders], Number)).toBe(knownSales(plain).length)
        expect(sum([...matrix.gross], Number)).toBe(gross)
        expect(matrix.creditsWithoutCohort).toBe(sum(never, ({ revenue }) => revenue))
        expect(matrix.unlinkedCredits + matrix.creditsWithoutCohort).toBe(sum(unlinked, ({ revenue }) => revenue))
        expect(sum([...matrix.revenue], Number) - matrix.creditsWithoutCohort).toBe(
          gross - sum(credits, ({ revenue }) => revenue),
        )
        matrix.state.forEach((state, cell) => {
          if (state === 0) expect(matrix.orders[cell] + matrix.gross[cell] + matrix.activeOnOrAfter[cell]).toBe(0)
        })
      }),
      { numRuns: RUNS },
    )
  })
})

describe('cohortCells and cohortMean', () => {
  it('agree with the definition of each measure on plain cells', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryOffset, fc.boolean(), fc.boolean(), (plain, offset, perAccount, whole) => {
        const matrix = cohorts(ledgerOfPlain(plain), plain.mask, 'month', offset, whole)
        const slow = slowCohorts(plain, 'month', offset)
        for (const measure of COHORT_MEASURES) {
          const fractions = slow.map((cell) => slowFraction(slow, cell, measure, perAccount))
          expect([...cohortCells(matrix, measure, perAccount)]).toEqual(
            fractions.map((fraction) => (fraction === null ? NaN : fraction[0] / fraction[1])),
          )
          const { mean, n } = cohortMean(matrix, measure, perAccount)
          const slowMean = slowMeans(slow, fractions, whole)
          expect([...n]).toEqual(slowMean.map(({ size }) => size))
          expect([...mean]).toEqual(slowMean.map(({ over, under }) => over / under))
        }
      }),
      { numRuns: propertyRuns(250) },
    )
  })
})

/** What is behind the mean at each age: sums over the complete cells that have a value. */
function slowMeans(cells: readonly SlowCell[], fractions: readonly ([number, number] | null)[], whole: boolean) {
  return [...new Set(cells.map(({ age }) => age))].map((age) => {
    const inMean = cells.flatMap((cell, i) => {
      const fraction = fractions[i]
      const censored = !whole && cell.cohortMonth === cells[0].cohortMonth
      if (cell.age !== age || cell.state !== 'complete' || censored || fraction === null) return []
      return [{ over: fraction[0], under: fraction[1], size: cell.size }]
    })
    return {
      over: sum(inMean, ({ over }) => over),
      under: sum(inMean, ({ under }) => under),
      size: sum(inMean, ({ size }) => size),
    }
  })
}

/** Numerator and denominator of a cell, null where it has no value. */
function slowFraction(
  cells: readonly SlowCell[],
  cell: SlowCell,
  measure: CohortMeasure,
  perAccount: boolean,
): [number, number] | null {
  const row = cells.filter(({ cohortMonth }) => cohortMonth === cell.cohortMonth)
  const money = perAccount ? cell.size : 1
  const fraction: Record<CohortMeasure, [number, number]> = {
    retention: [cell.active, cell.size],
    'retention-after': [cell.activeOnOrAfter, cell.size],
    active: [cell.active, 1],
    revenue: [cell.revenue, money],
    margin: [cell.value, money],
    cumulative: [
      sum(
        row.filter(({ age }) => age <= cell.age),
        ({ value }) => value,
      ),
      money,
    ],
    orders: [cell.orders, 1],
    aov: [cell.gross, cell.orders],
    'revenue-retention': [cell.revenue, row[0].revenue],
  }
  return cell.size === 0 || cell.state === 'absent' || fraction[measure][1] <= 0 ? null : fraction[measure]
}

function plainCells(matrix: CohortMatrix): SlowCell[] {
  return Array.from(matrix.state, (state, cell) => {
    const row = Math.floor(cell / matrix.ages)
    return {
      cohortMonth: matrix.cohortMonth[row],
      age: cell % matrix.ages,
      size: matrix.size[row],
      state: STATES[state],
      active: matrix.active[cell],
      activeOnOrAfter: matrix.activeOnOrAfter[cell],
      orders: matrix.orders[cell],
      gross: matrix.gross[cell],
      revenue: matrix.revenue[cell],
      value: matrix.value[cell],
    }
  })
}
