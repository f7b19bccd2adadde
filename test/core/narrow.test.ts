import { describe, expect, it } from 'vitest'
import { narrow } from '../../src/core/narrow'

describe('narrow', () => {
  it.each([
    [[], Uint8Array],
    [[0, 255], Uint8Array],
    [[7, 65_535], Uint16Array],
    [[7, -1], Int32Array],
    [[2 ** 31 - 1, -(2 ** 31)], Int32Array],
    [[2 ** 31], Float64Array],
    [[1, 0.5], Float64Array],
    [[1, Number.NaN], Float64Array],
  ])('holds %j exactly in the narrowest array', (values, width) => {
    const rows = narrow(Float64Array.from(values))
    expect(rows).toBeInstanceOf(width)
    expect(Array.from(rows)).toEqual(values)
  })
})
