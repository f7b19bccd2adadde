import type { Ledger } from './ledger'
import type { Rhythms } from './rhythm'
import { tallySales } from './tallySales'
import { tallyStates } from './tallyStates'
import { type Timeline, TIMELINE_COLUMNS } from './timeline'
import type { UnitGroups } from './unitGroups'

const WIDTH = TIMELINE_COLUMNS.length

/**
 * The timeline of each group of units, from the first sale or credit to the ledger's as-of day: one pass over the sales,
 * credits and sale days of the units in a group. O(sales + credits + groups · days).
 */
export function timelines(ledger: Ledger, rhythms: Rhythms, { count, groupOf }: UnitGroups): Timeline[] {
  const firstDay = ledger.creditDay.reduce((first, day) => Math.min(first, day), ledger.firstDay)
  // One entry for each day, and one for the day after the last and the one after that: totals are those before a day.
  const each = WIDTH * (ledger.asOfDay - firstDay + 3)
  const totals = new Float64Array(count * each)
  const addSales = tallySales(ledger, firstDay, totals)
  const addStates = tallyStates(rhythms, firstDay, totals)
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    if (groupOf[unit] >= count) continue
    addSales(unit, groupOf[unit] * each)
    addStates(unit, groupOf[unit] * each)
  }
  return Array.from({ length: count }, (_, group) => {
    const its = totals.subarray(group * each, (group + 1) * each)
    for (let i = WIDTH; i < its.length; i++) its[i] += its[i - WIDTH]
    return { firstDay, totals: its }
  })
}
