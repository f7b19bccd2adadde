import { empiricalQuantile } from '../math/empiricalQuantile'
import type { ActivitiesOfUnits } from './activitiesOfUnits'
import type { PlacedActivity } from './activityTable'

/** What activities say of a unit before a day: a value that churn is then set against. */
export interface ExposureRule {
  /** Days before the day that are looked at; 0: all of them. */
  readonly lookback: number
  /** Of a unit with activities in those days, oldest first; NaN where they say nothing. */
  readonly value: (rows: readonly PlacedActivity[], day: number) => number
  /** Of a unit without any. */
  readonly none: number
}

/** Half a year: what happened before it is no longer set against leaving. */
const LOOKBACK = 182

/** Hours to the first response, the median of a unit's tickets; one that was not answered yet has waited so far. */
export const RESPONSE_HOURS: ExposureRule = {
  lookback: LOOKBACK,
  value: (rows, day) =>
    empiricalQuantile(
      rows.map((row) => (isDone(row, day) && row.hours !== null ? row.hours : (day - row.day) * 24)),
      0.5,
    ),
  none: NaN,
}

/** Share of a unit's deliveries that came after the day promised, or have not come though it is over. */
export const LATE_SHARE: ExposureRule = {
  lookback: LOOKBACK,
  value: (rows, day) => rows.filter((row) => !isDone(row, day) || lateDays(row) > 0).length / rows.length,
  none: NaN,
}

/** The newest score that a unit gave. */
export const NEWEST_SCORE: ExposureRule = {
  lookback: LOOKBACK,
  value: (rows) => rows.at(-1)?.measure ?? NaN,
  none: NaN,
}

/** 1 for a unit that is a member, 0 for any other. */
export const MEMBERSHIP: ExposureRule = {
  lookback: 0,
  value: (rows, day) => Number(rows.some((row) => !isDone(row, day))),
  none: 0,
}

/** Whether an activity was answered, delivered, left or decided by the evening before a day. */
function isDone({ nextDay }: PlacedActivity, day: number): boolean {
  return nextDay !== null && nextDay < day
}

/** Days by which a delivery came late; 0 or below: in time. */
export function lateDays({ day, nextDay }: PlacedActivity): number {
  return nextDay === null ? NaN : nextDay - day
}

/** The value of every unit by what was known on the evening before `day`. */
export function exposureOn(
  activities: ActivitiesOfUnits,
  unitCount: number,
  rule: ExposureRule,
  day: number,
): Float64Array {
  const values = new Float64Array(unitCount).fill(rule.none)
  const from = rule.lookback === 0 ? -Infinity : day - rule.lookback
  for (const [unit, rows] of activities) {
    const known = rows.filter((row) => row.day < day && row.day >= from)
    if (known.length > 0) values[unit] = rule.value(known, day)
  }
  return values
}
