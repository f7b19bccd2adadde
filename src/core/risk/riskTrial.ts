import { brierScore } from '../math/brierScore'
import { fitter, riskOf } from './riskModel'
import type { RiskTerm } from './riskTerms'
import type { RiskTest } from './riskTests'

/** What a model foretold for the rows of every test, and the ridge it is to be made with from now on. */
export interface RiskTrial {
  readonly foretold: readonly Float64Array[]
  readonly ridge: number
}

/** Ridges on trial, strongest first; the usual one where no outcome could be looked at. */
const RIDGES = [0.1, 0.01, 0.001, 0.0001]
const USUAL_RIDGE = 1

/**
 * Tries a logistic model in every test. The ridge of each test is the one with the least Brier score over the tests whose outcomes
 * were known before it, so that no model is judged by rows it was chosen by; the ridge to go on with looks at all of them.
 */
export function riskTrial(terms: readonly RiskTerm[], tests: readonly RiskTest[]): RiskTrial {
  const foretold = tests.map(({ train, test }) => {
    const fitWith = fitter(terms, train)
    let model = fitWith(RIDGES[0])
    return RIDGES.map((ridge) => {
      model = fitWith(ridge, model)
      return riskOf(model, test)
    })
  })
  const loss = foretold.map((byRidge, place) => byRidge.map((risk) => brierScore(risk, tests[place].test.outcome)))
  const best = (places: readonly number[]) => {
    const sums = RIDGES.map((_, ridge) =>
      places.reduce((sum, place) => sum + loss[place][ridge] * tests[place].test.count, 0),
    )
    return places.length === 0 ? USUAL_RIDGE : sums.indexOf(Math.min(...sums))
  }
  return {
    foretold: foretold.map((byRidge, place) => byRidge[best(tests[place].seen)]),
    ridge: RIDGES[best([...tests.keys()])],
  }
}
