import { expect, it } from 'vitest'
import { bgNbd } from '../../src/core/clv/bgNbd'
import { fitPurchaseModel } from '../../src/core/clv/fitPurchaseModel'
import { mbgNbd } from '../../src/core/clv/mbgNbd'
import { runToEnd } from '../../src/core/clv/runToEnd'
import { golden, goldenRows } from '../core/clv/goldenRows'
import { withShared } from '../shared/sharedFolder'

interface GoldenFit {
  readonly theta: readonly number[]
  readonly ll: number
  readonly se: readonly number[]
  readonly cond: number
}

interface GoldenFits {
  readonly n: number
  readonly bg: GoldenFit
  readonly mbg: GoldenFit
  readonly pnbd: GoldenFit
}

const MODELS = { bg: bgNbd, mbg: mbgNbd } as const

withShared('maximum-likelihood fits', (folder) => {
  const fits = golden<Readonly<Record<string, GoldenFits>>>(folder, 'mle.json')
  const cases = [
    ['cdnow_sample', 'cdnow_sample_days_over_7'],
    ['cdnow_master', 'cdnow_master_cal39w_days_over_7'],
  ] as const
  for (const [name, id] of cases) {
    const rows = goldenRows(folder, name)
    it.each(Object.entries(MODELS))(
      `${id}: %s has its parameters, standard errors and log-likelihood`,
      (key, model) => {
        const expected = fits[id]![key as keyof typeof MODELS]
        const fit = runToEnd(fitPurchaseModel(model, rows))
        expect(fit.units).toBe(fits[id]!.n)
        expect(fit.converged).toBe(true)
        expectNear([fit.logLikelihood], [expected.ll], 1e-10)
        expectNear(fit.parameters, expected.theta, 1e-6)
        expectNear(fit.standardErrors, expected.se, 1e-5)
        expectNear([fit.condition], [expected.cond], 1e-4)
      },
    )
  }
})

function expectNear(actual: ArrayLike<number>, expected: readonly number[], relative: number) {
  expected.forEach((one, i) => {
    expect(Math.abs(actual[i]! - one), `${actual[i]} for ${one}`).toBeLessThanOrEqual(relative * Math.abs(one))
  })
}
