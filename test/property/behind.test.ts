import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountStates } from '../../src/core/accountState'
import { churnParts, openOn } from '../../src/core/behind/churnParts'
import { ageWindow } from '../../src/core/behind/cohortWindows'
import { addedContributions, dividedContributions, figureOf } from '../../src/core/behind/contributions'
import { countedSums } from '../../src/core/behind/countedOrders'
import { MOVEMENT_STEPS, movementPart } from '../../src/core/behind/movementParts'
import { topRanked } from '../../src/core/behind/topRanked'
import { firstDayOfMonth, monthOfDay } from '../../src/core/calendar'
import { concentration } from '../../src/core/concentration'
import { historicalClv } from '../../src/core/historicalClv'
import { movements } from '../../src/core/movements'
import { revenueRetention } from '../../src/core/revenueRetention'
import { unitMovements } from '../../src/core/unitMovements'
import { totalsOfBoth } from '../../src/core/windowTotals'
import { ageTables, type CohortGrain, type CohortOffset, saleAge } from '../../src/core/saleAge'
import { arbitraryRhythms, FIRST_DAY } from '../core/arbitraryRhythms'
import { slowLogoChurn, slowUnits } from '../core/slowStates'
import {
  arbitraryDay,
  arbitraryLedger,
  arbitraryWindows,
  isCounted,
  isIn,
  knownCredits,
  knownSales,
  ledgerOfPlain,
  RUNS,
  sum,
  unitsOf,
} from './plainLedger'

describe('the orders that count', () => {
  it('come to what plain rows come to, window by window', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryWindows, (plain, { prev, cur }) => {
        const ledger = ledgerOfPlain(plain)
        const windows = [prev, cur]
        for (const unit of unitsOf(plain)) {
          const sales = knownSales(plain, unit)
          const credits = knownCredits(plain, unit)
          const slow = (money: 'revenue' | 'value', withCredits: boolean) =>
            windows.map(
              (window) =>
                sum(
                  sales.filter(({ day }) => isIn(window, day)),
                  (sale) => sale[money] ?? Number.NaN,
                ) -
                (withCredits
                  ? sum(
                      credits.filter(({ day }) => isIn(window, day)),
                      (credit) => credit[money] ?? Number.NaN,
                    )
                  : 0),
            )
          const own = { windows, creditsAt: 'own' } as const
          expect(countedSums(ledger, unit, { ...own, money: 'net' })).toEqual(slow('revenue', true))
          expect(countedSums(ledger, unit, { ...own, money: 'gross' })).toEqual(slow('revenue', false))
          expect(countedSums(ledger, unit, { ...own, money: 'value' })).toEqual(slow('value', true))
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('put a credit where its sale stands, if asked so', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryWindows, (plain, { cur }) => {
        const ledger = ledgerOfPlain(plain)
        for (const unit of unitsOf(plain)) {
          const first = knownSales(plain, unit)[0]?.day ?? 0
          for (const creditsAt of ['sale', 'age'] as const) {
            const slow =
              sum(
                knownSales(plain, unit).filter(({ day }) => isIn(cur, day)),
                ({ revenue }) => revenue,
              ) -
              sum(
                knownCredits(plain, unit).filter(({ sale, day }) => {
                  const own = creditsAt === 'age' ? Math.max(day, first) : day
                  return isIn(cur, sale === undefined ? own : plain.sales[sale].day)
                }),
                ({ revenue }) => revenue,
              )
            expect(countedSums(ledger, unit, { windows: [cur], money: 'net', creditsAt })).toEqual([slow])
          }
        }
      }),
      { numRuns: RUNS },
    )
  })
})

