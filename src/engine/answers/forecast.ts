import { addMonths } from '../../core/calendar'
import { type CalibrationBin, calibrationBins } from '../../core/clv/calibrationBins'
import { forecastGate, type Gate, isOpen } from '../../core/clv/forecastGate'
import type { ForecastSettings } from '../../core/clv/forecastSettings'
import { type ForecastSum, type ForecastTotal, forecastTotal } from '../../core/clv/forecastTotal'
import { type HoldoutVerdict, holdoutVerdict } from '../../core/clv/forecastVerdict'
import { frequencyValueCorrelation } from '../../core/clv/frequencyValueCorrelation'
import { intervalCoverage } from '../../core/clv/intervalCoverage'
import type { NewCustomer } from '../../core/clv/newCustomer'
import { repeatSpending } from '../../core/clv/repeatSpending'
import { type ReportCard, reportCard } from '../../core/clv/reportCard'
import { FORECAST_STEPS } from '../../core/clv/rowForecast'
import { unitColumn } from '../../core/clv/unitColumn'
import { weeklyRepeats } from '../../core/clv/weeklyRepeats'
import { windowPurchases } from '../../core/clv/windowPurchases'
import { windowValue } from '../../core/clv/windowValue'
import type { AccountMask } from '../../core/accountMask'
import type { DayWindow } from '../../core/dayWindow'
import { isCovered } from '../../core/period'
import type { Scope } from '../../core/scope'
import type { Analysis, Frame } from '../Analysis'
import { type ForecastFrame, forecastFrame, forecastInput } from '../forecastInput'
import type { FittedModel } from '../models/FittedModel'
import type { Expectation, ForecastFit, TriedModel } from '../models/forecastSteps'

/** Naive forecasts: as in the equally long window right before, or as in the same window a year ago. */
export type NaiveName = 'last-window' | 'year-ago'

export interface ForecastAnswer {
  readonly frame: Frame
  readonly settings: ForecastSettings
  readonly holdout: DayWindow
  readonly horizonDays: number
  readonly gates: readonly Gate[]
  readonly history: HistoryNotes
  /** Null while a gate is closed. */
  readonly report: ForecastReport | null
}

/** What is to be known of the history behind a forecast, over all units whoever is looked at. */
export interface HistoryNotes {
  /** Units with a purchase, and those of them with exactly one. */
  readonly buyers: number
  readonly boughtOnce: number
  /** Units whose repeat purchases had no value above 0: out of the model of values. */
  readonly notPositive: number
  readonly mergedOrders: number
  readonly zeroOrders: number
  readonly correlation: number
}

export interface ForecastReport {
  readonly tried: readonly TriedModel[]
  readonly chosen: number
  readonly presentFit: FittedModel
  readonly spending: Expectation['spending']
  /** Of the chosen units. */
  readonly total: ForecastTotal
  readonly earned: number
  /** What they brought in the last window as long as the horizon; null where the history does not reach back as far. */
  readonly naiveValue: number | null
  readonly test: HoldoutReport
  readonly tracking: {
    readonly originDay: number
    /** Weeks that end within calibration. */
    readonly calibrationWeeks: number
    readonly actual: Float64Array
    readonly expected: Float64Array
  }
  readonly newCustomer: NewCustomer
  readonly byChannel: readonly (NewCustomer & { readonly channel: string; readonly accounts: number })[]
}

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
  readonly bins: readonly CalibrationBin[]
}

/** The forecast under a scope: its gates, and what the models' worker makes of it, told of the chosen units. */
export async function answerForecast(analysis: Analysis, scope: Scope, signal: AbortSignal): Promise<ForecastAnswer> {
  const frame = forecastFrame(analysis, scope)
  const { settings, holdout, horizonDays, days } = frame
  const gates = forecastGates(analysis, scope, frame)
  const spending = repeatSpending(analysis.ledger(scope), days, frame.asOfDay)
  const fit = isOpen(gates) ? await forecastFit(analysis, scope, frame, signal) : null
  const x = windowPurchases(days, { from: 0, to: holdout.to }).map((purchases) => purchases - 1)
  const values = new Float64Array(x.length).fill(Number.NaN)
  spending.unit.forEach((unit, at) => (values[unit] = spending.mean[at]!))
  return {
    frame: analysis.frame(scope),
    settings,
    holdout,
    horizonDays,
    gates,
    history: {
      buyers: x.reduce((count, one) => count + Number(one >= 0), 0),
      boughtOnce: spending.boughtOnce,
      notPositive: spending.notPositive,
      mergedOrders: days.mergedOrders,
      zeroOrders: frame.zeroOrders,
      correlation: frequencyValueCorrelation(x, values),
    },
    report: fit === null ? null : structuredClone(reportOf(analysis, scope, frame, fit)),
  }
}

