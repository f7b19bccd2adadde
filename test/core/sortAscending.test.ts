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
    fc.property(fc.array(double, { minLength: 1, maxLength: 60 }), fc.constantFrom(1, 3000), (values, least) => {
      const many = Float64Array.from(
        { length: Math.max(values.length, least) },
        (_, i) => values[i % values.length]! * (1 + (i % 7)),
      )
      const known = many.filter((value) => !Number.isNaN(value))
      const expected = known.slice().sort()
      const sorted = sortAscending(known)
      expect(sorted).toBe(known)
      expect(sorted.every((value, i) => Object.is(value, expected[i]))).toBe(true)
    }),
    { numRuns: 100 },
  )
})

test('sorts a part of a larger array and leaves the rest alone', () => {
  const all = Float64Array.from({ length: 5000 }, (_, i) => (i * 7919) % 5003)
  const kept = [all[0], all[4999]]
  const expected = all.slice(1, 4999).sort()
  sortAscending(all.subarray(1, 4999))
  expect([all[0], all[4999]]).toEqual(kept)
  expect(all.subarray(1, 4999)).toEqual(expected)
})

test.each([2047, 2048, 2049])('sorts %i values, negative ones among them', (length) => {
  const values = Float64Array.from({ length }, (_, i) => (((i * 7919) % 5003) - 2500) / 8)
  const expected = values.slice().sort()
  expect(sortAscending(values)).toEqual(expected)
})
