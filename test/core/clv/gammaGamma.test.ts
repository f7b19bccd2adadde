import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitGammaGamma } from '../../../src/core/clv/fitGammaGamma'
import { gammaGammaLaw } from '../../../src/core/clv/gammaGammaLaw'
import { gammaGammaLikelihood } from '../../../src/core/clv/gammaGammaLikelihood'
import { runToEnd } from '../../../src/core/clv/runToEnd'
import { expectNear } from '../math/expectNear'
import { drawGamma } from './simulated/draws'
import { seededRandom } from './simulated/seededRandom'

const arbitrarySpenders = fc.array(
  fc.record({
    x: fc.integer({ min: 1, max: 30 }),
    mean: fc.integer({ min: 1, max: 5000 }).map((cents) => cents / 100),
  }),
  { minLength: 1, maxLength: 8 },
)
const arbitraryPoint = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -20, max: 30 }).map((tenths) => tenths / 10)))

const columns = (spenders: readonly { readonly x: number; readonly mean: number }[]) =>
  [Uint32Array.from(spenders, ({ x }) => x), Float64Array.from(spenders, ({ mean }) => mean)] as const

describe('gammaGammaLikelihood', () => {
  it('has the gradient that differences of its values have, and the values of its law', () => {
    fc.assert(
      fc.property(arbitrarySpenders, arbitraryPoint, (spenders, point) => {
        const logLikelihood = gammaGammaLikelihood(...columns(spenders))
        const at = Float64Array.from(point)
        const gradient = new Float64Array(3)
        const unused = new Float64Array(3)
        const value = logLikelihood(at, gradient)
        const law = gammaGammaLaw([Math.exp(at[0]!), 1 + Math.exp(at[1]!), Math.exp(at[2]!)])
        const sum = spenders.reduce((total, { x, mean }) => total + law.logLikelihood(x, mean), 0)
        expect(Math.abs(value - sum / spenders.length)).toBeLessThan(1e-9 * (1 + Math.abs(value)))
        for (let i = 0; i < 3; i++) {
          const moved = (by: number) =>
            logLikelihood(
              at.map((one, j) => (j === i ? one + by : one)),
              unused,
            )
          const slope = (8 * (moved(1e-3) - moved(-1e-3)) - (moved(2e-3) - moved(-2e-3))) / 0.012
          expect(Math.abs(gradient[i]! - slope)).toBeLessThan(1e-6 * (1 + Math.abs(slope)))
        }
      }),
    )
  })
})

describe('gammaGammaLaw', () => {
  it('says what accounts of known rate of value say, mixed on a grid', () => {
    const [p, q, gamma] = [4, 2.5, 30]
    const law = gammaGammaLaw([p, q, gamma])
    for (const [x, mean] of [
      [1, 12],
      [5, 40],
      [20, 8],
    ] as const) {
      let [weights, values] = [0, 0]
      for (let y = -12; y < 6; y += 0.005) {
        const rate = Math.exp(y)
        // Gamma(q, γ) of the rate, times what it says of Σ values ~ Gamma(p·x, rate), in logs.
        const weight = Math.exp(q * y - gamma * rate + p * x * y - rate * x * mean + 40)
        weights += weight
        values += weight * (p / rate)
      }
      expectNear(law.expected(x, mean), values / weights, 1e-9)
    }
    expect(law.expected(0, NaN)).toBe(law.populationMean)
    expect(law.shrinkage(0)).toBe(1)
  })
})

describe('fitGammaGamma', () => {
  const spenders = (count: number, seed: number) => {
    const uniform = seededRandom(seed)
    return Array.from({ length: count }, () => {
      const rate = drawGamma(3.5, uniform) / 20
      const x = 1 + Math.floor(6 * uniform() ** 2)
      return { x, mean: drawGamma(5 * x, uniform) / rate / x }
    })
  }

  it('finds the parameters that values were drawn from within three standard errors', () => {
    const fit = runToEnd(fitGammaGamma(...columns(spenders(4000, 17))))
    expect(fit.converged).toBe(true)
    ;[5, 3.5, 20].forEach((known, i) => {
      expect(Math.abs(fit.parameters[i]! - known)).toBeLessThan(3 * fit.standardErrors[i]!)
    })
  })

  it('grows with the unit of money and with nothing else', () => {
    const some = spenders(300, 5)
    const fit = runToEnd(fitGammaGamma(...columns(some)))
    const inCents = runToEnd(fitGammaGamma(...columns(some.map(({ x, mean }) => ({ x, mean: 100 * mean })))))
    ;[1, 1, 100].forEach((times, i) => expectNear(inCents.parameters[i]!, times * fit.parameters[i]!, 1e-7))
    expectNear(inCents.logLikelihood, fit.logLikelihood - 300 * Math.log(100), 1e-9)
  })

  it('says how likely the values are under its law, and how sure p, q and γ are by the curvature there', () => {
    const some = spenders(300, 5)
    const fit = runToEnd(fitGammaGamma(...columns(some)))
    const likelihood = (parameters: Float64Array) => {
      const law = gammaGammaLaw(parameters)
      return some.reduce((sum, { x, mean }) => sum + law.logLikelihood(x, mean), 0)
    }
    expectNear(fit.logLikelihood, likelihood(fit.parameters), 1e-9)
    // Var = (−∂²ℓ)⁻¹; the curvature by differences in the parameters themselves.
    const at = (i: number, j: number, a: number, b: number) => {
      const moved = fit.parameters.map((one, k) => one * (1 + (k === i ? a : 0) + (k === j ? b : 0)))
      return likelihood(moved)
    }
    const h = 1e-3
    const curvature = (i: number, j: number) =>
      -(at(i, j, h, h) - at(i, j, h, -h) - at(i, j, -h, h) + at(i, j, -h, -h)) /
      (4 * h * h * fit.parameters[i]! * fit.parameters[j]!)
    const m = [0, 1, 2].map((i) => [0, 1, 2].map((j) => curvature(i, j)))
    const minor = (a: number, b: number) => m[a]![a]! * m[b]![b]! - m[a]![b]! * m[b]![a]!
    const determinant =
      m[0]![0]! * minor(1, 2) -
      m[0]![1]! * (m[1]![0]! * m[2]![2]! - m[1]![2]! * m[2]![0]!) +
      m[0]![2]! * (m[1]![0]! * m[2]![1]! - m[1]![1]! * m[2]![0]!)
    const variances = [minor(1, 2), minor(0, 2), minor(0, 1)].map((one) => one / determinant)
    variances.forEach((variance, i) => {
      expect(fit.standardErrors[i]! / Math.sqrt(variance)).toBeCloseTo(1, 2)
    })
  })

  it('ends for any spenders, with finite parameters and a mean', () => {
    fc.assert(
      fc.property(arbitrarySpenders, (some) => {
        const fit = runToEnd(fitGammaGamma(...columns(some)))
        for (const one of fit.parameters) expect(one > 0 && Number.isFinite(one)).toBe(true)
        expect(fit.parameters[1]).toBeGreaterThan(1)
        expect(gammaGammaLaw(fit.parameters).populationMean).toBeGreaterThan(0)
      }),
      { numRuns: 20 },
    )
  })
})
