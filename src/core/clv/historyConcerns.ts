import type { Concern } from './concern'
import type { HistoryRows } from './purchaseHistory'

const REPEATERS = 200
const MEDIAN_GAPS = 3
const ONCE_SHARE = 0.95

/**
 * What speaks against a purchase model before it is fitted. `medianGap`: time between purchases; null where nobody bought
 * twice.
 */
export function historyConcerns({ x, T, weight, units }: HistoryRows, medianGap: number | null): Concern[] {
  let repeaters = 0
  let observed = 0
  for (let row = 0; row < x.length; row++) {
    if (x[row] > 0) repeaters += weight[row]
    observed = Math.max(observed, T[row])
  }
  const onceShare = 1 - repeaters / units
  const concerns: Concern[] = []
  if (repeaters < REPEATERS) concerns.push({ code: 'fewRepeaters', found: repeaters, limit: REPEATERS })
  if (medianGap !== null && observed < MEDIAN_GAPS * medianGap) {
    concerns.push({ code: 'fewGaps', found: observed / medianGap, limit: MEDIAN_GAPS })
  }
  if (onceShare > ONCE_SHARE) concerns.push({ code: 'mostlyOnce', found: onceShare, limit: ONCE_SHARE })
  return concerns
}
