import { addedContributions, type Contributions, dividedContributions } from '../../core/behind/contributions'
import { isOpen } from '../../core/clv/forecastGate'
import { lawOf } from '../../core/clv/lawOf'
import type { PurchaseHistory } from '../../core/clv/purchaseHistory'
import { purchaseHistory } from '../../core/clv/purchaseHistory'
import { poissonDeviance, type ReportCard } from '../../core/clv/reportCard'
import { unitColumn } from '../../core/clv/unitColumn'
import { windowPurchases } from '../../core/clv/windowPurchases'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { type ForecastFrame, forecastFrame } from '../forecastInput'
import { holdoutColumns, holdoutReport, naiveWindows } from '../holdoutReport'
import type { ForecastFit, TriedModel } from '../models/forecastSteps'
import { forecastFit, forecastGates } from '../settledForecast'
import type { BehindFigure, PartKind, TakeApartLate } from './BehindFigure'
import { witnesses } from './windowsBehind'

/** What a forecast thought of each unit's order days in the hold-out, what happened, and the card that the screen shows. */
interface Compared {
  readonly expected: Float64Array
  readonly actual: Float64Array
  readonly card: ReportCard
  /** Repeat order days of each unit in calibration. */
  readonly repeats: Float64Array
}

interface Fitted {
  readonly analysis: Analysis
  readonly scope: Scope
  readonly frame: ForecastFrame
  readonly fit: ForecastFit
}

async function fitted(analysis: Analysis, scope: Scope, signal: AbortSignal): Promise<Fitted | null> {
  const frame = forecastFrame(analysis, scope)
  if (!isOpen(forecastGates(analysis, scope, frame))) return null
  return { analysis, scope, frame, fit: await forecastFit(analysis, scope, frame, signal) }
}

/** The chosen units' hold-out by the model in use (''), or by a naive forecast: "last-window". */
function ofScope({ analysis, scope, frame, fit }: Fitted, at: string): Compared | null {
  const report = holdoutReport(analysis, scope, frame, fit)
  const { chosen, expected, actual } = holdoutColumns(analysis, scope, frame, fit)
  const repeats = unitColumn(fit.test.rowOf, fit.test.x)
  if (at === '' || at === 'model') return { expected, actual, card: report.card, repeats }
  const card = report.naive.find(({ name }) => name === at)?.card
  const window = naiveWindows(analysis, scope, frame.holdout).find(({ name }) => name === at)?.window
  if (card === undefined || window === undefined) return null
  return { expected: chosen(windowPurchases(frame.days, window)), actual, card, repeats }
}

/** Every unit's hold-out by one of the models: "paretoNbd". */
function ofModel({ frame, fit }: Fitted, at: string): Compared | null {
  const tried = fit.tried.find((one) => one.fit.name === at)
  if (tried === undefined) return null
  const history = purchaseHistory(frame.days, frame.holdout.from - 1)
  const law = lawOf(tried.fit)
  const days = frame.holdout.to - frame.holdout.from
  const { x, tx, T } = history.rows
  const expected = T.map((age, row) => law.expected(x[row]!, tx[row]!, age, days))
  const columns = { expected: unitColumn(history.rowOf, expected), repeats: unitColumn(history.rowOf, x) }
  return { ...columns, actual: windowPurchases(frame.days, frame.holdout), card: tried.card }
}

type CardFigure = 'expected' | 'actual' | 'bias' | 'mae' | 'deviance'

/** How each figure of a report card is made of its accounts. */
function partsOf(of: CardFigure, { expected, actual }: Compared) {
  const isKnown = (unit: number) => !Number.isNaN(expected[unit]!) && !Number.isNaN(actual[unit]!)
  const added = (column: Float64Array) =>
    addedContributions(expected.length, null, (unit) => (isKnown(unit) ? column[unit]! : null))
  const divided = (above: (unit: number) => number, below: (unit: number) => number) =>
    dividedContributions(expected.length, null, (unit) => (isKnown(unit) ? above(unit) : null), below)
  const made: Readonly<Record<CardFigure, () => readonly [Contributions, PartKind, PartKind | null]>> = {
    expected: () => [added(expected), 'chance', null],
    actual: () => [added(actual), 'order-days', null],
    bias: () => [
      divided(
        (unit) => expected[unit]! - actual[unit]!,
        (unit) => actual[unit]!,
      ),
      'chance',
      'order-days',
    ],
    mae: () => [
      divided(
        (unit) => Math.abs(expected[unit]! - actual[unit]!),
        () => 1,
      ),
      'chance',
      'accounts',
    ],
    deviance: () => [
      divided(
        (unit) => poissonDeviance(expected[unit]!, actual[unit]!),
        () => 1,
      ),
      'weight',
      'accounts',
    ],
  }
  return made[of]()
}

