import { expect, it } from 'vitest'
import { bgNbd } from '../../src/core/clv/bgNbd'
import { mbgNbd } from '../../src/core/clv/mbgNbd'
import { golden } from '../core/clv/goldenRows'
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

type ModelKey = 'bg' | 'mbg'

interface Golden extends Readonly<Record<ModelKey, GoldenValues>> {
  readonly degenerate: readonly (Omit<GoldenCase, 'll' | 'p_alive'> & {
    readonly model: ModelKey
    readonly params: readonly number[]
    readonly t: number
    readonly cet: number
    readonly ll?: number
    readonly p_alive?: number
  })[]
}

const MODELS = { bg: bgNbd, mbg: mbgNbd }
const WITHIN = 1e-10

withShared('values to 30 digits', (folder) => {
  const values = golden<Golden>(folder, 'models-30-digits.json')

  for (const key of ['bg', 'mbg'] as const) {
    const { params, cases, expected_new, pmf_t39, pmf_t2_n10, pmf_t30_n11_20 } = values[key]
    const law = MODELS[key].law(params)
    it(`${key}: twenty customers`, () => {
      for (const { x, t_x, T, ll, p_alive, cet_39, dert_d0027 } of cases) {
        expectNear(law.logLikelihood(x, t_x, T), ll)
        expectNear(law.pActive(x, t_x, T), p_alive)
        expectNear(law.expected(x, t_x, T, 39), cet_39)
        expectNear(law.discountedForever(x, t_x, T, 0.0027), dert_d0027)
      }
    })

    it(`${key}: a new customer`, () => {
      for (const [t, expected] of Object.entries(expected_new)) expectNear(law.expected(0, 0, 0, Number(t)), expected)
      const mass = (t: number) => {
        const more = [1, ...law.exceedance(0, 0, 0, t, 1e-14), 0]
        return (n: number) => more[n]! - more[n + 1]!
      }
      pmf_t39.forEach((expected, n) => expectNear(mass(39)(n), expected))
      expectNear(mass(2)(10), pmf_t2_n10)
      pmf_t30_n11_20.forEach((expected, i) => expectNear(mass(30)(11 + i), expected))
    })
  }

  it('degenerate parameters', () => {
    for (const { model, params, x, t_x, T, t, cet, ll, p_alive } of values.degenerate) {
      if (!(model in MODELS)) continue
      const law = MODELS[model].law(params)
      expectNear(law.expected(x, t_x, T, t), cet)
      if (ll !== undefined) expectNear(law.logLikelihood(x, t_x, T), ll)
      if (p_alive !== undefined) expectNear(law.pActive(x, t_x, T), p_alive)
    }
  })
})

function expectNear(actual: number, expected: number) {
  expect(Math.abs(actual - expected), `${actual} for ${expected}`).toBeLessThanOrEqual(WITHIN * Math.abs(expected))
}
