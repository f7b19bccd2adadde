import { topShareFound } from './topShareFound'

/** How a forecast of numbers of orders came out, over some accounts. */
export interface ReportCard {
  readonly accounts: number
  readonly expected: number
  readonly actual: number
  /** expected ÷ actual − 1; NaN where nothing happened. */
  readonly bias: number
  /** Mean absolute error per account. */
  readonly mae: number
  /** Mean Poisson deviance per account; an expectation below `DEVIANCE_FLOOR` counts as that much. */
  readonly deviance: number
  /** Share of the actual best fifth among the expected best fifth. */
  readonly topFound: number
}

/**
 * A forecast of exactly 0 orders would be refuted without end by a single one: the deviance takes every expectation to be
 * at least so many.
 */
export const DEVIANCE_FLOOR = 0.05

/**
 * The report card of a forecast (metrics 6). NaN in `expected` or `actual` marks an account that was not known yet: it is
 * left out. Without any account everything but the counts is NaN. O(n log n).
 */
export function reportCard(expected: Float64Array, actual: Float64Array): ReportCard {
  let accounts = 0
  let expectedSum = 0
  let actualSum = 0
  let errors = 0
  let deviances = 0
  for (let i = 0; i < expected.length; i++) {
    const mean = expected[i]
    const count = actual[i]
    if (Number.isNaN(mean) || Number.isNaN(count)) continue
    accounts++
    expectedSum += mean
    actualSum += count
    errors += Math.abs(mean - count)
    deviances += poissonDeviance(mean, count)
  }
  return {
    accounts,
    expected: expectedSum,
    actual: actualSum,
    bias: actualSum > 0 ? expectedSum / actualSum - 1 : NaN,
    mae: errors / accounts,
    deviance: deviances / accounts,
    topFound: topShareFound(expected, actual, 0.2),
  }
}

/** Of one account: 2·(y ln(y/μ) − (y − μ)), with 0 ln 0 = 0, and an expectation of `DEVIANCE_FLOOR` at least. */
export function poissonDeviance(expected: number, count: number): number {
  const mean = Math.max(expected, DEVIANCE_FLOOR)
  return 2 * ((count > 0 ? count * Math.log(count / mean) : 0) - (count - mean))
}
