import { expect, it } from 'vitest'
import { bgNbd } from '../../src/core/clv/bgNbd'
import { fitGammaGamma } from '../../src/core/clv/fitGammaGamma'
import { fitPurchaseModel } from '../../src/core/clv/fitPurchaseModel'
import { mbgNbd } from '../../src/core/clv/mbgNbd'
import { paretoNbd } from '../../src/core/clv/paretoNbd'
import { purchaseDays } from '../../src/core/clv/purchaseDays'
import { purchaseHistory } from '../../src/core/clv/purchaseHistory'
import { repeatSpending } from '../../src/core/clv/repeatSpending'
import { runToEnd } from '../../src/core/clv/runToEnd'
import { PARTS_PER_UNIT } from '../../src/core/money'
import { cdnowLedger, dayOfText } from '../core/clv/cdnowLedger'
import { golden, goldenRows } from '../core/clv/goldenRows'
import { expectNear } from '../core/math/expectNear'
import { withShared } from '../shared/sharedFolder'

interface GoldenFit {
  readonly theta: readonly number[]
  readonly ll: number
  readonly se: readonly number[]
  readonly cond: number
  readonly corr: readonly (readonly number[])[]
}

interface GoldenFits {
  readonly n: number
  readonly unique: number
  readonly bg: GoldenFit
  readonly mbg: GoldenFit
  readonly pnbd: GoldenFit
  readonly gg: GoldenFit & { readonly n: number }
}

const MODELS = { bg: bgNbd, mbg: mbgNbd, pnbd: paretoNbd } as const
const KEYS = ['bg', 'mbg', 'pnbd'] as const

withShared('maximum-likelihood fits of CDNOW, from its orders', (folder) => {
  const fits = golden<Readonly<Record<string, GoldenFits>>>(folder, 'mle.json')
  const cases = [
    ['cdnow_sample', '1997-09-30', 'cdnow_sample_days_over_7'],
    ['cdnow_master', '1997-09-30', 'cdnow_master_cal39w_days_over_7'],
    ['cdnow_master', '1998-06-30', 'cdnow_master_78w_days_over_7'],
  ] as const
  for (const [name, end, id] of cases) {
    const { ledger, zeros } = cdnowLedger(folder, name)
    const days = purchaseDays(ledger, zeros)
    const { rows } = purchaseHistory(days, dayOfText(end))
    const expected = fits[id]!

    it.each(KEYS)(`${id}: %s has its parameters, standard errors and log-likelihood`, (key) => {
      const { theta, ll, se, cond, corr } = expected[key]
      const fit = runToEnd(fitPurchaseModel(MODELS[key], rows))
      const { isTime } = fit.model
      const weeks = (value: Float64Array) => value.map((one, i) => (isTime[i] === true ? one / 7 : one))
      const repeats = rows.x.reduce((sum, x, row) => sum + x * rows.weight[row]!, 0)
      expect([fit.units, rows.x.length]).toEqual([expected.n, expected.unique])
      expect(fit.converged).toBe(true)
      expectNear(fit.logLikelihood + repeats * Math.log(7), ll, 1e-10)
      expectAllNear(weeks(fit.parameters), theta, 1e-6)
      expectAllNear(weeks(fit.standardErrors), se, 1e-5)
      expectNear(fit.condition, cond, 1e-4)
      const error = (i: number) => Math.sqrt(fit.covariance![5 * i]!)
      corr.forEach((row, i) =>
        row.forEach((one, j) => {
          expect(Math.abs(fit.covariance![4 * i + j]! / error(i) / error(j) - one)).toBeLessThan(1e-5)
        }),
      )
      if (fit.startsTried > 1) expect(Math.abs(fit.startGap)).toBeLessThan(1e-6)
    })

    it(`${id}: Gamma-Gamma has its parameters, standard errors and log-likelihood`, () => {
      const { theta, ll, se, n } = expected.gg
      const { x, mean } = repeatSpending(ledger, days, dayOfText(end))
      const fit = runToEnd(
        fitGammaGamma(
          x,
          mean.map((one) => one / PARTS_PER_UNIT),
        ),
      )
      expect(fit.units).toBe(n)
      expectNear(fit.logLikelihood, ll, 1e-10)
      expectAllNear(fit.parameters, theta, 1e-6)
      expectAllNear(fit.standardErrors, se, 1e-5)
    })
  }
})

withShared('maximum-likelihood fits of the published table, its weeks rounded to two decimals', (folder) => {
  const expected = golden<Readonly<Record<string, GoldenFits>>>(folder, 'mle.json')['cdnow_published_weekly']!
  const exact = goldenRows(folder, 'cdnow_sample')
  const rounded = (weeks: Float64Array) => weeks.map((one) => Math.round(one * 100) / 100)
  const rows = { ...exact, tx: rounded(exact.tx), T: rounded(exact.T) }

  it.each(KEYS)('%s', (key) => {
    const fit = runToEnd(fitPurchaseModel(MODELS[key], rows))
    expectNear(fit.logLikelihood, expected[key].ll, 1e-10)
    expectAllNear(fit.parameters, expected[key].theta, 1e-6)
    expectAllNear(fit.standardErrors, expected[key].se, 1e-5)
  })
})

function expectAllNear(actual: Float64Array, expected: readonly number[], relative: number) {
  expect(actual.length).toBe(expected.length)
  expected.forEach((one, i) => expectNear(actual[i]!, one, relative))
}
