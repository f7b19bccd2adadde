import { cholesky, invertCholesky, solveCholesky } from '../math/cholesky'
import { lbfgs, type Minimum, type Objective, type SearchProgress } from '../math/lbfgs'
import { numericHessian } from '../math/numericHessian'
import { symmetricEigenvalues } from '../math/symmetricEigenvalues'
import type { LogLikelihood } from './purchaseModel'

/** Where a likelihood is highest, in the coordinates it was climbed in. */
export interface Maximum {
  readonly at: Float64Array
  /** Mean log-likelihood a unit, without the prior. */
  readonly value: number
  /** The largest absolute derivative of what was climbed. */
  readonly slope: number
  readonly converged: boolean
  readonly evaluations: number
  /** Covariance of the coordinates, row by row; null where the likelihood has no peak here. */
  readonly covariance: Float64Array | null
  /** Largest ÷ smallest curvature; Infinity without a peak. */
  readonly condition: number
  /** Whether each coordinate stands at the bound of the search. */
  readonly atBound: readonly boolean[]
  readonly startsTried: number
  /** Log-likelihood (of all units) between the best and the worst start; NaN where one start was enough. */
  readonly startGap: number
  readonly prior: WeakPrior | null
}

/** A normal prior on the coordinates about `centre`, the same spread for all: holds what the data leave open. */
export interface WeakPrior {
  readonly centre: readonly number[]
  readonly spread: number
}

/** The question: a likelihood over so many units, starts in its coordinates, and what to know beforehand. */
export interface Climb {
  readonly logLikelihood: LogLikelihood
  readonly units: number
  readonly starts: readonly (readonly number[])[]
  /** Climb from every start, not only from the first one that ends well. */
  readonly tryAll: boolean
  readonly prior: WeakPrior | null
}

export const BOUND = 10
const TOLERANCE = 1e-8
const MOST_EVALUATIONS = 150
const POLISHES = 3

/**
 * Climbs a likelihood by L-BFGS until no derivative of its mean exceeds 1e-8, then polishes by Newton's steps. Where the
 * place found is no peak or lies at a bound of ±10, the other starts are tried too and the best is kept. Yields after
 * each evaluation.
 */
export function* maximumLikelihood(climb: Climb): Generator<SearchProgress, Maximum> {
  const objective = penalised(climb)
  const found: Found[] = []
  let evaluations = 0
  for (const start of climb.starts) {
    const one = yield* ascend(objective, Float64Array.from(start), evaluations)
    evaluations = one.evaluations
    found.push(one)
    if (!climb.tryAll && one.lower !== null && one.converged && !isAtBound(one.at)) break
  }
  const best = found.reduce((a, b) => (b.value < a.value ? b : a))
  const worst = found.reduce((most, one) => Math.max(most, one.value), -Infinity)
  const size = best.at.length
  const { lower } = best
  const eigenvalues = symmetricEigenvalues(best.hessian, size)
  return {
    at: best.at,
    value: climb.logLikelihood(best.at, new Float64Array(size)),
    slope: best.slope,
    converged: best.converged,
    evaluations: evaluations + 1,
    covariance: lower === null ? null : invertCholesky(lower, size).map((one) => one / climb.units),
    condition: lower === null ? Infinity : eigenvalues[size - 1] / eigenvalues[0],
    atBound: Array.from(best.at, (one) => Math.abs(one) >= BOUND),
    startsTried: found.length,
    startGap: found.length === 1 ? NaN : (worst - best.value) * climb.units,
    prior: climb.prior,
  }
}

interface Found extends Minimum {
  readonly hessian: Float64Array
  readonly lower: Float64Array | null
}

function isAtBound(at: Float64Array): boolean {
  return at.some((one) => Math.abs(one) >= BOUND)
}

/** What is minimised: minus the mean log-likelihood, and the prior's share of a unit. */
function penalised({ logLikelihood, units, prior }: Climb): Objective {
  return (at, gradient) => {
    let value = -logLikelihood(at, gradient)
    for (let i = 0; i < at.length; i++) {
      gradient[i] = -gradient[i]
      if (prior === null) continue
      const off = (at[i] - prior.centre[i]) / prior.spread
      value += (off * off) / 2 / units
      gradient[i] += off / prior.spread / units
    }
    return value
  }
}

function* ascend(objective: Objective, start: Float64Array, before: number): Generator<SearchProgress, Found> {
  const limits = { bound: BOUND, tolerance: TOLERANCE, mostEvaluations: MOST_EVALUATIONS }
  const search = lbfgs(objective, start, limits)
  let turn = search.next()
  while (turn.done !== true) {
    yield { ...turn.value, evaluations: before + turn.value.evaluations }
    turn = search.next()
  }
  let here = { ...turn.value, evaluations: before + turn.value.evaluations }
  const curvature = numericHessian(objective, here.at)
  let step = curvature.next()
  while (step.done !== true) {
    here = { ...here, evaluations: here.evaluations + 1 }
    yield here
    step = curvature.next()
  }
  const hessian = step.value
  const lower = cholesky(hessian, here.at.length)
  if (lower === null || isAtBound(here.at)) return { ...here, hessian, lower: null }
  for (let polish = 0; polish < POLISHES; polish++) {
    const move = solveCholesky(lower, here.gradient)
    const at = here.at.map((one, i) => one - move[i])
    const gradient = new Float64Array(at.length)
    const value = objective(at, gradient)
    const slope = gradient.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
    here = { ...here, evaluations: here.evaluations + 1 }
    yield here
    if (!(slope < here.slope) || isAtBound(at)) break
    here = { ...here, at, gradient, value, slope, converged: slope < TOLERANCE }
  }
  return { ...here, hessian, lower }
}