/** The gates of the scope's forecast: of all units, as the models see them. */
export function forecastGates(analysis: Analysis, scope: Scope, { settings, holdout, days, originDay }: ForecastFrame) {
  const purchases = windowPurchases(days, { from: 0, to: holdout.from })
  return forecastGate(settings.gates, originDay, analysis.asOfDay(scope), purchases)
}

/** What the models' worker makes of the scope: computed once, kept with the data. Shared: read only. */
export function forecastFit(
  analysis: Analysis,
  scope: Scope,
  frame: ForecastFrame,
  signal: AbortSignal,
): Promise<ForecastFit> {
  return analysis.model('forecast', frame.key, () => forecastInput(analysis, scope, frame), signal)
}

function reportOf(analysis: Analysis, scope: Scope, frame: ForecastFrame, fit: ForecastFit): ForecastReport {
  const mask = analysis.mask(scope)
  const { tried, chosen, presentFit, present, newCustomer, byChannel } = fit
  const { texts } = analysis.table.accounts.attributes.channel
  const { originDay, weeks, holdout, days } = frame
  return {
    tried,
    chosen,
    presentFit,
    spending: present.spending,
    total: totalOf(present, presentFit, mask),
    earned: sumOf(analysis.clv(scope), mask),
    naiveValue: naiveValueOf(analysis, scope, frame, mask),
    test: holdoutReport(analysis, scope, frame, fit),
    tracking: {
      originDay,
      calibrationWeeks: Math.floor((holdout.from - originDay) / 7),
      actual: weeklyRepeats(days, originDay, weeks, holdout.from - 1),
      expected: fit.tracking,
    },
    newCustomer,
    byChannel: byChannel.map(({ channel, ...one }) => ({ ...one, channel: texts[channel]! })),
  }
}

/** The total of an expectation over the chosen units. */
export function totalOf(
  { rowOf, rows, spending, units }: Expectation,
  fit: FittedModel,
  mask: AccountMask,
): ForecastTotal {
  const unknown = (size: number) => new Float64Array(size * size).fill(Number.NaN)
  return forecastTotal(rowOf, rows, units, mask, {
    orders: fit.covariance ?? unknown(fit.parameters.length),
    spend: spending.covariance ?? unknown(3),
  })
}

function holdoutReport(analysis: Analysis, scope: Scope, frame: ForecastFrame, fit: ForecastFit): HoldoutReport {
  const { holdout, days, settings } = frame
  const { rowOf, x, rows } = fit.test
  const mask = analysis.mask(scope)
  const chosen = (column: Float64Array) =>
    column.map((value, unit) => (rowOf[unit]! < 0 || (mask !== null && mask[unit] === 0) ? Number.NaN : value))
  const within = rows.pActive.map((_, row) => rows.expected[(row + 1) * FORECAST_STEPS - 1]!)
  const actual = chosen(windowPurchases(days, holdout))
  const expected = chosen(unitColumn(rowOf, within))
  const card = reportCard(expected, actual)
  const naive = naiveWindows(analysis, scope, holdout).map(({ name, window }) => ({
    name,
    card: reportCard(chosen(windowPurchases(days, window)), actual),
  }))
  const total = totalOf(fit.test, fit.tried[fit.chosen]!.fit, mask)
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
    actualValue: sumOf(actualValue, null),
    coverage: intervalCoverage(unitColumn(rowOf, rows.fewest), unitColumn(rowOf, rows.most), actual),
    bins: calibrationBins(unitColumn(rowOf, x), expected, actual),
  }
}

/** The windows that naive forecasts repeat, as far as the history covers them. */
function naiveWindows(analysis: Analysis, scope: Scope, { from, to }: DayWindow) {
  const windows: readonly { readonly name: NaiveName; readonly window: DayWindow }[] = [
    { name: 'last-window', window: { from: from - (to - from), to: from } },
    { name: 'year-ago', window: { from: addMonths(from, -12), to: addMonths(to, -12) } },
  ]
  return windows.filter(({ window }) => isCovered(window, analysis.ledger(scope).firstDay))
}

function naiveValueOf(analysis: Analysis, scope: Scope, frame: ForecastFrame, mask: AccountMask): number | null {
  const to = frame.asOfDay + 1
  const window = { from: to - frame.horizonDays, to }
  const ledger = analysis.ledger(scope)
  if (!isCovered(window, ledger.firstDay)) return null
  const orders = windowPurchases(frame.days, window)
  const value = windowValue(ledger, window)
  return sumOf(
    value.map((one, unit) => one - orders[unit]! * frame.settings.costToServe),
    mask,
  )
}

function sumOf(values: Float64Array, mask: AccountMask): number {
  return values.reduce(
    (sum, value, unit) => (Number.isNaN(value) || (mask !== null && mask[unit] === 0) ? sum : sum + value),
    0,
  )
}
