import { addMonths } from '../core/calendar'
import { type CalibrationBin, calibrationBins } from '../core/clv/calibrationBins'
import type { ForecastSum } from '../core/clv/forecastSum'
import { type HoldoutVerdict, holdoutVerdict } from '../core/clv/forecastVerdict'
import { intervalCoverage } from '../core/clv/intervalCoverage'
import { type ReportCard, reportCard } from '../core/clv/reportCard'
import { FORECAST_STEPS } from '../core/clv/rowForecast'
import { unitColumn } from '../core/clv/unitColumn'
import { windowPurchases } from '../core/clv/windowPurchases'
import { windowValue } from '../core/clv/windowValue'
import type { DayWindow } from '../core/dayWindow'
import { isCovered } from '../core/period'
import type { Scope } from '../core/scope'
import type { Analysis } from './Analysis'
import { type ForecastFrame } from './forecastInput'
import type { ForecastFit } from './models/forecastSteps'
import { maskedSum } from '../core/clv/maskedSum'
import { expectationTotal } from './expectationTotal'

/** Naive forecasts: as in the equally long window right before, or as in the same window a year ago. */
export type NaiveName = 'last-window' | 'year-ago'

/** How the chosen model did in the hold-out, over the chosen units that had bought before. */
export interface HoldoutReport {
  readonly card: ReportCard
  readonly naive: readonly { readonly name: NaiveName; readonly card: ReportCard }[]
  readonly verdict: HoldoutVerdict
  readonly orders: ForecastSum
  readonly value: ForecastSum
  readonly actualValue: number
  /** Share of units whose orders lay in their own interval. */
  readonly coverage: number
  /** What those intervals claim to hold: of whole numbers no interval holds exactly 80 %. */
  readonly claimed: number
  readonly bins: readonly CalibrationBin[]
}

/** Order days in the hold-out by unit, expected and happened; NaN of units that are not chosen or had not bought before. */
export function holdoutColumns(analysis: Analysis, scope: Scope, { holdout, days }: ForecastFrame, fit: ForecastFit) {
  const { rowOf, rows } = fit.test
  const mask = analysis.mask(scope)
  const chosen = (column: Float64Array) =>
    column.map((value, unit) => (rowOf[unit]! < 0 || (mask !== null && mask[unit] === 0) ? Number.NaN : value))
  const within = rows.pActive.map((_, row) => rows.expected[(row + 1) * FORECAST_STEPS - 1]!)
  return {
    chosen,
    actual: chosen(windowPurchases(days, holdout)),
    expected: chosen(unitColumn(rowOf, within)),
  }
}

/** The report on the hold-out of the chosen units. */
export function holdoutReport(analysis: Analysis, scope: Scope, frame: ForecastFrame, fit: ForecastFit): HoldoutReport {
  const { holdout, days, settings } = frame
  const { rowOf, x, rows } = fit.test
  const mask = analysis.mask(scope)
  const { chosen, actual, expected } = holdoutColumns(analysis, scope, frame, fit)
  const card = reportCard(expected, actual)
  const naive = naiveWindows(analysis, scope, holdout).map(({ name, window }) => ({
    name,
    card: reportCard(chosen(windowPurchases(days, window)), actual),
  }))
  const total = expectationTotal(fit.test, fit.tried[fit.chosen]!.fit, mask)
  const served = actual.map((orders) => orders * settings.costToServe)
  const actualValue = chosen(windowValue(analysis.ledger(scope), holdout)).map((value, unit) => value - served[unit]!)
  return {
    card,
    naive,
    verdict: holdoutVerdict(
      card,
      naive.map((one) => one.card),
    ),
    orders: total.orders,
    value: total.clv,
    actualValue: maskedSum(actualValue, null),
    coverage: intervalCoverage(unitColumn(rowOf, rows.fewest), unitColumn(rowOf, rows.most), actual),
    claimed: maskedSum(chosen(unitColumn(rowOf, rows.held)), null) / card.accounts,
    bins: calibrationBins(unitColumn(rowOf, x), expected, actual),
  }
}

/** The windows that naive forecasts repeat, as far as the history covers them. */
export function naiveWindows(analysis: Analysis, scope: Scope, { from, to }: DayWindow) {
  const windows: readonly { readonly name: NaiveName; readonly window: DayWindow }[] = [
    { name: 'last-window', window: { from: from - (to - from), to: from } },
    { name: 'year-ago', window: { from: addMonths(from, -12), to: addMonths(to, -12) } },
  ]
  return windows.filter(({ window }) => isCovered(window, analysis.ledger(scope).firstDay))
}
