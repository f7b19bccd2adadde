import { describe, expect, it } from 'vitest'
import { frequencyValueCorrelation } from '../../../src/core/clv/frequencyValueCorrelation'

const of = (pairs: readonly (readonly [repeats: number, value: number])[]) =>
  frequencyValueCorrelation(
    Float64Array.from(pairs, ([repeats]) => repeats),
    Float64Array.from(pairs, ([, value]) => value),
  )

describe('frequency and value', () => {
  it('correlate as Pearson says, worked out by hand', () => {
    expect(
      of([
        [1, 4],
        [2, 7],
        [3, 4],
      ]),
    ).toBeCloseTo(0, 12)
    expect(
      of([
        [1, 4],
        [2, 6],
        [3, 8],
      ]),
    ).toBeCloseTo(1, 12)
    expect(
      of([
        [1, 8],
        [2, 6],
        [3, 4],
      ]),
    ).toBeCloseTo(-1, 12)
    expect(
      of([
        [1, 1],
        [2, 3],
        [4, 2],
        [5, 6],
      ]),
    ).toBeCloseTo(9 / Math.sqrt(10 * 14), 12)
  })

  it('need three accounts with both above 0', () => {
    expect(
      of([
        [1, 4],
        [3, 6],
      ]),
    ).toBeNaN()
    expect(
      of([
        [1, 4],
        [0, 900],
        [3, 6],
        [7, Number.NaN],
        [8, 0],
      ]),
    ).toBeNaN()
    expect(
      of([
        [1, 4],
        [0, 900],
        [2, 5],
        [3, 6],
        [7, 0],
      ]),
    ).toBeCloseTo(1, 12)
  })

  it('are not known where either does not vary', () => {
    expect(
      of([
        [2, 4],
        [2, 6],
        [2, 9],
      ]),
    ).toBeNaN()
    expect(
      of([
        [1, 6],
        [2, 6],
        [3, 6],
      ]),
    ).toBeNaN()
  })
})
