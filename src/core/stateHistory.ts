import { type Timeline, type TimelineColumn, totalBefore } from './timeline'

/** Units in each state at the end of each of `days`, and their historical CLV then (ten-thousandths, value basis). */
export interface StateHistory {
  readonly days: Int32Array
  readonly active: Uint32Array
  readonly due: Uint32Array
  readonly atRisk: Uint32Array
  readonly churned: Uint32Array
  readonly activeValue: Float64Array
  readonly dueValue: Float64Array
  readonly atRiskValue: Float64Array
  readonly churnedValue: Float64Array
}

/**
 * Counts the units of the timeline in each state at the end of each of `days`, in any order, by what was known that day.
 * Where the margin of any sale is unknown, so are the values. O(days), whatever the number of sales.
 */
export function stateHistory(timeline: Timeline, days: Int32Array): StateHistory {
  const by = (column: TimelineColumn) => Float64Array.from(days, (day) => totalBefore(timeline, column, day + 1))
  const without = (all: Float64Array, further: Float64Array) => all.map((total, i) => total - further[i])
  const [bought, due, atRisk, churned] = [by('bought'), by('due'), by('atRisk'), by('churned')]
  const worth = [by('boughtValue'), by('dueValue'), by('atRiskValue'), by('churnedValue')]
  return {
    days,
    active: Uint32Array.from(without(bought, due)),
    due: Uint32Array.from(without(due, atRisk)),
    atRisk: Uint32Array.from(without(atRisk, churned)),
    churned: Uint32Array.from(churned),
    activeValue: without(worth[0], worth[1]),
    dueValue: without(worth[1], worth[2]),
    atRiskValue: without(worth[2], worth[3]),
    churnedValue: worth[3],
  }
}
