import { describe, expect, it } from 'vitest'
import { betaMixture, betaMixtures } from '../../../src/core/clv/betaMixture'
import { gammaMixture } from '../../../src/core/clv/gammaMixture'
import { negativeBinomialTail } from '../../../src/core/clv/negativeBinomialTail'
import { expectNear } from '../math/expectNear'

describe('betaMixture', () => {
  it('has the mean of (1 + 7p)^−2.5, to 30 digits a hypergeometric function', () => {
    const known = [
      [0.3, 2, 0.5211292764544031],
      [5, 10000, 0.9913181463821488],
      [0.001, 3, 0.9981047613485293],
      [0.8, 500, 0.9732061097219904],
      [40, 60, 0.03682884938264346],
      [0.05, 0.05, 0.433135869720127],
    ] as const
    for (const [a, b, expected] of known) {
      const { p, weight } = betaMixture(a, b)
      const mean = p.reduce((sum, one, i) => sum + weight[i]! * (1 + 7 * one) ** -2.5, 0)
      expectNear(mean, expected, 1e-12, `Beta(${a}, ${b})`)
    }
  })

  it('is made once for each x', () => {
    const mixtureOf = betaMixtures(0.5, 2)
    expect(mixtureOf(3)).toBe(mixtureOf(3))
    expect(mixtureOf(3)).toEqual(betaMixture(0.5, 5))
  })
})

it('gammaMixture has the mean of 1 ÷ (1 + λ), to 30 digits an exponential integral', () => {
  const known = [
    [0.2, 0.8906405405307264],
    [1, 0.5963473623231941],
    [3.7, 0.25031694436405394],
    [80, 0.012498023106018665],
    [2000, 0.0004999998749375626],
  ] as const
  for (const [shape, expected] of known) {
    const { rate, weight } = gammaMixture(shape)
    const mean = rate.reduce((sum, one, i) => sum + weight[i]! / (1 + one), 0)
    expectNear(mean, expected, 2e-9, `Gamma(${shape})`)
  }
})

describe('negativeBinomialTail', () => {
  it('has the tail of the distribution, where its first masses cannot be written too', () => {
    const known = [
      [0.25, 3.5, 0, 0.31341095203096075],
      [0.25, 3.5, 20, 0.00039902619400218755],
      [2.5, 0.4, 3, 0.04079744100990935],
      [30, 1, 60, 0.00048638035397568374],
      [500, 2, 900, 0.9681384559738583],
      [5000, 1, 5200, 0.02328199267980872],
    ] as const
    for (const [shape, z, n, expected] of known) {
      expectNear(negativeBinomialTail(shape, z, 1e-12)[n]!, expected, 1e-11, `NB(${shape}, ${z}) > ${n}`)
    }
  })

  it('has the mean shape × z, ends below the least, and is empty without time', () => {
    const tail = negativeBinomialTail(3.5, 1.5, 1e-9)
    expectNear(
      tail.reduce((sum, one) => sum + one, 0),
      5.25,
      1e-8,
    )
    expect(tail.at(-1)).toBeGreaterThanOrEqual(1e-9)
    expect(negativeBinomialTail(3.5, 1.5, 0.5).every((one) => one >= 0.5)).toBe(true)
    expect(negativeBinomialTail(3.5, 0, 1e-9)).toEqual([])
  })
})
