import { type Timeline, type TimelineColumn, totalBefore } from './timeline'

/** Units in each state at the end of each of `days`. */
export interface StateHistory {
  readonly days: Int32Array
  readonly active: Uint32Array
  readonly due: Uint32Array
  readonly atRisk: Uint32Array
  readonly churned: Uint32Array
}

/**
 * Counts the units of the timeline in each state at the end of each of `days`, in any order, by what was known that day.
 * O(days), whatever the number of sales.
 */
export function stateHistory(timeline: Timeline, days: Int32Array): StateHistory {
  const by = (column: TimelineColumn) => Uint32Array.from(days, (day) => totalBefore(timeline, column, day + 1))
  const [bought, due, atRisk, churned] = [by('bought'), by('due'), by('atRisk'), by('churned')]
  const less = (all: Uint32Array, further: Uint32Array) => all.map((count, i) => count - further[i])
  return { days, active: less(bought, due), due: less(due, atRisk), atRisk: less(atRisk, churned), churned }
}
