import type { ForecastReport } from '../../state/answers'

type Fit = ForecastReport['presentFit']

/** A fit with time in weeks, as the literature prints it. */
export interface FitInWeeks {
  readonly parameters: readonly number[]
  readonly standardErrors: readonly number[]
  readonly logLikelihood: number
  readonly aic: number
  readonly bic: number
}

const DAYS = 7

/**
 * The fit with time in weeks: a parameter of time is a seventh, and the density of each repeat purchase is seven times as high,
 * so that the log-likelihood grows by ln 7 for each of them.
 */
export function inWeeks({ parameters, standardErrors, isTime, logLikelihood, repeats, aic, bic }: Fit): FitInWeeks {
  const weeks = (value: number, i: number) => (isTime[i] === true ? value / DAYS : value)
  const gained = repeats * Math.log(DAYS)
  return {
    parameters: Array.from(parameters, weeks),
    standardErrors: Array.from(standardErrors, weeks),
    logLikelihood: logLikelihood + gained,
    aic: aic - 2 * gained,
    bic: bic - 2 * gained,
  }
}
