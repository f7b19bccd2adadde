import type { Rhythms } from './rhythm'
import { TIMELINE_COLUMNS } from './timeline'

const WIDTH = TIMELINE_COLUMNS.length
const BOUGHT = TIMELINE_COLUMNS.indexOf('bought')
const DUE = TIMELINE_COLUMNS.indexOf('due')
const AT_RISK = TIMELINE_COLUMNS.indexOf('atRisk')
const CHURNED = TIMELINE_COLUMNS.indexOf('churned')

/**
 * Notes, in the timeline that begins at `at` of `totals`, on which days a unit comes into each state and which sale takes
 * it out again.
 */
export function tallyStates(rhythms: Rhythms, firstDay: number, totals: Float64Array) {
  const { start, day, asOfDay, dueAfter, riskAfter, churnAfter } = rhythms
  return (unit: number, at: number): void => {
    const base = at + WIDTH * (1 - firstDay)
    const last = start[unit + 1]
    if (start[unit] < last) totals[base + WIDTH * day[start[unit]] + BOUGHT]++
    for (let entry = start[unit]; entry < last; entry++) {
      const from = day[entry]
      const until = entry + 1 === last ? asOfDay + 1 : day[entry + 1]
      if (from + dueAfter[entry] >= until) continue
      totals[base + WIDTH * (from + dueAfter[entry]) + DUE]++
      totals[base + WIDTH * until + DUE]--
      if (from + riskAfter[entry] >= until) continue
      totals[base + WIDTH * (from + riskAfter[entry]) + AT_RISK]++
      totals[base + WIDTH * until + AT_RISK]--
      if (from + churnAfter[entry] >= until) continue
      totals[base + WIDTH * (from + churnAfter[entry]) + CHURNED]++
      totals[base + WIDTH * until + CHURNED]--
    }
  }
}
