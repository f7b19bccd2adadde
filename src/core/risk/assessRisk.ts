import { logisticContender } from './logisticContender'
import { purchaseContender } from './purchaseContender'
import type { RiskContender } from './riskContender'
import { historyGates, riskCalendar, type RiskGate, rowGates } from './riskGate'
import type { RiskHistory } from './riskHistory'
import { trainingOrigins } from './riskOrigins'
import { pastRows } from './riskRows'
import type { RiskModelName, RiskRule } from './riskRule'
import { type RiskScore, baseRates, riskScore } from './riskScore'
import { FULL_TERMS, RHYTHM_TERMS, SILENCE_TERMS } from './riskTerms'
import { MOST_ROWS, type RiskTests, riskTests } from './riskTests'

/** How one model did. */
export interface RiskCompetitor extends RiskScore {
  readonly name: RiskModelName
}

/** What the models of a company were tested on and learned from. */
export interface RiskEvidence {
  readonly mode: RiskTests['mode']
  /** Days on which accounts were judged, ascending, and how many judgements that were. */
  readonly testDays: readonly number[]
  readonly testRows: number
  /** Share of them that did not order within the horizon. */
  readonly baseRate: number
  /** The Brier score of foretelling everybody the share that did not order on the days learned from. */
  readonly baseBrier: number
  /** Days the regressions learned from, the accounts' rows of them, and the rows there were to choose from. */
  readonly trainDays: readonly number[]
  readonly trainRows: number
  readonly trainRowsOf: number
}

/** Risk of a company, or what it lacks for it. */
export type RiskAssessment =
  | { readonly kind: 'gated'; readonly horizon: number; readonly gates: readonly RiskGate[] }
  | {
      readonly kind: 'assessed'
      readonly horizon: number
      readonly evidence: RiskEvidence
      /** In the order of `RISK_MODELS`. */
      readonly competitors: readonly RiskCompetitor[]
      /** The model with the least Brier score, made anew from all that is known; null when none beats the base rate. */
      readonly chosen: { readonly name: RiskModelName; readonly rule: RiskRule } | null
    }

/**
 * P(no order in the next `horizon` days): lets the models compete on the company's own past and makes the winner.
 *
 * Everything is learned from outcomes that ended before the as-of day; accounts are those with a sale by the day in question. A
 * model is used only when its Brier score is below those of all simpler ones and of the base rate. Yields the name of the model
 * at work whenever it can be stopped.
 */
export function* assessRisk(history: RiskHistory, horizon: number): Generator<RiskModelName, RiskAssessment> {
  const calendar = riskCalendar(history, horizon)
  const early = historyGates(history, calendar)
  if (early.some(isShut)) return { kind: 'gated', horizon, gates: early }
  const trainDays = trainingOrigins(calendar, history.asOfDay)
  const rows = pastRows(history, trainDays, horizon, MOST_ROWS, () => true)
  const gates = [...early, ...rowGates(rows)]
  if (gates.some(isShut)) return { kind: 'gated', horizon, gates }
  const tests = riskTests(history, calendar)
  const trials = []
  for (const contender of contenders(history, horizon)) {
    trials.push({ name: contender.name, ...(yield* named(contender.trial(tests.tests), contender.name)) })
  }
  const competitors = trials.map(({ name, foretold }) => ({ name, ...riskScore(tests.tests, foretold) }))
  const winner = competitors.reduce((best, one) => (one.brier < best.brier ? one : best))
  const baseBrier = riskScore(tests.tests, baseRates(tests.tests)).brier
  const { name, make } = trials[competitors.indexOf(winner)]
  const chosen = winner.brier < baseBrier ? { name, rule: yield* named(make(rows), name) } : null
  const learned = { trainDays, trainRows: rows.count, trainRowsOf: rows.of }
  const evidence = { mode: tests.mode, testDays: tests.days, ...judged(tests), baseBrier, ...learned }
  return { kind: 'assessed', horizon, evidence, competitors, chosen }
}

function contenders(history: RiskHistory, horizon: number): readonly RiskContender[] {
  return [
    logisticContender('silence', SILENCE_TERMS),
    logisticContender('rhythm', RHYTHM_TERMS),
    logisticContender('past', FULL_TERMS),
    purchaseContender('bgNbd', history, horizon),
    purchaseContender('mbgNbd', history, horizon),
    purchaseContender('paretoNbd', history, horizon),
  ]
}

/** Drives work that yields, telling the same name at each of its pauses. */
function* named<Result>(work: Generator<unknown, Result>, name: RiskModelName): Generator<RiskModelName, Result> {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    yield name
  }
}

function isShut({ have, need }: RiskGate): boolean {
  return have < need
}

function judged({ tests }: RiskTests): Pick<RiskEvidence, 'testRows' | 'baseRate'> {
  const testRows = tests.reduce((sum, { test }) => sum + test.count, 0)
  const noOrder = tests.reduce((sum, { test }) => sum + test.outcome.reduce((ones, is) => ones + is, 0), 0)
  return { testRows, baseRate: noOrder / testRows }
}
