import { type CalibrationBin, baseRates, riskScore } from './riskScore'
import { historyGates, riskCalendar, type RiskGate, rowGates } from './riskGate'
import type { RiskHistory } from './riskHistory'
import { fitter, type RiskModel } from './riskModel'
import { trainingOrigins } from './riskOrigins'
import { pastRows } from './riskRows'
import { FULL_TERMS, RHYTHM_TERMS, type RiskTerm, SILENCE_TERMS } from './riskTerms'
import { MOST_ROWS, type RiskTests, riskTests } from './riskTests'
import { riskTrial } from './riskTrial'

/** The models that compete, simplest first. */
export const RISK_MODELS = ['silence', 'rhythm', 'past'] as const
export type RiskModelName = (typeof RISK_MODELS)[number]

const TERMS: Readonly<Record<RiskModelName, readonly RiskTerm[]>> = {
  silence: SILENCE_TERMS,
  rhythm: RHYTHM_TERMS,
  past: FULL_TERMS,
}

/** How one model did. */
export interface RiskCompetitor {
  readonly name: RiskModelName
  readonly auc: number
  readonly brier: number
  readonly bins: readonly CalibrationBin[]
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
  /** Days the model in use learned from, the accounts' rows of them, and the rows there were to choose from. */
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
      readonly chosen: { readonly name: RiskModelName; readonly model: RiskModel } | null
    }

/**
 * P(no order in the next `horizon` days): lets the models compete on the company's own past and makes the winner.
 *
 * Everything is learned from outcomes that ended before the as-of day; accounts are those with a sale by the day in question. A
 * model is used only when its Brier score is below those of all simpler ones and of the base rate.
 */
export function assessRisk(history: RiskHistory, horizon: number): RiskAssessment {
  const calendar = riskCalendar(history, horizon)
  const early = historyGates(history, calendar)
  if (early.some(isShut)) return { kind: 'gated', horizon, gates: early }
  const trainDays = trainingOrigins(calendar, history.asOfDay)
  const rows = pastRows(history, trainDays, horizon, MOST_ROWS, () => true)
  const gates = [...early, ...rowGates(rows)]
  if (gates.some(isShut)) return { kind: 'gated', horizon, gates }
  const tests = riskTests(history, calendar)
  const trials = RISK_MODELS.map((name) => ({ name, trial: riskTrial(TERMS[name], tests.tests) }))
  const competitors = trials.map(({ name, trial }) => ({ name, ...riskScore(tests.tests, trial.foretold) }))
  const baseBrier = riskScore(tests.tests, baseRates(tests.tests)).brier
  const winner = competitors.reduce((best, one) => (one.brier < best.brier ? one : best))
  const { trial } = trials[competitors.indexOf(winner)]
  return {
    kind: 'assessed',
    horizon,
    evidence: {
      mode: tests.mode,
      testDays: tests.days,
      ...judged(tests),
      baseBrier,
      trainDays,
      trainRows: rows.count,
      trainRowsOf: rows.of,
    },
    competitors,
    chosen:
      winner.brier < baseBrier ? { name: winner.name, model: fitter(TERMS[winner.name], rows)(trial.ridge) } : null,
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
