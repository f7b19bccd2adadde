import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountSizes } from '../../src/core/whiteSpace/accountSizes'
import { similarAccounts } from '../../src/core/whiteSpace/similarAccounts'
import { whiteSpace } from '../../src/core/whiteSpace/whiteSpace'
import { linedLedger } from '../core/whiteSpace/linedLedger'
import { slowWhiteSpace } from '../core/whiteSpace/slowWhiteSpace'
import { propertyRuns } from './propertyRuns'

const RUNS = propertyRuns(500)
const UNITS = 8
/** 2026-02-28: a year before it is a February, too. */
const AS_OF = 20_512

const sale = fc.record({
  unit: fc.nat(UNITS - 1),
  day: fc.integer({ min: AS_OF - 900, max: AS_OF + 20 }),
  value: fc.integer({ min: -20, max: 100 }),
  lines: fc.array(fc.record({ category: fc.nat(4), revenue: fc.integer({ min: 0, max: 100 }) }), { maxLength: 3 }),
})
const sales = fc.array(sale, { maxLength: 60 })
const comparison = fc.record({
  unit: fc.constant(0),
  alike: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
  scale: fc.double({ min: 0.25, max: 4, noNaN: true }),
})

/** How far two figures lie apart; two that are not known do not. */
const distance = (one: number, other: number) => (Number.isNaN(one) && Number.isNaN(other) ? 0 : Math.abs(one - other))

describe('whiteSpace', { timeout: 600_000 }, () => {
  it('is what plain lists say, category by category', () => {
    fc.assert(
      fc.property(sales, comparison, (its, asked) => {
        const { columns, ledger } = linedLedger(UNITS, AS_OF, its)
        const rows = whiteSpace(columns, ledger, asked)
        const slow = slowWhiteSpace(its, AS_OF, asked)
        expect(rows.map(({ category }) => category).toSorted()).toEqual(slow.map(({ category }) => category).toSorted())
        for (const row of rows) {
          const { gap, ownShare, alikeShare, ...same } = slow.find(({ category }) => category === row.category)!
          expect(row).toMatchObject(same)
          expect(distance(row.gap, gap)).toBeLessThan(1e-6)
          expect(distance(row.ownShare, ownShare)).toBeLessThan(1e-9)
          expect(distance(row.alikeShare, alikeShare)).toBeLessThan(1e-9)
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('lists the largest gap first, and adds shares up to all that was spent', () => {
    fc.assert(
      fc.property(sales, comparison, (its, asked) => {
        const { columns, ledger } = linedLedger(UNITS, AS_OF, its)
        const rows = whiteSpace(columns, ledger, asked)
        const gaps = rows.map(({ gap }) => gap)
        expect(gaps).toEqual(gaps.toSorted((a, b) => b - a))
        const shares = rows.map(({ ownShare }) => ownShare).filter((share) => !Number.isNaN(share))
        if (shares.length > 0) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9)
      }),
      { numRuns: RUNS },
    )
  })
})

describe('similarAccounts', { timeout: 600_000 }, () => {
  it('are others that buy, of its size, and as the rule that it names says', () => {
    fc.assert(
      fc.property(sales, fc.array(fc.nat(2), { minLength: UNITS, maxLength: UNITS }), (its, kinds) => {
        const { ledger } = linedLedger(UNITS, AS_OF, its)
        const sizes = accountSizes(ledger)
        const found = similarAccounts(0, sizes, (unit) => kinds[unit]!)
        if (found === null) return
        expect(found.units.length).toBeGreaterThanOrEqual(5)
        for (const unit of found.units) {
          expect(unit).not.toBe(0)
          expect(sizes.buys[unit]).toBe(1)
          expect(sizes.size[unit]! / sizes.size[0]!).toBeLessThanOrEqual(found.factor)
          expect(sizes.size[unit]! / sizes.size[0]!).toBeGreaterThanOrEqual(1 / found.factor)
          if (found.sameKind) expect(kinds[unit]).toBe(kinds[0])
        }
      }),
      { numRuns: RUNS },
    )
  })
})
