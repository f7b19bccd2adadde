import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stretchCounts } from '../../src/core/stretchCounts'
import { stretchDays } from '../../src/core/stretchDays'
import { propertyRuns } from '../property/propertyRuns'

const UNITS = 5
/** Few days and many stretches, so that the rows have several bins. */
const stretch = fc.record({
  unit: fc.nat(UNITS - 1),
  from: fc.integer({ min: 100, max: 112 }),
  crossed: fc.oneof(
    { weight: 1, arbitrary: fc.constant(-1) },
    { weight: 9, arbitrary: fc.integer({ min: 98, max: 115 }) },
  ),
})
const mask = fc.option(fc.uint8Array({ minLength: UNITS, maxLength: UNITS, max: 1 }))

describe('stretchCounts', () => {
  it('counts what a walk through all rows does', () => {
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 120 }), mask, (drawn, chosen) => {
        const stretches = drawn.toSorted((one, other) => one.unit - other.unit)
        const unit = Uint32Array.from(stretches, (one) => one.unit)
        const from = Int32Array.from(stretches, (one) => one.from)
        const crossed = Int32Array.from(stretches, (one) => one.crossed)
        const days = stretchDays({ unit, from, crossed, lastEntry: new Uint32Array(unit.length) })
        const isReturn = (row: number) => row > 0 && unit[row - 1] === unit[row]
        const its = [...unit.keys()].filter((row) => chosen === null || chosen[unit[row]] === 1)
        const crossings = its.filter((row) => crossed[row] >= 0).map((row) => [crossed[row], from[row]])
        const returns = its.filter(isReturn).map((row) => [from[row], isReturn(row - 1) ? from[row - 1] : 0])
        const pairs = [
          [stretchCounts(days.crossings, unit, chosen), crossings],
          [stretchCounts(days.returns, unit, chosen), returns],
        ] as const
        for (const [count, all] of pairs) {
          for (let day = 97; day < 118; day++) {
            for (let other = 97; other < 118; other++) {
              expect(count(day)(other)).toBe(all.filter(([on, before]) => on < day && before < other).length)
            }
          }
        }
      }),
      { numRuns: propertyRuns(150) },
    )
  })

  it('answers a day again after many others', () => {
    const days = Int32Array.from({ length: 600 }, (_, i) => 100 + i)
    const unit = Uint32Array.from(days.keys())
    const { crossings } = stretchDays({ unit, from: days, crossed: days, lastEntry: unit })
    const count = stretchCounts(crossings, unit, null)
    const all = () => Array.from(days, (day) => count(day)(1000))
    expect(all()).toEqual([...unit])
    expect(all()).toEqual([...unit])
  })
})
