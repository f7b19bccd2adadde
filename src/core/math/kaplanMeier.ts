/** A Kaplan–Meier curve: one row a distinct time at which something happened, ascending. */
export interface SurvivalCurve {
  readonly time: Float64Array
  /** Subjects whose time is not below this one, and events at it. */
  readonly atRisk: Uint32Array
  readonly events: Uint32Array
  /** Share that is still without the event after this time. */
  readonly survival: Float64Array
  /** Greenwood's standard error of it; NaN once nobody is left. */
  readonly standardError: Float64Array
  /** 95 % interval on the log(−log) scale, which stays within 0–1; NaN where survival is 0. */
  readonly lower: Float64Array
  readonly upper: Float64Array
  readonly subjects: number
  /** The longest time of any subject: nothing is known beyond it. NaN without subjects. */
  readonly longest: number
}

/** The 97.5 % point of the normal distribution. */
const Z = 1.959963984540054

/**
 * The product-limit estimate from each subject's time to its event (`happened` 1) or to where it was lost from sight (0).
 * A subject censored at the time of an event was still at risk there. Only times with an event have a row.
 *
 * Source: Kaplan & Meier (1958); Greenwood (1926); the interval is Kalbfleisch & Prentice (1980), "log-log" in R's
 * `survfit`. O(subjects log subjects).
 */
export function kaplanMeier(times: Float64Array, happened: Uint8Array): SurvivalCurve {
  const eventTimes = times.filter((_, i) => happened[i] === 1).sort()
  const allTimes = times.slice().sort()
  const time = eventTimes.filter((at, i) => i === 0 || at !== eventTimes[i - 1])
  const atRisk = new Uint32Array(time.length)
  const events = new Uint32Array(time.length)
  const survival = new Float64Array(time.length)
  const greenwood = new Float64Array(time.length)
  let lost = 0
  let seen = 0
  for (let row = 0; row < time.length; row++) {
    while (allTimes[lost] < time[row]) lost++
    const before = seen
    while (seen < eventTimes.length && eventTimes[seen] === time[row]) seen++
    atRisk[row] = allTimes.length - lost
    events[row] = seen - before
    survival[row] = (row === 0 ? 1 : survival[row - 1]) * (1 - events[row] / atRisk[row])
    greenwood[row] = (row === 0 ? 0 : greenwood[row - 1]) + events[row] / (atRisk[row] * (atRisk[row] - events[row]))
  }
  const bound = (sign: number) => survival.map((share, row) => logLogBound(share, Math.sqrt(greenwood[row]), sign))
  const standardError = survival.map((share, row) => (share === 0 ? NaN : share * Math.sqrt(greenwood[row])))
  const longest = allTimes.length === 0 ? NaN : allTimes[allTimes.length - 1]
  return {
    time,
    atRisk,
    events,
    survival,
    standardError,
    lower: bound(1),
    upper: bound(-1),
    subjects: times.length,
    longest,
  }
}

function logLogBound(share: number, root: number, sign: number): number {
  return share === 0 ? NaN : share ** Math.exp((sign * Z * root) / -Math.log(share))
}

/** Area under the curve from 0 to `horizon`, or to the longest known time if that is sooner; NaN without subjects. */
export function restrictedMean({ time, survival, longest }: SurvivalCurve, horizon: number): number {
  const end = Math.min(horizon, longest)
  let area = 0
  let from = 0
  let share = 1
  for (let row = 0; row < time.length && time[row] < end; row++) {
    area += share * (time[row] - from)
    from = time[row]
    share = survival[row]
  }
  return area + share * (end - from)
}
