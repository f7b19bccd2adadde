import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { bgNbd } from '../../src/core/clv/bgNbd'
import { fitGammaGamma } from '../../src/core/clv/fitGammaGamma'
import { fitPurchaseModel } from '../../src/core/clv/fitPurchaseModel'
import { gammaGammaLaw } from '../../src/core/clv/gammaGammaLaw'
import type { HistoryRows } from '../../src/core/clv/purchaseHistory'
import { runToEnd } from '../../src/core/clv/runToEnd'
import { PARTS_PER_UNIT } from '../../src/core/money'
import { cdnowLedger, dayOfText } from '../core/clv/cdnowLedger'
import { expectNear } from '../core/math/expectNear'
import { withShared } from '../shared/sharedFolder'
import { historiesOf } from './historiesOf'
import { referenceCompany } from './referenceCompany'

/** Histories by customer, as columns that the reference names. */
interface Histories {
  readonly columns: readonly string[]
  readonly first: readonly (readonly [string, ...number[]])[]
  readonly customers: number
}

interface HistoryReference {
  readonly rfm_calibration: Histories & {
    readonly cal_end: string
    readonly obs_end: string
    readonly all_rows_file: string
    readonly totals: Readonly<
      Record<'sum_x' | 'n_x0' | 'sum_t_x_days' | 'sum_T_days' | 'sum_holdout_days' | 'sum_holdout_amount', number>
    >
  }
  readonly rfm_all_rows?: Histories & {
    readonly sum_x: number
    readonly n_x0: number
    readonly sum_t_x_days: number
    readonly sum_T_days: number
    readonly bgnbd: BetaGeometricFit
  }
  readonly models: {
    readonly horizon_weeks: number
    readonly bgnbd: BetaGeometricFit
    readonly gamma_gamma: {
      readonly p: number
      readonly q: number
      readonly v: number
      readonly loglik: number
      readonly n: number
      readonly degenerate: boolean
      readonly population_mean: number
    }
    readonly predicted_total_holdout_days: number
    readonly actual_total_holdout_days: number
    readonly first50_columns: readonly string[]
    readonly first50: readonly (readonly [string, number, number, number])[]
  }
  readonly extra: {
    readonly rows?: number
    readonly customers_all_rows?: number
    readonly customer_days_all_rows?: number
    readonly zero_amount_rows?: number
  }
}

interface BetaGeometricFit {
  readonly r: number
  readonly alpha: number
  readonly a: number
  readonly b: number
  readonly loglik: number
  readonly n: number
  readonly degenerate: boolean
  readonly time_unit: string
}

for (const name of ['uci_online_retail', 'northwind', 'cdnow_master', 'cdnow_sample', 'superstore']) {
  withShared(`${name}, customer by customer`, (folder) => {
    const { rfm_calibration: expected, models } = referenceOf(folder, name)
    const { customers, grossView } = referenceCompany(folder, name)
    const [calEnd, obsEnd] = [dayOfText(expected.cal_end), dayOfText(expected.obs_end)]
    const mine = historiesOf(grossView, null, calEnd, obsEnd)
    const known = customers.flatMap((id, unit) => (mine.rowOf[unit] === -1 ? [] : [{ id, ...mine.of(unit) }]))
    const byId = new Map(known.map((one) => [one.id, one]))

    it('has every history of the reference, and what its customer then did', () => {
      const { columns, rows } = table(join(folder, 'data', name, expected.all_rows_file))
      expect([known.length, rows.length]).toEqual([expected.customers, expected.customers])
      for (const [id, ...cells] of rows) expectHistory(byId.get(id), columns.slice(1), cells.map(Number))
    })

    it('has the first fifty and the sums that the reference tells', () => {
      for (const [id, ...cells] of expected.first) expectHistory(byId.get(id), expected.columns.slice(1), cells)
      const sum = (of: (one: (typeof known)[number]) => number) => known.reduce((total, one) => total + of(one), 0)
      const { totals } = expected
      expect(sum(({ x }) => x)).toBe(totals.sum_x)
      expect(sum(({ x }) => Number(x === 0))).toBe(totals.n_x0)
      expect(sum((one) => one.t_x_days)).toBe(totals.sum_t_x_days)
      expect(sum((one) => one.T_days)).toBe(totals.sum_T_days)
      expect(sum((one) => one.holdout_days)).toBe(totals.sum_holdout_days)
      expect(sum((one) => one.holdout_days)).toBe(models.actual_total_holdout_days)
      expectNear(
        sum((one) => one.holdout_amount),
        totals.sum_holdout_amount,
        1e-9,
      )
    })

    it('has the likelihoods and the predictions of the reference at the parameters of the reference', () => {
      const { bgnbd, gamma_gamma, first50, first50_columns, horizon_weeks } = models
      const law = bgNbd.law([bgnbd.r, bgnbd.alpha, bgnbd.a, bgnbd.b])
      const spending = gammaGammaLaw([gamma_gamma.p, gamma_gamma.q, gamma_gamma.v])
      const ahead = (one: (typeof known)[number]) => law.expected(one.x, one.t_x_weeks, one.T_weeks, horizon_weeks)
      const repeating = known.filter(({ x, m_x }) => x > 0 && m_x > 0)
      expect(first50_columns).toEqual([
        'customer_id',
        'expected_purchase_days_in_horizon',
        'p_alive',
        'gamma_gamma_expected_value',
      ])
      expect([bgnbd.n, gamma_gamma.n]).toEqual([known.length, repeating.length])
      expectNear((obsEnd - calEnd) / 7, horizon_weeks, 1e-12)
      expectNear(
        known.reduce((sum, one) => sum + law.logLikelihood(one.x, one.t_x_weeks, one.T_weeks), 0),
        bgnbd.loglik,
        1e-8,
      )
      expectNear(
        repeating.reduce((sum, { x, m_x }) => sum + spending.logLikelihood(x, m_x), 0),
        gamma_gamma.loglik,
        1e-8,
      )
      expectNear(
        known.reduce((sum, one) => sum + ahead(one), 0),
        models.predicted_total_holdout_days,
        1e-6,
      )
      expectNear(spending.populationMean, gamma_gamma.population_mean, 1e-9)
      for (const [id, purchases, active, value] of first50) {
        const one = byId.get(id)!
        expectNear(ahead(one), purchases, 1e-6, id)
        expectNear(law.pActive(one.x, one.t_x_weeks, one.T_weeks), active, 1e-9, id)
        expectNear(spending.expected(one.m_x > 0 ? one.x : 0, one.m_x), value, 1e-9, id)
      }
    })

    it('finds the parameters of the reference, or better ones', () => {
      expectFit(mine.rows, models.bgnbd)
      const { x, mean } = mine.spending
      const { p, q, v, loglik, degenerate } = models.gamma_gamma
      const fit = runToEnd(
        fitGammaGamma(
          x,
          mean.map((one) => one / PARTS_PER_UNIT),
        ),
      )
      expect(degenerate).toBe(false)
      expectNear(fit.logLikelihood, loglik, 1e-6)
      ;[p, q, v].forEach((one, i) => expectNear(fit.parameters[i]!, one, 2e-3))
    })
  })
}

