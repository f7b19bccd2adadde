import { areaUnderCurve } from '../../src/core/math/areaUnderCurve'
import { brierScore } from '../../src/core/math/brierScore'
import type { Ledger } from '../../src/core/ledger'
import { runToEnd } from '../../src/core/clv/runToEnd'
import { rhythms } from '../../src/core/rhythm'
import { assessRisk, type RiskAssessment } from '../../src/core/risk/assessRisk'
import { riskByRule } from '../../src/core/risk/riskRule'
import { type RiskHistory, riskHistory } from '../../src/core/risk/riskHistory'
import { pastRows, riskRows } from '../../src/core/risk/riskRows'
import { accountsWithSale } from '../../src/core/risk/accountsWithSale'

/** How the risk of an evening did against what came after it. */
export interface RiskProof {
  readonly assessment: RiskAssessment
  readonly accounts: number
  readonly baseRate: number
  /** Of the model in use; NaN when there is none. */
  readonly auc: number
  readonly brier: number
  /** Of silence in days alone. */
  readonly silenceAuc: number
}

/** Makes the risk of `asOfDay` from `then`, the ledger of that day, and judges it by the `horizon` days that `later` knows more of. */
export function riskProof(then: Ledger, later: Ledger, horizon: number): RiskProof {
  const history = riskHistory(rhythms(then, { kind: 'own' }, 90))
  const assessment = assessed(history, horizon)
  const units = accountsWithSale(history)
  const now = riskRows(history, units, () => then.asOfDay, horizon)
  const whole = riskHistory(rhythms(later, { kind: 'own' }, 90))
  const { outcome } = pastRows(whole, [then.asOfDay], horizon, Infinity, () => true)
  const silence = Float64Array.from(units, (unit) => then.asOfDay - history.day[history.start[unit + 1] - 1])
  const chosen = assessment.kind === 'assessed' ? assessment.chosen : null
  const risk = chosen === null ? null : riskByRule(chosen.rule, now, horizon)
  return {
    assessment,
    accounts: units.length,
    baseRate: outcome.reduce((sum, is) => sum + is, 0) / outcome.length,
    auc: risk === null ? NaN : areaUnderCurve(risk, outcome),
    brier: risk === null ? NaN : brierScore(risk, outcome),
    silenceAuc: areaUnderCurve(silence, outcome),
  }
}

function assessed(history: RiskHistory, horizon: number): RiskAssessment {
  return runToEnd(assessRisk(history, horizon))
}
