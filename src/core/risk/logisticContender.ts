import { brierScore } from '../math/brierScore'
import type { RiskContender, RiskTrial } from './riskContender'
import type { RiskModelName } from './riskRule'
import { fitter, riskOf } from './riskModel'
import type { RiskTerm } from './riskTerms'
import type { RiskTest } from './riskTests'

/** Ridges on trial, strongest first; the usual one where no outcome could be looked at. */
const RIDGES = [0.1, 0.01, 0.001, 0.0001]
const USUAL_RIDGE = 1

/**
 * A logistic regression on `terms`. The ridge of each test is the one with the least Brier score over the tests whose outcomes
 * were known before it, so that no model is judged by rows it was chosen by; the ridge to go on with looks at all of them.
 */
export function logisticContender(name: RiskModelName, terms: readonly RiskTerm[]): RiskContender {
  return { name, trial: (tests) => trial(terms, tests) }
}

function* trial(terms: readonly RiskTerm[], tests: readonly RiskTest[]): Generator<unknown, RiskTrial> {
  const foretold: Float64Array[][] = []
  for (const { train, test } of tests) {
    const fitWith = fitter(terms, train)
    let model = fitWith(RIDGES[0])
    const byRidge: Float64Array[] = []
    for (const ridge of RIDGES) {
      model = fitWith(ridge, model)
      byRidge.push(riskOf(model, test))
      yield
    }
    foretold.push(byRidge)
  }
  const loss = foretold.map((byRidge, place) => byRidge.map((risk) => brierScore(risk, tests[place].test.outcome)))
  const best = (places: readonly number[]) => {
    const sums = RIDGES.map((_, ridge) =>
      places.reduce((sum, place) => sum + loss[place][ridge] * tests[place].test.count, 0),
    )
    return places.length === 0 ? USUAL_RIDGE : sums.indexOf(Math.min(...sums))
  }
  const ridge = RIDGES[best([...tests.keys()])]
  return {
    foretold: foretold.map((byRidge, place) => byRidge[best(tests[place].seen)]),
    *make(rows) {
      yield
      return { kind: 'regression', model: fitter(terms, rows)(ridge) }
    },
  }
}
