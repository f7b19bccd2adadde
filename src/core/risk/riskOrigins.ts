/** Most origins that are learned from and tested on, and the shortest step between two, days. */
const MOST_TRAIN = 24
const MOST_TEST = 4
const LEAST_STEP = 7
/** Origins reach back three years at most. */
const REACH = 3 * 365

/** What is known of a company that decides which days can be learned from. */
export interface RiskCalendar {
  readonly firstDay: number
  /** The first day on which enough was known; Infinity when there is none. */
  readonly usableFrom: number
  /** Days ahead that risk is about. */
  readonly horizon: number
}

/**
 * The past days a model learns from when it is made on the evening of `asOfDay`, ascending: the outcome window
 * (day, day + horizon] of each ends before `asOfDay`, and half a horizon of history lies before it. The step is a quarter of
 * the horizon, or as much as spreads 24 days over the history, at least a week.
 */
export function trainingOrigins({ firstDay, usableFrom, horizon }: RiskCalendar, asOfDay: number): number[] {
  const latest = asOfDay - horizon - 1
  const earliest = Math.max(usableFrom, firstDay + Math.round(horizon / 2), latest - REACH)
  const step = Math.max(LEAST_STEP, Math.round(horizon / 4), Math.floor((latest - earliest) / MOST_TRAIN))
  return spaced(latest, earliest, step, MOST_TRAIN)
}

/** The past days models are tested on, ascending: for each a model can be made on that evening, and its outcome is known. */
export function testOrigins(calendar: RiskCalendar, asOfDay: number): number[] {
  const latest = asOfDay - calendar.horizon - 1
  const step = Math.max(LEAST_STEP, Math.round(calendar.horizon / 2))
  return spaced(latest, calendar.firstDay, step, MOST_TEST).filter((day) => trainingOrigins(calendar, day).length > 0)
}

function spaced(latest: number, earliest: number, step: number, most: number): number[] {
  return Array.from({ length: most }, (_, i) => latest - i * step)
    .filter((day) => day >= earliest)
    .toReversed()
}
