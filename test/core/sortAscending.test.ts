import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortAscending } from '../../src/core/sortAscending'

const double = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer({ min: -5, max: 5 }),
  fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
  fc.constantFrom(0, -0, Infinity, -Infinity, Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE),
)

test('sorts as the built-in does, few values and many', () => {
  fc.assert(
    fc.property(fc.array(double, { maxLength: 60 }), fc.constantFrom(1, 60), (values, times) => {
      const many = Float64Array.from(
        { length: values.length * times },
        (_, i) => values[i % values.length]! * (1 + (i % 7)),
      )
      const known = many.filter((value) => !Number.isNaN(value))
      const expected = known.slice().sort()
      const sorted = sortAscending(known)
      expect(sorted).toBe(known)
      expect(sorted.every((value, i) => Object.is(value, expected[i]))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

test('sorts a part of a larger array and leaves the rest alone', () => {
  const all = Float64Array.from({ length: 5000 }, (_, i) => (i * 7919) % 5003)
  const kept = [all[0], all[4999]]
  sortAscending(all.subarray(1, 4999))
  expect([all[0], all[4999]]).toEqual(kept)
  expect(all.subarray(1, 4999)).toEqual(all.slice(1, 4999).sort())
})
