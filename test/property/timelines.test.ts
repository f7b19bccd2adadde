import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountStates } from '../../src/core/accountState'
import { cutLedger } from '../../src/core/cutLedger'
import { historicalClv } from '../../src/core/historicalClv'
import { retentionSeries, retentionSums } from '../../src/core/retentionSeries'
import { monthOfDay } from '../../src/core/calendar'
import { rhythms } from '../../src/core/rhythm'
import type { DefinitionSet } from '../../src/core/scope'
import { stateHistory } from '../../src/core/stateHistory'
import { sumTimelines, totalBefore } from '../../src/core/timeline'
import { timelines } from '../../src/core/timelines'
import { groupOfMask } from '../../src/core/unitGroups'
import { propertyRuns } from './propertyRuns'
import { slowState } from '../core/slowStates'
import { timelineOf } from '../core/timelineOf'
import {
  arbitraryLedger,
  arbitraryDay,
  isCounted,
  isIn,
  knownCredits,
  knownSales,
  ledgerOfPlain,
  sum,
} from './plainLedger'
import { arbitraryWindow, unitsOf } from './plainLedger'

const definition: fc.Arbitrary<DefinitionSet> = fc
  .integer({ min: 1, max: 300 })
  .map((days) => ({ kind: 'fixed', days }))
const parts = fc.uint8Array({ minLength: 7, maxLength: 7, max: 2 })

describe('a timeline of all data', () => {
  it('tells of any window of days what plain rows do', () => {
    fc.assert(
      fc.property(arbitraryLedger, arbitraryWindow, (plain, window) => {
        const timeline = timelineOf(ledgerOfPlain(plain), plain.mask)
        const within = (column: Parameters<typeof totalBefore>[1]) =>
          totalBefore(timeline, column, window.to) - totalBefore(timeline, column, window.from)
        const inWindow = ({ day }: { readonly day: number }) => isIn(window, day)
        const nth = (n: number) =>
          unitsOf(plain).filter((unit) => {
            const sale = knownSales(plain, unit).at(n)
            return isCounted(plain.mask, unit) && sale !== undefined && inWindow(sale)
          }).length
        expect(within('orders')).toBe(knownSales(plain).filter(inWindow).length)
        expect(within('gross')).toBe(sum(knownSales(plain).filter(inWindow), ({ revenue }) => revenue))
        expect(within('credits')).toBe(sum(knownCredits(plain).filter(inWindow), ({ revenue }) => revenue))
        expect(within('fresh')).toBe(nth(0))
        expect(within('repeating')).toBe(nth(1))
      }),
      { numRuns: propertyRuns(1_000) },
    )
  })

  it('tells of any past day the states that were known that evening', () => {
    fc.assert(
      fc.property(arbitraryLedger, definition, fc.array(arbitraryDay, { maxLength: 4 }), (plain, its, drawn) => {
        const ledger = ledgerOfPlain(plain)
        const rhythm = rhythms(ledger, its, 90)
        const days = Int32Array.from(drawn, (day) => Math.min(day, plain.asOfDay))
        const history = stateHistory(timelineOf(ledger, plain.mask, rhythm), days)
        const unitsIn = (state: number, day: number) =>
          unitsOf(plain).filter((unit) => isCounted(plain.mask, unit) && slowState(rhythm, unit, day) === state)
        const { active, due, atRisk, churned } = history
        ;[active, due, atRisk, churned].forEach((count, i) =>
          expect([...count]).toEqual(Array.from(days, (day) => unitsIn(i + 1, day).length)),
        )
      }),
      { numRuns: propertyRuns(1_000) },
    )
  })

  it('is the sum of the timelines of its parts, whichever are chosen', () => {
    fc.assert(
      fc.property(arbitraryLedger, parts, (plain, groupOf) => {
        const ledger = ledgerOfPlain(plain)
        const rhythm = rhythms(ledger, { kind: 'fixed', days: 60 }, 90)
        const groups = { count: 2, groupOf: Uint32Array.from(groupOf) }
        const ofMask = (mask: Uint8Array) => timelineOf(ledger, mask, rhythm)
        const apart = timelines(ledger, rhythm, groups)
        expect(apart).toEqual([0, 1].map((group) => ofMask(groupOf.map((own) => Number(own === group)))))
        expect(sumTimelines(apart)).toEqual(ofMask(groupOf.map((own) => Number(own < 2))))
      }),
      { numRuns: propertyRuns(1_000) },
    )
  })

  it('adds up the retention of parts as if they were one', () => {
    fc.assert(
      fc.property(arbitraryLedger, parts, fc.constantFrom(1, 3, 6), (plain, groupOf, length) => {
        const ledger = ledgerOfPlain(plain)
        const last = monthOfDay(ledger.asOfDay)
        const of = (groups: Parameters<typeof retentionSums>[1]) =>
          retentionSums(ledger, groups, last - 9, last, length)
        const apart = of({ count: 2, groupOf: Uint32Array.from(groupOf) })
        const mask = groupOf.map((own) => Number(own < 2))
        expect(retentionSeries(apart)).toEqual(retentionSeries(of(groupOfMask(mask, ledger.unitCount))))
      }),
      { numRuns: propertyRuns(1_000) },
    )
  })
})

it('historicalClv on a past day is that of the ledger of that day', () => {
  fc.assert(
    fc.property(arbitraryLedger, arbitraryDay, (plain, day) => {
      const ledger = ledgerOfPlain(plain)
      const then = Math.min(day, plain.asOfDay)
      expect(historicalClv(ledger, then)).toEqual(historicalClv(cutLedger(ledger, then)))
    }),
    { numRuns: propertyRuns(1_000) },
  )
})

it('cutLedger is the ledger of what was known', () => {
  fc.assert(
    fc.property(arbitraryLedger, arbitraryDay, (plain, day) => {
      const then = Math.min(day, plain.asOfDay)
      const { saleRow: _s, creditRow: _c, ...cut } = cutLedger(ledgerOfPlain(plain), then)
      const { saleRow: _t, creditRow: _d, ...anew } = ledgerOfPlain({ ...plain, asOfDay: then })
      expect(cut).toEqual(anew)
    }),
    { numRuns: propertyRuns(1_000) },
  )
})

it('states on a past day need nothing but the rhythms of today', () => {
  fc.assert(
    fc.property(arbitraryLedger, arbitraryDay, definition, (plain, day, its) => {
      const ledger = ledgerOfPlain(plain)
      const then = Math.min(day, plain.asOfDay)
      expect(accountStates(rhythms(ledger, its, 90), then)).toEqual(
        accountStates(rhythms(cutLedger(ledger, then), its, 90), then),
      )
    }),
    { numRuns: propertyRuns(1_000) },
  )
})
