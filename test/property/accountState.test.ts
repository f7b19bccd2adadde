import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountStates, latestEntry } from '../../src/core/accountState'
import { churnCounts } from '../../src/core/churnCounts'
import type { DayWindow } from '../../src/core/dayWindow'
import { definitionFlips } from '../../src/core/definitionFlips'
import { logoChurn } from '../../src/core/logoChurn'
import { firstCrossings } from '../../src/core/openStretches'
import { openOnDay, openUnits } from '../../src/core/openUnits'
import { returnedSinceChurn } from '../../src/core/returnedSinceChurn'
import { stretchDays } from '../../src/core/stretchDays'
import { saleDays } from '../../src/core/saleDays'
import { arbitraryCompany, arbitraryRhythms, FIRST_DAY, ledgerOfCompany } from '../core/arbitraryRhythms'
import { slowCrossings, slowLogoChurn, slowState, slowUnits } from '../core/slowStates'
import { propertyRuns } from './propertyRuns'

const RUNS = propertyRuns(1_500)
const TIME_LIMIT = 600_000

const mask = fc.oneof(
  fc.constant(null),
  fc.array(fc.nat(1), { minLength: 6, maxLength: 6 }).map((chosen) => Uint8Array.from(chosen)),
)
const isIn = (chosen: Uint8Array | null) => (unit: number) => chosen === null || chosen[unit] === 1
const offset = fc.integer({ min: -5, max: 620 })
const window = fc
  .tuple(offset, fc.integer({ min: 1, max: 120 }))
  .map(([from, length]): DayWindow => ({ from: FIRST_DAY + from, to: FIRST_DAY + from + length }))

describe('states, history and churn against a walk through every day', { timeout: TIME_LIMIT }, () => {
  it('accountStates', () => {
    fc.assert(
      fc.property(arbitraryRhythms, offset, (rhythms, ago) => {
        const day = Math.min(rhythms.asOfDay, FIRST_DAY + ago)
        expect([...accountStates(rhythms, day)]).toEqual(
          slowUnits(rhythms).map((unit) => slowState(rhythms, unit, day)),
        )
        for (const unit of slowUnits(rhythms)) {
          const known = [...rhythms.day.subarray(rhythms.start[unit], rhythms.start[unit + 1])].filter(
            (on) => on <= day,
          )
          expect(latestEntry(rhythms, unit, day)).toBe(known.length === 0 ? -1 : rhythms.start[unit] + known.length - 1)
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('logoChurn', () => {
    fc.assert(
      fc.property(arbitraryRhythms, mask, fc.array(window, { maxLength: 4 }), (rhythms, chosen, drawn) => {
        const windows = drawn.filter(({ from }) => from <= rhythms.asOfDay + 1)
        const counts = churnCounts(rhythms.stretches, chosen, stretchDays(rhythms.stretches))
        for (const its of windows) {
          const slow = slowLogoChurn(rhythms, isIn(chosen), its)
          expect(logoChurn(rhythms, chosen, its)).toEqual(slow)
          expect(logoChurn(rhythms, chosen, its, counts)).toEqual(slow)
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('returnedSinceChurn', () => {
    fc.assert(
      fc.property(arbitraryRhythms, mask, window, (rhythms, chosen, its) => {
        const isOpen = (unit: number, day: number) => [1, 2, 3].includes(slowState(rhythms, unit, day))
        const back = slowUnits(rhythms)
          .filter(isIn(chosen))
          .filter((unit) => slowLogoChurn(rhythms, (one) => one === unit, its).churned === 1)
          .filter((unit) => isOpen(unit, Math.min(its.to - 1, rhythms.asOfDay)))
        expect(returnedSinceChurn(rhythms, chosen, its)).toBe(back.length)
      }),
      { numRuns: RUNS },
    )
  })

  it('openUnits', () => {
    fc.assert(
      fc.property(arbitraryRhythms, mask, offset, (rhythms, chosen, ago) => {
        const day = Math.min(rhythms.asOfDay, FIRST_DAY + ago)
        const open = slowUnits(rhythms)
          .filter(isIn(chosen))
          .filter((unit) => [1, 2, 3].includes(slowState(rhythms, unit, day)))
        expect(openOnDay(openUnits(rhythms.stretches, chosen), day)).toBe(open.length)
      }),
      { numRuns: RUNS },
    )
  })

  it('firstCrossings', () => {
    fc.assert(
      fc.property(arbitraryRhythms, (rhythms) => {
        expect([...firstCrossings(rhythms)]).toEqual(
          slowUnits(rhythms).map((unit) => slowCrossings(rhythms, unit)[0] ?? -1),
        )
      }),
      { numRuns: RUNS },
    )
  })

  it('definitionFlips', () => {
    fc.assert(
      fc.property(arbitraryRhythms, fc.integer({ min: 1, max: 60 }), mask, (one, days, chosen) => {
        const other = { ...one, churnAfter: one.churnAfter.map((churn) => churn + days) }
        const flips = definitionFlips(one, other, chosen, one.asOfDay)
        const units = slowUnits(one).filter(isIn(chosen))
        const both = units.map((unit) => [slowState(one, unit, one.asOfDay), slowState(other, unit, one.asOfDay)])
        const flipped = units.filter((_, i) => both[i][0] !== both[i][1])
        expect([...flips.unit]).toEqual(flipped)
        expect([...flips.before]).toEqual(flipped.map((unit) => slowState(one, unit, one.asOfDay)))
        expect([...flips.after]).toEqual(flipped.map((unit) => slowState(other, unit, one.asOfDay)))
        expect([...flips.count]).toEqual(
          Array.from({ length: 25 }, (_, at) => both.filter(([a, b]) => a * 5 + b === at).length),
        )
      }),
      { numRuns: RUNS },
    )
  })
})

describe('saleDays', { timeout: TIME_LIMIT }, () => {
  it('are the distinct days of each unit', () => {
    fc.assert(
      fc.property(arbitraryCompany, (company) => {
        const { start, day } = saleDays(ledgerOfCompany(company))
        for (let unit = 0; unit < company.units; unit++) {
          const days = new Set(company.sales.filter((sale) => sale.unit === unit).map((sale) => sale.day))
          expect([...day.subarray(start[unit], start[unit + 1])]).toEqual([...days].toSorted((a, b) => a - b))
        }
      }),
      { numRuns: RUNS },
    )
  })
})
