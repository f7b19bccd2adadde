import { type Gate, isOpen } from '../../core/clv/forecastGate'
import type { ForecastSettings } from '../../core/clv/forecastSettings'
import { type ForecastTotal } from '../../core/clv/forecastTotal'
import { earnedByMonth } from '../../core/clv/earnedByMonth'
import type { NewCustomer } from '../../core/clv/newCustomer'
import type { Verdict } from '../../core/clv/verdict'
import { weeklyRepeats } from '../../core/clv/weeklyRepeats'
import { windowPurchases } from '../../core/clv/windowPurchases'
import { windowValue } from '../../core/clv/windowValue'
import type { AccountMask } from '../../core/accountMask'
import type { DayWindow } from '../../core/dayWindow'
import { isCovered } from '../../core/period'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import { type ForecastFrame, forecastFrame } from '../forecastInput'
import type { FittedModel } from '../models/FittedModel'
import type { Expectation, ForecastFit, TriedModel } from '../models/forecastSteps'
import { maskedSum } from '../../core/clv/maskedSum'
import { type HistoryNotes, historyNotes } from '../historyNotes'
import { type HoldoutReport, holdoutReport } from '../holdoutReport'
import { expectationTotal } from '../expectationTotal'
import { forecastFit, forecastGates, forecastTrust, type ForecastStanding } from '../settledForecast'

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

export interface ForecastReport {
  /** Whether predicted figures are shown at all: `loses` to a naive forecast, `hidden` because the model does not fit. */
  readonly standing: ForecastStanding
  /** What speaks against it, over all units whoever is looked at. */
  readonly trust: Verdict
  readonly tried: readonly TriedModel[]
  readonly chosen: number
  readonly presentFit: FittedModel
  readonly spending: Expectation['spending']
  readonly testSpending: Expectation['spending']
  /** Of the chosen units. */
  readonly total: ForecastTotal
  readonly earned: number
  /** Added up by the end of each civil month, the last one running. */
  readonly earnedByMonth: Float64Array
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

/** The forecast under a scope: its gates, and what the models' worker makes of it, told of the chosen units. */
export async function answerForecast(analysis: Analysis, scope: Scope, signal: AbortSignal): Promise<ForecastAnswer> {
  const frame = forecastFrame(analysis, scope)
  const { settings, holdout, horizonDays } = frame
  const gates = forecastGates(analysis, scope, frame)
  const fit = isOpen(gates) ? await forecastFit(analysis, scope, frame, signal) : null
  return {
    frame: analysis.frame(scope),
    settings,
    holdout,
    horizonDays,
    gates,
    history: historyNotes(analysis, scope, frame),
    report: fit === null ? null : structuredClone(reportOf(analysis, scope, frame, fit)),
  }
}

function reportOf(analysis: Analysis, scope: Scope, frame: ForecastFrame, fit: ForecastFit): ForecastReport {
  const mask = analysis.mask(scope)
  const { tried, chosen, presentFit, present, newCustomer, byChannel } = fit
  const test = holdoutReport(analysis, scope, frame, fit)
  const trust = forecastTrust(analysis, scope, frame, fit)
  const { texts } = analysis.table.accounts.attributes.channel
  const { originDay, weeks, holdout, days } = frame
  return {
    standing: trust.level === 'hidden' ? 'hidden' : test.verdict === 'loses' ? 'loses' : 'shown',
    trust,
    tried,
    chosen,
    presentFit,
    spending: present.spending,
    testSpending: fit.test.spending,
    total: expectationTotal(present, presentFit, mask),
    earned: maskedSum(analysis.clv(scope), mask),
    earnedByMonth: earnedByMonth(analysis.ledger(scope), mask),
    naiveValue: naiveValueOf(analysis, scope, frame, mask),
    test,
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

function naiveValueOf(analysis: Analysis, scope: Scope, frame: ForecastFrame, mask: AccountMask): number | null {
  const to = frame.asOfDay + 1
  const window = { from: to - frame.horizonDays, to }
  const ledger = analysis.ledger(scope)
  if (!isCovered(window, ledger.firstDay)) return null
  const orders = windowPurchases(frame.days, window)
  const value = windowValue(ledger, window)
  return maskedSum(
    value.map((one, unit) => one - orders[unit]! * frame.settings.costToServe),
    mask,
  )
}