function onCard(of: CardFigure, comparedAt: (fit: Fitted, at: string) => Compared | null): TakeApartLate {
  return async (analysis, scope, at, signal) => {
    const fit = await fitted(analysis, scope, signal)
    const compared = fit === null ? null : comparedAt(fit, at)
    if (fit === null || compared === null) return null
    const [parts, above, below] = partsOf(of, compared)
    const shown = compared.card[of]
    return { ...inHoldout(fit), parts, above, below, shown: Number.isNaN(shown) ? null : shown }
  }
}

function inHoldout({ analysis, scope, frame }: Fitted) {
  return { ...witnesses(analysis.asOfDay(scope)), windows: [frame.holdout] }
}

/** Of the chosen units with so many repeat order days before ("3"; the last of the screen's groups holds all above), the mean. */
function inBin(of: 'accounts' | 'expected' | 'actual'): TakeApartLate {
  return async (analysis, scope, at, signal): Promise<BehindFigure | null> => {
    const fit = await fitted(analysis, scope, signal)
    const compared = fit === null ? null : ofScope(fit, '')
    if (fit === null || compared === null) return null
    const { bins } = holdoutReport(analysis, scope, fit.frame, fit.fit)
    const bin = bins[at === '' ? -1 : Number(at)]
    if (bin === undefined) return null
    const { expected, actual, repeats } = compared
    const isIn = (unit: number) =>
      !Number.isNaN(expected[unit]!) && Math.min(bins.length - 1, repeats[unit]!) === bin.repeats
    const shown = Number.isNaN(bin[of]) ? null : bin[of]
    if (of === 'accounts') {
      const parts = addedContributions(expected.length, null, (unit) => (isIn(unit) ? 1 : null))
      return { ...inHoldout(fit), parts, above: 'accounts', below: null, shown }
    }
    const column = { expected, actual }[of]
    const parts = dividedContributions(
      column.length,
      null,
      (unit) => (isIn(unit) ? column[unit]! : null),
      () => 1,
    )
    const above = of === 'expected' ? 'chance' : 'order-days'
    return { ...inHoldout(fit), parts, above, below: 'accounts', shown }
  }
}

/** ln of the likelihood of a model's fit to calibration, time in weeks: that of each unit's history. */
const logLikelihood: TakeApartLate = async (analysis, scope, at, signal) => {
  const fit = await fitted(analysis, scope, signal)
  const tried = fit?.fit.tried.find((one) => one.fit.name === at)
  if (fit === null || tried === undefined) return null
  const { frame } = fit
  const history = purchaseHistory(frame.days, frame.holdout.from - 1)
  const likelihoods = likelihoodOfEach(tried, history, frame)
  const parts = addedContributions(likelihoods.length, null, (unit) =>
    Number.isNaN(likelihoods[unit]!) ? null : likelihoods[unit]!,
  )
  const shown = tried.fit.logLikelihood + tried.fit.repeats * LN_WEEK
  return { ...witnesses(frame.holdout.from - 1), parts, above: 'weight', below: null, shown }
}

/** A density by the week is seven times that by the day. */
const LN_WEEK = Math.log(7)

function likelihoodOfEach({ fit }: TriedModel, { rowOf, rows }: PurchaseHistory, { days, holdout }: ForecastFrame) {
  const law = lawOf(fit)
  const { x, tx, T } = rows
  return Float64Array.from(rowOf, (row, unit) => {
    if (row < 0) return Number.NaN
    // A model of regular purchases reads each gap as well.
    let logGaps = 0
    if (fit.phases > 1) {
      for (let entry = days.start[unit]! + 1; entry < days.start[unit + 1]! && days.day[entry]! < holdout.from; entry++)
        logGaps += Math.log(days.day[entry]! - days.day[entry - 1]!)
    }
    return law.logLikelihood(x[row]!, tx[row]!, T[row]!) + (fit.phases - 1) * logGaps + x[row]! * LN_WEEK
  })
}

/** Figures of how forecasts did on the hold-out. */
export const HOLDOUT_BEHIND = {
  'holdout-expected': onCard('expected', ofScope),
  'holdout-actual': onCard('actual', ofScope),
  'holdout-bias': onCard('bias', ofScope),
  'holdout-mae': onCard('mae', ofScope),
  'holdout-deviance': onCard('deviance', ofScope),
  'calibration-accounts': inBin('accounts'),
  'calibration-expected': inBin('expected'),
  'calibration-actual': inBin('actual'),
  'model-log-likelihood': logLikelihood,
  'model-holdout-expected': onCard('expected', ofModel),
  'model-holdout-bias': onCard('bias', ofModel),
  'model-holdout-mae': onCard('mae', ofModel),
  'model-holdout-deviance': onCard('deviance', ofModel),
} as const satisfies Record<string, TakeApartLate>
