import { expect, it } from 'vitest'
import { migration } from '../../src/core/migration'

it('counts who went where, with the money at both dates', () => {
  const flows = migration(
    Uint8Array.of(0, 0, 1, 1),
    Uint8Array.of(0, 1, 1, 0),
    2,
    Float64Array.of(10, 20, NaN, 40),
    Float64Array.of(11, 22, 33, 44),
    Uint8Array.of(1, 1, 1, 0),
  )
  expect([...flows.count]).toEqual([1, 1, 0, 1])
  expect([...flows.valueBefore]).toEqual([10, 20, 0, 0])
  expect([...flows.valueAfter]).toEqual([11, 22, 0, 33])
})
