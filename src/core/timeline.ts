/**
 * What a timeline counts, each from the first day on: sales and their gross revenue; revenue of credits at their own
 * dates; sales that are their unit's first of a civil month, its first ever, its second ever; units that have bought, and
 * of those the units that are due or further, at risk or further, churned.
 */
export const TIMELINE_COLUMNS = [
  'orders',
  'gross',
  'credits',
  'ordering',
  'fresh',
  'repeating',
  'bought',
  'due',
  'atRisk',
  'churned',
] as const
export type TimelineColumn = (typeof TIMELINE_COLUMNS)[number]

const WIDTH = TIMELINE_COLUMNS.length

/**
 * Running totals by civil day of a set of units: `totals[i · columns + c]` is what column `c` had come to before the day
 * `firstDay + i`. Money is ten-thousandths; while sums stay below 2^53 every difference of two totals is exact.
 *
 * What a day's evening showed never changes later (thresholds are fixed on the sale day), so one timeline of the whole
 * history answers for every window of days and every past as-of day.
 */
export interface Timeline {
  readonly firstDay: number
  readonly totals: Float64Array
}

/** The timeline of several groups of one ledger together. */
export function sumTimelines([first, ...others]: readonly Timeline[]): Timeline {
  const totals = first.totals.slice()
  for (const { totals: more } of others) for (let i = 0; i < totals.length; i++) totals[i] += more[i]
  return { ...first, totals }
}

/** What a column had come to before a day, which may lie outside of the history. */
export function totalBefore({ firstDay, totals }: Timeline, column: TimelineColumn, day: number): number {
  const entry = Math.max(0, Math.min(day - firstDay, totals.length / WIDTH - 1))
  return totals[entry * WIDTH + TIMELINE_COLUMNS.indexOf(column)]
}
