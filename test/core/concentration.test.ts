import { describe, expect, it } from 'vitest'
import { concentration } from '../../src/core/concentration'

describe('concentration', () => {
  it('is 0 when all are equal and near 1 when one has everything', () => {
    expect(concentration(Float64Array.of(7, 7, 7, 7, 7))).toMatchObject({ gini: 0, shareCeil: 0.2, largestShare: 0.2 })
    expect(concentration(Float64Array.of(0, 0, 0, 0, 9))).toMatchObject({ gini: 0.8, shareCeil: 1, largestShare: 1 })
  })

  it('computes the share of the top fifth, rounded up and down', () => {
    expect(concentration(Float64Array.of(1, 2, 3, 4, 5, 6, NaN))).toMatchObject({
      accounts: 6,
      total: 21,
      topCeil: 2,
      shareCeil: 11 / 21,
      topFloor: 1,
      shareFloor: 6 / 21,
    })
  })

  it('draws a whale curve that passes 1 and falls, through its peak and the top fifth', () => {
    const { curveX, curveY, gini } = concentration(Float64Array.of(60, 60, -10, -10, 0), 2)
    expect([...curveX]).toEqual([0, 0.2, 0.4, 1])
    expect([...curveY]).toEqual([0, 0.6, 1.2, 1])
    expect(gini).toBeNull()
  })

  it('has no share of nothing, nor of a loss', () => {
    const nothing = { shareCeil: null, shareFloor: null, largestShare: null, gini: null }
    for (const values of [[], [0, 0], [5, -9], [NaN]]) {
      const result = concentration(Float64Array.from(values))
      expect(result).toMatchObject(nothing)
      expect(result.curveX).toHaveLength(0)
      expect(result.curveY).toHaveLength(0)
    }
  })

  it('knows one account', () => {
    expect(concentration(Float64Array.of(3))).toMatchObject({
      topCeil: 1,
      shareCeil: 1,
      topFloor: 0,
      shareFloor: 0,
      gini: 0,
    })
  })
})
