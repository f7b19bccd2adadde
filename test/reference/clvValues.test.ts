import { expect, it } from 'vitest'
import { bgNbd } from '../../src/core/clv/bgNbd'
import { gammaGammaLaw } from '../../src/core/clv/gammaGammaLaw'
import { mbgNbd } from '../../src/core/clv/mbgNbd'
import { paretoNbd } from '../../src/core/clv/paretoNbd'
import { golden } from '../core/clv/goldenRows'
import { expectNear } from '../core/math/expectNear'
import { withShared } from '../shared/sharedFolder'

interface GoldenCase {
  readonly x: number
  readonly t_x: number
  readonly T: number
  readonly ll: number
  readonly p_alive: number
  readonly cet_39: number
  readonly dert_d0027: number
}

interface GoldenValues {
  readonly params: readonly number[]
  readonly cases: readonly GoldenCase[]
  readonly expected_new: Readonly<Record<string, number>>
  readonly pmf_t39: readonly number[]
  readonly pmf_t2_n10: number
  readonly pmf_t30_n11_20: readonly number[]
}

type ModelKey = 'bg' | 'mbg' | 'pnbd'

interface Golden extends Readonly<Record<ModelKey, GoldenValues>> {
  readonly degenerate: readonly (Omit<GoldenCase, 'll' | 'p_alive'> & {
    readonly model: ModelKey
    readonly params: readonly number[]
    readonly t: number
    readonly cet: number
    readonly ll?: number
    readonly p_alive?: number
  })[]
  readonly lifetimes_overflow_regression: readonly (GoldenCase & { readonly params: readonly number[] })[]
  readonly bgnbd_num_error_note: readonly (GoldenCase & { readonly params: readonly number[] })[]
  readonly gg: {
    readonly params: readonly number[]
    readonly population_mean: number
    readonly cases: readonly { readonly x: number; readonly m: number; readonly expected: number }[]
    readonly ll_row: { readonly x: number; readonly m: number; readonly ll: number }
  }
  readonly btyd_dert_doc: Omit<GoldenCase, 'll'> & {
    readonly params: readonly number[]
    readonly d: number
    readonly dert: number
  }
}

const MODELS = { bg: bgNbd, mbg: mbgNbd, pnbd: paretoNbd }
const WITHIN = 1e-10

function expectDigits(actual: number, expected: number) {
  expectNear(actual, expected, WITHIN)
}

withShared('values to 30 digits', (folder) => {
  const values = golden<Golden>(folder, 'models-30-digits.json')

  for (const key of ['bg', 'mbg', 'pnbd'] as const) {
    const { params, cases, expected_new, pmf_t39, pmf_t2_n10, pmf_t30_n11_20 } = values[key]
    const law = MODELS[key].law(params)
    it(`${key}: twenty customers`, () => {
      for (const { x, t_x, T, ll, p_alive, cet_39, dert_d0027 } of cases) {
        expectDigits(law.logLikelihood(x, t_x, T), ll)
        expectDigits(law.pActive(x, t_x, T), p_alive)
        expectDigits(law.expected(x, t_x, T, 39), cet_39)
        expectDigits(law.discountedForever(x, t_x, T, 0.0027), dert_d0027)
      }
    })

    it(`${key}: a new customer`, () => {
      for (const [t, expected] of Object.entries(expected_new)) expectDigits(law.expected(0, 0, 0, Number(t)), expected)
      const mass = (t: number) => {
        const more = [1, ...law.exceedance(0, 0, 0, t, 1e-14), 0]
        return (n: number) => more[n]! - more[n + 1]!
      }
      pmf_t39.forEach((expected, n) => expectDigits(mass(39)(n), expected))
      expectDigits(mass(2)(10), pmf_t2_n10)
      pmf_t30_n11_20.forEach((expected, i) => expectDigits(mass(30)(11 + i), expected))
    })
  }

  it('degenerate parameters', () => {
    for (const { model, params, x, t_x, T, t, cet, ll, p_alive } of values.degenerate) {
      const law = MODELS[model].law(params)
      expectDigits(law.expected(x, t_x, T, t), cet)
      if (ll !== undefined) expectDigits(law.logLikelihood(x, t_x, T), ll)
      if (p_alive !== undefined) expectDigits(law.pActive(x, t_x, T), p_alive)
    }
  })

  it('what made other libraries overflow', () => {
    for (const { params, x, t_x, T, ll, p_alive } of values.lifetimes_overflow_regression) {
      const law = paretoNbd.law(params)
      expectDigits(law.logLikelihood(x, t_x, T), ll)
      expect(Math.abs(law.pActive(x, t_x, T) - p_alive)).toBeLessThanOrEqual(WITHIN * p_alive + 1e-250)
    }
    for (const { params, x, t_x, T, ll } of values.bgnbd_num_error_note) {
      expectDigits(bgNbd.law(params).logLikelihood(x, t_x, T), ll)
    }
  })

  it('Gamma-Gamma', () => {
    const { params, population_mean, cases, ll_row } = values.gg
    const law = gammaGammaLaw(params)
    expectDigits(law.populationMean, population_mean)
    for (const { x, m, expected } of cases) {
      expectDigits(law.expected(x, m), expected)
      const shrunk = law.shrinkage(x) * population_mean + (1 - law.shrinkage(x)) * m
      expectDigits(shrunk, expected)
    }
    expectDigits(law.logLikelihood(ll_row.x, ll_row.m), ll_row.ll)
  })

  it('discounted purchases of the documentation of BTYD', () => {
    const { params, x, t_x, T, d, dert } = values.btyd_dert_doc
    expectDigits(paretoNbd.law(params).discountedForever(x, t_x, T, d), dert)
  })
})
