import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayPairs } from '../../src/core/dayPairs'
import { pairCounts } from '../../src/core/pairCounts'
import { propertyRuns } from '../property/propertyRuns'

const UNITS = 5
/** Few days and many pairs, so that the list has several bins. */
const pair = fc.record({
  unit: fc.nat(UNITS - 1),
  first: fc.oneof(
    { weight: 1, arbitrary: fc.constant(-1) },
    { weight: 9, arbitrary: fc.integer({ min: 100, max: 112 }) },
  ),
  second: fc.oneof(
    { weight: 1, arbitrary: fc.constant(-1) },
    { weight: 9, arbitrary: fc.integer({ min: 98, max: 115 }) },
  ),
})
const mask = fc.option(fc.uint8Array({ minLength: UNITS, maxLength: UNITS, max: 1 }))

describe('pairCounts', () => {
  it('counts what a walk through all pairs does', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 120 }), mask, (pairs, chosen) => {
        const columns = [pairs.map(({ first }) => first), pairs.map(({ second }) => second)] as const
        const unit = Uint32Array.from(pairs, (one) => one.unit)
        const count = pairCounts(dayPairs(unit, Int32Array.from(columns[0]), Int32Array.from(columns[1])), chosen)
        const counted = pairs.filter((one) => chosen === null || chosen[one.unit] === 1)
        for (let first = 97; first < 118; first++) {
          for (const before of [...Array.from({ length: 21 }, (_, i) => 97 + i), Infinity]) {
            const slow = counted.filter(
              (one) => one.first < first && (before === Infinity || (one.second >= 0 && one.second < before)),
            )
            expect(count(first)(before)).toBe(slow.length)
          }
        }
      }),
      { numRuns: propertyRuns(150) },
    )
  })

  it('answers a first day again after many others', () => {
    const days = Int32Array.from({ length: 600 }, (_, i) => i)
    const count = pairCounts(dayPairs(new Uint32Array(600), days, days), null)
    const all = () => Array.from(days, (day) => count(day)(Infinity))
    expect(all()).toEqual([...days])
    expect(all()).toEqual([...days])
  })
})
