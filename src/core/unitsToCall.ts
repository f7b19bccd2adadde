import { latestEntry } from './accountState'
import type { Rhythms } from './rhythm'

/** Accounts that churned so many days ago or less are still called. */
const RECENTLY_CHURNED_DAYS = 90

/**
 * 1 for every unit of the call list on `day` (≤ the rhythms' as-of day): at risk, or churned within the 90 days before
 * (metrics 3). By the sales up to `knownDay`: those of the day itself, or for who was to be called that day those before it.
 * O(units · log entries of a unit).
 */
export function unitsToCall(rhythms: Rhythms, day: number, knownDay = day): Uint8Array {
  const listed = new Uint8Array(rhythms.start.length - 1)
  for (let unit = 0; unit < listed.length; unit++) {
    const entry = latestEntry(rhythms, unit, knownDay)
    if (entry < 0) continue
    const silence = day - rhythms.day[entry]
    const isLate = silence >= rhythms.riskAfter[entry]
    listed[unit] = Number(isLate && silence - rhythms.churnAfter[entry] <= RECENTLY_CHURNED_DAYS)
  }
  return listed
}
