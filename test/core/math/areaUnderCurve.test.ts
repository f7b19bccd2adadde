import fc from 'fast-check'
import { expect, it } from 'vitest'
import { areaUnderCurve } from '../../../src/core/math/areaUnderCurve'
import { brierScore } from '../../../src/core/math/brierScore'

it('is the share of pairs in the right order, ties one half', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(1)), { minLength: 1, maxLength: 30 }), (rows) => {
      const pairs = rows.flatMap(([high, isCase]) =>
        isCase === 0
          ? []
          : rows.flatMap(([low, other]) => (other === 1 ? [] : [high > low ? 1 : high === low ? 0.5 : 0])),
      )
      const slow = pairs.reduce((sum, part) => sum + part, 0) / pairs.length
      const area = areaUnderCurve(
        Float64Array.from(rows, ([score]) => score),
        Uint8Array.from(rows, ([, outcome]) => outcome),
      )
      if (pairs.length === 0) expect(area).toBeNaN()
      else expect(area).toBeCloseTo(slow, 12)
    }),
  )
})

it('scores chances by squared distance', () => {
  expect(brierScore(Float64Array.of(1, 0.5, 0.2), Uint8Array.of(1, 0, 0))).toBeCloseTo((0.25 + 0.04) / 3, 12)
  expect(brierScore(new Float64Array(0), new Uint8Array(0))).toBeNaN()
})
