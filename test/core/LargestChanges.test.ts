import { expect, it } from 'vitest'
import { type Change, LargestChanges } from '../../src/core/LargestChanges'

const change = (unit: number, size: number): Change => ({ unit, code: 0, before: 10, after: 10 + size })

it('keeps the largest, of equal ones the earlier units, in whatever order they are told', () => {
  const changes = [change(4, 3), change(2, -3), change(9, 7), change(1, 3), change(3, -7)]
  for (const told of [changes, changes.toReversed()]) {
    const largest = new LargestChanges(3)
    for (const one of told) largest.add(one)
    expect(largest.largest.map(({ unit }) => unit)).toEqual([3, 9, 1])
  }
})

it('asks for no change of 0, and once it is full for none smaller than its last', () => {
  const largest = new LargestChanges(2)
  expect(largest.least).toBeGreaterThan(0)
  largest.add(change(0, 5))
  expect(largest.least).toBeLessThan(1e-300)
  largest.add(change(1, 2))
  expect(largest.least).toBe(2)
})
