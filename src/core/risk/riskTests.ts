import type { RiskHistory } from './riskHistory'
import { type RiskCalendar, testOrigins, trainingOrigins } from './riskOrigins'
import { hashShare, pastRows, type PastRows } from './riskRows'

/** Rows of one fit, and at most that many of one test. */
export const MOST_ROWS = 20_000
const FOLDS = 5

/** One test: what a model may learn from, what it is judged by, and the evening on which it is made. */
export interface RiskTest {
  readonly on: number
  readonly train: PastRows
  readonly test: PastRows
  /** Places of the tests whose outcomes may be looked at before this one. */
  readonly seen: readonly number[]
}

export interface RiskTests {
  /** Tested on later days; or, where the history is too short for that, on accounts that were left out of the fit. */
  readonly mode: 'later-days' | 'other-accounts'
  readonly tests: readonly RiskTest[]
  /** Days on which accounts were judged, ascending. */
  readonly days: readonly number[]
}

/**
 * The tests of every model of a company. On later days: as if it had been made on that evening, outcomes still open then being
 * unknown. On other accounts: five parts of the accounts, each judged on the last training day by a model of the others.
 */
export function riskTests(history: RiskHistory, calendar: RiskCalendar): RiskTests {
  const { horizon } = calendar
  const rows = (days: readonly number[], takes: (unit: number) => boolean) =>
    pastRows(history, days, horizon, MOST_ROWS, takes)
  const days = testOrigins(calendar, history.asOfDay)
  if (days.length > 0) {
    const tests = days.map((on) => ({
      on,
      train: rows(trainingOrigins(calendar, on), () => true),
      test: rows([on], () => true),
      seen: [...days.keys()].filter((place) => days[place] + horizon < on),
    }))
    return { mode: 'later-days', tests, days }
  }
  const train = trainingOrigins(calendar, history.asOfDay)
  const tests = Array.from({ length: FOLDS }, (_, part) => {
    const isIn = (unit: number) => Math.floor(FOLDS * hashShare(unit, 0)) === part
    return {
      on: train[train.length - 1],
      train: rows(train, (unit) => !isIn(unit)),
      test: rows(train.slice(-1), isIn),
      seen: Array.from({ length: FOLDS }, (__, other) => other).filter((other) => other !== part),
    }
  })
  return { mode: 'other-accounts', tests, days: train.slice(-1) }
}