for (const name of ['cdnow_master', 'cdnow_sample']) {
  withShared(`${name}, its orders of amount 0 counted as purchases`, (folder) => {
    const { rfm_all_rows: expected, rfm_calibration, extra } = referenceOf(folder, name)
    const { ledger, zeros, ids } = cdnowLedger(folder, name)
    const calEnd = dayOfText(rfm_calibration.cal_end)
    const mine = historiesOf(ledger, zeros, calEnd, dayOfText(rfm_calibration.obs_end))

    it('has every history of the reference', () => {
      const { columns, rows } = table(join(folder, 'data', name, 'rfm_all_rows.csv.gz'))
      const unitOf = new Map(ids.map((id, unit) => [id, unit]))
      expect(columns).toEqual(expected!.columns)
      expect(rows.length).toBe(expected!.customers)
      for (const [id, ...cells] of [...rows, ...expected!.first])
        expectHistory(mine.of(unitOf.get(id)!), columns.slice(1), cells.map(Number))
    })

    it('has its sums, and its days with a purchase', () => {
      const { x, tx, T, weight, units } = mine.rows
      const sum = (values: ArrayLike<number>) => weight.reduce((total, one, row) => total + one * values[row]!, 0)
      expect(units).toBe(expected!.customers)
      expect(sum(x)).toBe(expected!.sum_x)
      expect(sum(x.map((one) => Number(one === 0)))).toBe(expected!.n_x0)
      expect(sum(tx)).toBe(expected!.sum_t_x_days)
      expect(sum(T)).toBe(expected!.sum_T_days)
      expect(ids.length).toBe(extra.customers_all_rows)
      expect(ledger.saleDay.length + zeros.day.length).toBe(extra.rows)
      expect(zeros.day.length).toBe(extra.zero_amount_rows)
      expect(mine.days.day.length).toBe(extra.customer_days_all_rows)
    })

    it('finds the parameters of the reference', () => {
      expectFit(mine.rows, expected!.bgnbd)
    })
  })
}

function expectHistory(
  mine: Readonly<Record<string, number | string>> | undefined,
  columns: readonly string[],
  cells: readonly number[],
) {
  columns.forEach((column, i) => {
    const one = Number(mine![column])
    if (!(Math.abs(one - cells[i]!) <= 1e-9 * Math.abs(cells[i]!))) expect([column, one]).toEqual([column, cells[i]])
  })
  expect(columns.length).toBeGreaterThanOrEqual(3)
}

/** A fit in weeks with the reference's parameters; where the reference ran to its edge, one that is no less likely. */
function expectFit(days: HistoryRows, expected: BetaGeometricFit) {
  const weeks = { ...days, tx: days.tx.map((one) => one / 7), T: days.T.map((one) => one / 7) }
  const fit = runToEnd(fitPurchaseModel(bgNbd, weeks))
  expect([fit.units, expected.time_unit]).toEqual([expected.n, 'weeks'])
  if (expected.degenerate) {
    expect(fit.logLikelihood).toBeGreaterThan(expected.loglik - 1e-6)
    return
  }
  expectNear(fit.logLikelihood, expected.loglik, 1e-6)
  ;[expected.r, expected.alpha, expected.a, expected.b].forEach((one, i) => expectNear(fit.parameters[i]!, one, 2e-3))
}

function referenceOf(folder: string, name: string): HistoryReference {
  return JSON.parse(readFileSync(join(folder, 'data', name, 'reference.json'), 'utf8')) as HistoryReference
}

function table(path: string) {
  const [head, ...lines] = gunzipSync(readFileSync(path)).toString('utf8').trimEnd().split('\n')
  return { columns: head!.split(','), rows: lines.map((line) => line.split(',') as [string, ...string[]]) }
}
