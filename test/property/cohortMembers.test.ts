import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cohortMembers, orderedMembers } from '../../src/core/cohortMembers'
import { cohortWord } from '../../src/core/cohortWord'
import { cohorts } from '../../src/core/cohorts'
import { orderedWord } from '../../src/core/orderedWord'
import { arbitraryLedger, ledgerOfPlain } from './plainLedger'
import { propertyRuns } from './propertyRuns'

const RUNS = propertyRuns(500)

describe('members of cohorts', () => {
  it('are as many as each cell of the cohort matrix counts, on and on or after', () => {
    fc.assert(
      fc.property(
        arbitraryLedger,
        fc.constantFrom('month', 'quarter'),
        fc.constantFrom('calendar', 'anniversary'),
        (plain, grain, offset) => {
          const ledger = ledgerOfPlain(plain)
          const matrix = cohorts(ledger, plain.mask, grain, offset, true)
          const { ages, size, cohortMonth } = matrix
          const isCounted = (unit: number) => plain.mask === null || plain.mask[unit] === 1
          const both = (one: Uint8Array, other: Uint8Array) =>
            one.filter((is, unit) => is === 1 && other[unit] === 1 && isCounted(unit)).length
          const ordered = (age: number, orLater: boolean) =>
            orderedMembers(ledger, [orderedWord({ grain, offset, age, orLater })])
          for (let row = 0; row < ages; row++) {
            const members = cohortMembers(ledger, [cohortWord({ month: cohortMonth[row], grain })])
            expect(both(members, members)).toBe(size[row])
            for (let age = 0; age < Math.min(ages, 4); age++) {
              const cell = row * ages + age
              expect(both(members, ordered(age, false))).toBe(matrix.active[cell])
              expect(both(members, ordered(age, true))).toBe(matrix.activeOnOrAfter[cell])
            }
          }
        },
      ),
      { numRuns: RUNS },
    )
  })

  it('are those of any of the words; a word that is none adds nobody', () => {
    fc.assert(
      fc.property(
        arbitraryLedger,
        fc.array(fc.constantFrom('2011-09', '2011-Q4', '2012-02', 'x', 'm1'), { maxLength: 4 }),
        (plain, words) => {
          const ledger = ledgerOfPlain(plain)
          const any = (members: (words: readonly string[]) => Uint8Array) =>
            words.reduce(
              (sum, word) => sum.map((is, unit) => is | members([word])[unit]),
              new Uint8Array(ledger.unitCount),
            )
          expect(cohortMembers(ledger, words)).toEqual(any((some) => cohortMembers(ledger, some)))
          expect(orderedMembers(ledger, words)).toEqual(any((some) => orderedMembers(ledger, some)))
        },
      ),
      { numRuns: RUNS },
    )
  })
})
