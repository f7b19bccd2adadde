import type { AccountMask } from './accountMask'
import type { OpenStretches } from './openStretches'

/** How many units are open (have bought and are not churned), by day. */
export interface OpenUnits {
  readonly firstDay: number
  /** At the end of the day `firstDay + i`. */
  readonly open: Int32Array
}

/** Counts the masked units that are open at the end of every day, from the first on which one began. O(stretches + days). */
export function openUnits({ unit, from, crossed }: OpenStretches, mask: AccountMask): OpenUnits {
  const firstDay = from.reduce((first, day) => Math.min(first, day), from.length === 0 ? 0 : from[0])
  const lastDay = crossed.reduce(
    (last, day) => Math.max(last, day),
    from.reduce((last, day) => Math.max(last, day), firstDay),
  )
  const open = new Int32Array(lastDay - firstDay + 1)
  for (let i = 0; i < unit.length; i++) {
    if (mask !== null && mask[unit[i]] === 0) continue
    open[from[i] - firstDay]++
    if (crossed[i] !== -1) open[crossed[i] - firstDay]--
  }
  for (let i = 1; i < open.length; i++) open[i] += open[i - 1]
  return { firstDay, open }
}

/** The units open at the end of a day, which may lie outside of the history. */
export function openOnDay({ firstDay, open }: OpenUnits, day: number): number {
  return day < firstDay || open.length === 0 ? 0 : open[Math.min(day - firstDay, open.length - 1)]
}
