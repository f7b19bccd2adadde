import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bgNbd } from '../../../src/core/clv/bgNbd'
import { mbgCnbd } from '../../../src/core/clv/mbgCnbd'
import { mbgNbd } from '../../../src/core/clv/mbgNbd'
import { paretoNbd } from '../../../src/core/clv/paretoNbd'
import type { PurchaseModel } from '../../../src/core/clv/purchaseModel'
import { expectNear } from '../math/expectNear'
import { type PlainHistory, plainRows } from './plainRows'
import { type SlowFigures, slowBetaGeometric, slowMbgCnbd, slowParetoNbd } from './slowLaw'

type Parameters = readonly [number, number, number, number]

const MODELS: readonly PurchaseModel[] = [bgNbd, mbgNbd, paretoNbd, mbgCnbd(1), mbgCnbd(3)]

const arbitraryHistory: fc.Arbitrary<PlainHistory> = fc
  .record({ x: fc.oneof(fc.nat(3), fc.nat(60)), T: fc.integer({ min: 1, max: 200 }), share: fc.nat(20) })
  .map(({ x, T, share }) => ({ x, tx: x === 0 ? 0 : (T * (share + 1)) / 21, T }))

const size = fc.integer({ min: -24, max: 16 }).map((power) => 2 ** (power / 8))
const arbitraryParameters: fc.Arbitrary<Parameters> = fc.tuple(
  size,
  size.map((one) => 10 * one),
  size,
  size.map((one) => 3 * one),
)

function slow(
  model: PurchaseModel,
  parameters: Parameters,
  history: PlainHistory,
  t: number,
  rate: number,
): SlowFigures {
  if (model.name === 'mbgCnbd') return slowMbgCnbd(parameters, model.phases, history, t, rate)
  if (model === paretoNbd) return slowParetoNbd(parameters, history, t, rate)
  return slowBetaGeometric(parameters, model === bgNbd ? 0 : 1, history, t, rate)
}

