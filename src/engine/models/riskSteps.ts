import { accountsWithSale } from '../../core/risk/accountsWithSale'
import { assessRisk, type RiskAssessment } from '../../core/risk/assessRisk'
import { medianSilenceDays } from '../../core/risk/medianSilence'
import { riskCalendar } from '../../core/risk/riskGate'
import { riskHistory, type RiskSales } from '../../core/risk/riskHistory'
import { riskRows } from '../../core/risk/riskRows'
import { RISK_MODELS, type RiskModelName, riskByRule } from '../../core/risk/riskRule'
import type { ModelSteps } from '../modelsProtocol'

/** What risk is made from. */
export interface RiskInput {
  readonly sales: RiskSales
  /** Days ahead. */
  readonly horizon: number
}

/** Risk of every unit, and how the models did. */
export interface RiskFit {
  readonly assessment: RiskAssessment
  /** P(no order within the horizon) of each unit as of the last day; NaN without a sale, and where no model is used. */
  readonly risk: Float64Array
  /** The same as it was at the unit's median silence (`medianSilenceDays`). */
  readonly before: Float64Array
}

/** Risk, step by step: every model in every test, then the winner on everything known. */
export function* riskSteps({ sales, horizon }: RiskInput): ModelSteps<RiskFit> {
  const history = riskHistory(sales)
  const assessment = yield* told(assessRisk(history, horizon))
  const risk = new Float64Array(history.unitCount).fill(Number.NaN)
  const before = risk.slice()
  const chosen = assessment.kind === 'assessed' ? assessment.chosen : null
  if (chosen === null) return { assessment, risk, before }
  yield { stage: 'Telling the risk of every account', done: RISK_MODELS.length, total: STEPS }
  const units = accountsWithSale(history)
  const now = riskRows(history, units, () => history.asOfDay, horizon)
  const days = medianSilenceDays(history, units, riskCalendar(history, horizon).usableFrom)
  const then = riskRows(history, units, (row) => days[row]!, horizon)
  riskByRule(chosen.rule, now, horizon).forEach((chance, row) => (risk[units[row]!] = chance))
  riskByRule(chosen.rule, then, horizon).forEach((chance, row) => (before[units[row]!] = chance))
  return { assessment, risk, before }
}

const STEPS = RISK_MODELS.length + 1

const STAGES: Readonly<Record<RiskModelName, string>> = {
  silence: 'Testing silence alone',
  rhythm: 'Testing the own rhythm',
  past: 'Learning from past months',
  bgNbd: 'Testing BG/NBD',
  mbgNbd: 'Testing MBG/NBD',
  paretoNbd: 'Testing Pareto/NBD',
}

function* told(work: Generator<RiskModelName, RiskAssessment>): ModelSteps<RiskAssessment> {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    yield { stage: STAGES[step.value], done: RISK_MODELS.indexOf(step.value), total: STEPS }
  }
}