describe('what accounts bring', () => {
  it('to a movement adds up to it, loss and gain alike, and before + all steps = now', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryWindows, (plain, { prev, cur }) => {
        const ledger = ledgerOfPlain(plain)
        const moved = movements(ledger, plain.mask, prev, cur)
        const units = unitMovements(plain.mask, totalsOfBoth(ledger, prev, cur))
        const [before, fresh, returned, expansion, contraction, churned, now] = MOVEMENT_STEPS.map(
          (step) =>
            figureOf(addedContributions(plain.units, plain.mask, (unit) => movementPart(units, step, unit))).value!,
        )
        expect([before, fresh, returned, expansion, now]).toEqual([
          moved.prev,
          moved.fresh,
          moved.returned,
          moved.expansion,
          moved.cur,
        ])
        expect([contraction + moved.contraction, churned + moved.churned]).toEqual([0, 0])
        expect(before + fresh + returned + expansion + contraction + churned).toBe(now)
      }),
      { numRuns: RUNS },
    )
  })

  it('to net retention, as numerator and denominator, divides to it', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryWindows, (plain, { prev, cur }) => {
        const ledger = ledgerOfPlain(plain)
        const { unitPrev, unitCur } = unitMovements(plain.mask, totalsOfBoth(ledger, prev, cur))
        const parts = dividedContributions(
          plain.units,
          plain.mask,
          (unit) => (unitPrev[unit] > 0 ? unitCur[unit] : null),
          (unit) => unitPrev[unit],
        )
        const { nrr, units } = revenueRetention(movements(ledger, plain.mask, prev, cur))
        expect(figureOf(parts).value).toBe(nrr)
        expect(parts.units).toHaveLength(units)
        for (const unit of parts.units) expect(isCounted(plain.mask, unit)).toBe(true)
      }),
      { numRuns: RUNS },
    )
  })

  it('to the best fifth is what it holds of the total, equal accounts at the edge or not', () => {
    fc.assert(
      fc.property(arbitraryLedger, (plain) => {
        const clv = historicalClv(ledgerOfPlain(plain))
        const { topCeil, shareCeil } = concentration(clv)
        const top = topRanked(clv, topCeil)
        const parts = dividedContributions(
          plain.units,
          null,
          (unit) => (Number.isNaN(clv[unit]) ? null : top[unit] * clv[unit]),
          (unit) => clv[unit],
        )
        expect(top.reduce((count, is) => count + is, 0)).toBe(topCeil)
        expect(figureOf(parts).value).toBe(shareCeil)
      }),
      { numRuns: RUNS },
    )
  })

  it('to churn is what a walk through every day counts of each of them', () => {
    const offset = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(arbitraryRhythms, offset, fc.integer({ min: 1, max: 120 }), (rhythms, ago, length) => {
        const window = { from: FIRST_DAY + ago, to: FIRST_DAY + ago + length }
        fc.pre(window.from <= rhythms.asOfDay + 1)
        const { openAtStart, churned } = churnParts(rhythms, [window, window])
        const day = Math.min(rhythms.asOfDay, window.from)
        const states = accountStates(rhythms, day)
        for (const unit of slowUnits(rhythms)) {
          const slow = slowLogoChurn(rhythms, (one) => one === unit, window)
          expect([openAtStart[unit], churned[unit]]).toEqual([2 * slow.openAtStart, 2 * slow.churned])
          expect(openOn(rhythms, day)[unit]).toBe(Number(states[unit] >= 1 && states[unit] <= 3))
        }
      }),
      { numRuns: RUNS },
    )
  })
})

describe('the days of an age', () => {
  it('are the days on which a sale is of that age', () => {
    const grains = fc.constantFrom<CohortGrain>('month', 'quarter')
    const offsets = fc.constantFrom<CohortOffset>('calendar', 'anniversary')
    fc.assert(
      fc.property(arbitraryDay, arbitraryDay, grains, offsets, fc.nat(9), (a, b, grain, offset, age) => {
        const [first, day] = [Math.min(a, b), Math.max(a, b)]
        const tables = ageTables(first, day, grain, offset)
        const month = monthOfDay(first)
        const cohortMonth = grain === 'month' ? month : month - (((month % 3) + 3) % 3)
        const window = ageWindow(cohortMonth, first, age, grain, offset)
        expect(isIn(window, day)).toBe(saleAge(tables, first, day) === age)
        if (offset === 'calendar') expect(firstDayOfMonth(monthOfDay(window.from))).toBe(window.from)
      }),
      { numRuns: RUNS },
    )
  })
})
