import { describe, expect, it } from 'vitest'
import { percentScore, scoreCuts } from '../../src/core/percentScore'

describe('percentScore', () => {
  it('scores fifths', () => {
    expect([...percentScore(Float64Array.of(50, 10, 40, 20, 30))]).toEqual([5, 1, 4, 2, 3])
  })

  it('gives equal values one score, that of the first of them', () => {
    expect([...percentScore(Float64Array.of(1, 1, 1, 1, 9))]).toEqual([1, 1, 1, 1, 5])
    expect([...percentScore(Float64Array.of(0, 7, 7, 7, 7))]).toEqual([1, 2, 2, 2, 2])
    expect([...percentScore(Float64Array.of(3, 3, 3))]).toEqual([1, 1, 1])
  })

  it('has no score without a value, and does not count it', () => {
    expect([...percentScore(Float64Array.of(NaN, 2, 1))]).toEqual([0, 3, 1])
    expect(percentScore(new Float64Array(0))).toHaveLength(0)
  })
})

describe('scoreCuts', () => {
  it('tells from which to which value each score goes', () => {
    const values = Float64Array.of(1, 1, 1, 4, 9, NaN)
    const { from, to } = scoreCuts(values, percentScore(values))
    expect([...from]).toEqual([1, NaN, NaN, 4, 9])
    expect([...to]).toEqual([1, NaN, NaN, 4, 9])
  })
})
