import { expect, it } from 'vitest'
import { labelTotals } from '../../src/core/labelTotals'

it('counts the chosen units under each label and leaves "none" out', () => {
  const labels = Uint8Array.of(0, 1, 1, 255, 0)
  const values = Float64Array.of(5, NaN, 7, 9, 1)
  expect(labelTotals(labels, 2, values, null)).toEqual({ count: Uint32Array.of(2, 2), value: Float64Array.of(6, 7) })
  expect(labelTotals(labels, 2, values, Uint8Array.of(1, 1, 0, 1, 0))).toEqual({
    count: Uint32Array.of(1, 1),
    value: Float64Array.of(5, 0),
  })
})