describe.each(MODELS.map((model) => [model.name, model.phases, model] as const))('%s of %i phases', (_, __, model) => {
  it('says what customers of known rate and chance of leaving say, mixed on a grid', () => {
    const cases: readonly [Parameters, PlainHistory, number][] = [
      [[0.5, 6, 0.9, 1.6], { x: 2, tx: 30, T: 39 }, 39],
      [[0.5, 6, 1, 1.6], { x: 0, tx: 0, T: 39 }, 10],
      [[2, 20, 2.5, 4], { x: 9, tx: 35, T: 40 }, 200],
      [[0.8, 3, 0.4, 0.9], { x: 1, tx: 5, T: 5 }, 20],
    ]
    for (const [parameters, history, t] of cases) {
      const { x, tx, T } = history
      const law = model.law(parameters)
      const expected = slow(model, parameters, history, t, 0.01)
      expectNear(law.logLikelihood(x, tx, T), expected.logLikelihood, 1e-6)
      expectNear(law.pActive(x, tx, T), expected.pActive, 1e-6)
      expectNear(law.expected(x, tx, T, t), expected.expected, 1e-6)
      expectNear(law.discountedForever(x, tx, T, 0.01), expected.forever, 1e-6)
      const more = law.exceedance(x, tx, T, t, 1e-9)
      expected.more.forEach((share, n) => {
        if (!Number.isNaN(share)) expectNear(more[n]!, share, 1e-6)
      })
    }
  })

  it('has the gradient that differences of its likelihood have', () => {
    fc.assert(
      fc.property(fc.array(arbitraryHistory, { minLength: 1, maxLength: 6 }), arbitraryParameters, (histories, at) => {
        const logLikelihood = model.logLikelihood(plainRows(histories))
        const logs = Float64Array.from(at, Math.log)
        const gradient = new Float64Array(4)
        const unused = new Float64Array(4)
        logLikelihood(logs, gradient)
        for (let i = 0; i < 4; i++) {
          const moved = (by: number) =>
            logLikelihood(
              logs.map((one, j) => (j === i ? one + by : one)),
              unused,
            )
          const slope = (8 * (moved(1e-3) - moved(-1e-3)) - (moved(2e-3) - moved(-2e-3))) / 0.012
          expect(Math.abs(gradient[i]! - slope)).toBeLessThan(1e-7 * (1 + Math.abs(slope)))
        }
      }),
    )
  })

  it('has the likelihood of its rows that its law has of each', () => {
    fc.assert(
      fc.property(fc.array(arbitraryHistory, { minLength: 1, maxLength: 6 }), arbitraryParameters, (histories, at) => {
        const law = model.law(at)
        const sum = histories.reduce((total, { x, tx, T }) => total + law.logLikelihood(x, tx, T), 0)
        const mean = model.logLikelihood(plainRows(histories))(Float64Array.from(at, Math.log), new Float64Array(4))
        expectNear(mean * histories.length, sum, 1e-9)
      }),
    )
  })

  it('expects as many purchases as its distribution, and knows silence', () => {
    fc.assert(
      fc.property(arbitraryHistory, arbitraryParameters, fc.integer({ min: 0, max: 400 }), ({ x, tx, T }, at, t) => {
        const law = model.law(at)
        const more = law.exceedance(x, tx, T, t, 1e-15)
        const expected = law.expected(x, tx, T, t)
        const active = law.pActive(x, tx, T)
        const sum = more.reduce((total, one) => total + one, 0)
        expect(Math.abs(sum - expected)).toBeLessThan(1e-9 + 1e-6 * expected)
        expect(Math.abs(law.pSilent(x, tx, T, t) - (1 - (more[0] ?? 0)))).toBeLessThan(1e-7)
        expect(active).toBeGreaterThanOrEqual(0)
        expect(active).toBeLessThanOrEqual(1)
        expect(more.every((one, n) => one <= (more[n - 1] ?? active) * (1 + 1e-9))).toBe(true)
        expect(law.expected(x, tx, T, 2 * t)).toBeGreaterThanOrEqual(expected * (1 - 1e-12))
      }),
    )
  })

  it('grows with the unit of time and with nothing else', () => {
    fc.assert(
      fc.property(arbitraryHistory, arbitraryParameters, ({ x, tx, T }, at) => {
        const days = model.law(at.map((one, i) => (model.isTime[i] === true ? 7 * one : one)))
        const weeks = model.law(at)
        expectNear(days.pActive(x, 7 * tx, 7 * T), weeks.pActive(x, tx, T), 1e-9)
        expectNear(days.expected(x, 7 * tx, 7 * T, 70), weeks.expected(x, tx, T, 10), 1e-9)
        expectNear(days.discountedForever(x, 7 * tx, 7 * T, 0.001), weeks.discountedForever(x, tx, T, 0.007), 1e-9)
      }),
    )
  })
})

describe('MBG/CNBD of one phase', () => {
  it('is MBG/NBD, in every figure', () => {
    fc.assert(
      fc.property(arbitraryHistory, arbitraryParameters, fc.integer({ min: 1, max: 200 }), ({ x, tx, T }, at, t) => {
        const one = mbgCnbd(1).law(at)
        const plain = mbgNbd.law(at)
        expectNear(one.logLikelihood(x, tx, T), plain.logLikelihood(x, tx, T), 1e-10)
        expectNear(one.pActive(x, tx, T), plain.pActive(x, tx, T), 1e-10)
        expectNear(one.expected(x, tx, T, t), plain.expected(x, tx, T, t), 1e-10)
        expectNear(one.discountedForever(x, tx, T, 0.003), plain.discountedForever(x, tx, T, 0.003), 1e-7)
      }),
    )
  })
  it('is so for an account that buys so often that silence cannot be written as a number', () => {
    const at = [0.8, 4, 0.02, 3]
    const [one, plain] = [mbgCnbd(1).law(at), mbgNbd.law(at)]
    expectNear(one.expected(400, 40, 40, 480), plain.expected(400, 40, 40, 480), 1e-9)
  })
})
