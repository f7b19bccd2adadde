import { describe, expect, it, test } from 'vitest'
import { maskedSum } from '../../../src/core/clv/maskedSum'
import { type Climb, maximumLikelihood } from '../../../src/core/clv/maximumLikelihood'
import { runToEnd } from '../../../src/core/clv/runToEnd'

const climb = (part: Pick<Climb, 'logLikelihood' | 'starts'> & Partial<Climb>) =>
  runToEnd(maximumLikelihood({ units: 50, tryAll: false, prior: null, ...part }))

/** A likelihood of one coordinate by its value and slope. */
const ofOne =
  (value: (x: number) => number, slope: (x: number) => number): Climb['logLikelihood'] =>
  (at, gradient) => {
    gradient[0] = slope(at[0]!)
    return value(at[0]!)
  }

/** −½ (x − m)ᵀ A (x − m) + 7 with A = (4 1; 1 2) and m = (3, −2). */
const quadratic: Climb['logLikelihood'] = (at, gradient) => {
  const [x, y] = [at[0]! - 3, at[1]! + 2]
  gradient[0] = -(4 * x + y)
  gradient[1] = -(x + 2 * y)
  return 7 - (4 * x * x + 2 * x * y + 2 * y * y) / 2
}

/** Two peaks, the one near 1 a little higher than the one near −1. */
const twoPeaks = ofOne(
  (x) => 0.2 * x - (x * x - 1) ** 2,
  (x) => 0.2 - 4 * x * (x * x - 1),
)

/** A peak at 1, and no end of rising below −1. */
const peakAndSlope = ofOne(
  (x) => x - x ** 3 / 3,
  (x) => 1 - x * x,
)

describe('a likelihood with one peak', () => {
  it('is climbed to it; its covariance is the inverse of the curvature of all units', () => {
    const found = climb({
      logLikelihood: quadratic,
      starts: [
        [0, 0],
        [1, 1],
      ],
    })
    expect(found.at[0]).toBeCloseTo(3, 9)
    expect(found.at[1]).toBeCloseTo(-2, 9)
    expect(found.value).toBeCloseTo(7, 12)
    expect(found).toMatchObject({
      converged: true,
      atBound: [false, false],
      startsTried: 1,
      startGap: NaN,
      prior: null,
    })
    // A⁻¹ = (2 −1; −1 4) / 7.
    ;[2, -1, -1, 4].forEach((one, i) => expect(found.covariance![i]! / (one / 7 / 50)).toBeCloseTo(1, 5))
    expect(found.condition).toBeCloseTo((3 + Math.SQRT2) / (3 - Math.SQRT2), 4)
  })

  it('is polished beyond what the search is content with', () => {
    const found = climb({ logLikelihood: twoPeaks, starts: [[1.4]] })
    expect(found.slope).toBeLessThan(1e-13)
    expect(0.2 - 4 * found.at[0]! * (found.at[0]! ** 2 - 1)).toBeCloseTo(0, 13)
    expect(found.converged).toBe(true)
  })

  it('tells each evaluation', () => {
    let asked = 0
    const counted: Climb['logLikelihood'] = (at, gradient) => {
      asked++
      return quadratic(at, gradient)
    }
    const { evaluations } = climb({
      logLikelihood: counted,
      starts: [
        [0, 0],
        [9, -9],
      ],
      tryAll: true,
    })
    expect(evaluations).toBe(asked)
  })
})

describe('a likelihood with several', () => {
  const [low, high] = [-0.974, 1.0241]

  it('is climbed from every start where that is asked: the best counts, and how far the worst lies below', () => {
    for (const starts of [
      [[-1.5], [1.5]],
      [[1.5], [-1.5]],
    ]) {
      const found = climb({ logLikelihood: twoPeaks, starts, tryAll: true })
      expect(found.at[0]).toBeCloseTo(high, 3)
      expect(found.startsTried).toBe(2)
      const value = (x: number) => 0.2 * x - (x * x - 1) ** 2
      expect(found.startGap).toBeCloseTo(50 * (value(high) - value(low)), 3)
    }
    expect(
      climb({
        logLikelihood: quadratic,
        starts: [
          [0, 0],
          [1, 1],
        ],
        tryAll: true,
      }).startGap,
    ).toBeCloseTo(0, 9)
  })

  it('is else left at the first peak', () => {
    const found = climb({ logLikelihood: twoPeaks, starts: [[-1.5], [1.5]] })
    expect(found.at[0]).toBeCloseTo(low, 3)
    expect(found.startsTried).toBe(1)
  })
})

describe('a likelihood that rises without end', () => {
  it('has no peak at the bound of the search: no covariance, endless condition', () => {
    for (const sign of [1, -1]) {
      const rising = ofOne(
        (x) => sign * x,
        () => sign,
      )
      const found = climb({ logLikelihood: rising, starts: [[0], [2]] })
      expect(found.at[0]).toBe(10 * sign)
      expect(found).toMatchObject({ atBound: [true], covariance: null, condition: Infinity, startsTried: 2 })
    }
  })

  it('says which coordinate stands at the bound', () => {
    const found = climb({
      logLikelihood: (at, gradient) => {
        gradient[0] = -at[0]!
        gradient[1] = 1
        return -(at[0]! ** 2) / 2 + at[1]!
      },
      starts: [[3, 0]],
    })
    expect(found.atBound).toEqual([false, true])
    expect(found.covariance).toBeNull()
  })

  it('is tried from the other starts, up to the first that ends at a peak', () => {
    const found = climb({ logLikelihood: peakAndSlope, starts: [[-3], [3], [2]] })
    expect(found.startsTried).toBe(2)
    expect(found.at[0]).toBe(-10)
    const other = climb({ logLikelihood: peakAndSlope, starts: [[3], [-3]] })
    expect([other.startsTried, other.atBound]).toEqual([1, [false]])
    expect(other.at[0]).toBeCloseTo(1, 12)
  })
})

it('a prior draws to its centre by its weight against all units, and is no part of the value', () => {
  const [curvature, peak] = [0.01, 3]
  const logLikelihood = ofOne(
    (x) => (-curvature * (x - peak) ** 2) / 2,
    (x) => -curvature * (x - peak),
  )
  const prior = { centre: [1], spread: 2 }
  const found = climb({ logLikelihood, starts: [[0]], prior })
  const [data, known] = [50 * curvature, 1 / 4]
  expect(found.at[0]).toBeCloseTo((data * peak + known) / (data + known), 9)
  expect(found.value).toBeCloseTo((-curvature * (found.at[0]! - peak) ** 2) / 2, 12)
  expect(found.covariance![0]! * (data + known)).toBeCloseTo(1, 5)
  expect(found.prior).toBe(prior)
})

test('a sum over chosen units is of their known values', () => {
  const values = Float64Array.of(1, NaN, 4, 8)
  expect(maskedSum(values, null)).toBe(13)
  expect(maskedSum(values, Uint8Array.of(1, 1, 0, 1))).toBe(9)
  expect(maskedSum(values, new Uint8Array(4))).toBe(0)
})
