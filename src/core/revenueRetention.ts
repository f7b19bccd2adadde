import type { Movements } from './movements'

/** NRR and GRR over the closed set of units with net revenue above 0 in the window before (metrics 1). */
export interface RevenueRetention {
  readonly units: number
  readonly prev: number
  readonly cur: number
  /** Σ cur ÷ Σ prev over the set; null when the set is empty. */
  readonly nrr: number | null
  /** Σ min(max(cur, 0), prev) ÷ Σ prev over the set; null when the set is empty. */
  readonly grr: number | null
  /** Net revenue in cur of units outside the set; with `cur` it adds up to the movements' `cur`. */
  readonly outsideCur: number
  /** Units outside the set with a sale or a credit in either window. */
  readonly outsideUnits: number
}

/** Net and gross revenue retention between the two windows of the movements. Revenue churn is 1 − each. O(units). */
export function revenueRetention(movements: Movements): RevenueRetention {
  const { unitPrev, unitCur, unitClass } = movements
  let units = 0
  let prev = 0
  let cur = 0
  let held = 0
  let outsideCur = 0
  let outsideUnits = 0
  for (let unit = 0; unit < unitPrev.length; unit++) {
    if (unitPrev[unit] > 0) {
      units++
      prev += unitPrev[unit]
      cur += unitCur[unit]
      held += Math.min(Math.max(unitCur[unit], 0), unitPrev[unit])
    } else if (unitClass[unit] !== 0) {
      outsideUnits++
      outsideCur += unitCur[unit]
    }
  }
  return {
    units,
    prev,
    cur,
    nrr: units > 0 ? cur / prev : null,
    grr: units > 0 ? held / prev : null,
    outsideCur,
    outsideUnits,
  }
}
