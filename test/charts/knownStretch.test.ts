import { describe, expect, it } from 'vitest'

import { knownStretch } from '../../src/charts/knownStretch'

describe('knownStretch', () => {
  it('runs from the first to the last known value with gaps between', () => {
    expect(knownStretch([null, 1, Number.NaN, 3, null])).toEqual({
      first: 1,
      pairs: [
        [1, 1],
        [2, null],
        [3, 3],
      ],
    })
  })

  it('keeps to the places it is given', () => {
    expect(knownStretch([1, 2, 3, 4], 1, 3).pairs).toEqual([
      [1, 2],
      [2, 3],
    ])
    expect(knownStretch([1, 2], -5, 99).pairs).toHaveLength(2)
  })

  it('is empty when nothing is known', () => {
    expect(knownStretch([null, Number.NaN])).toEqual({ first: 0, pairs: [] })
    expect(knownStretch([])).toEqual({ first: 0, pairs: [] })
    expect(knownStretch([1, 2], 2)).toEqual({ first: 0, pairs: [] })
  })

  it('takes 0 for a value', () => {
    expect(knownStretch(new Float64Array([0, 5])).pairs[0]).toEqual([0, 0])
  })
})
