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

/** Net and gross revenue retention between the two windows of the movements. Revenue churn is 1 − each. */
export function revenueRetention({ closed, cur: curOfAll, units: unitsOf }: Movements): RevenueRetention {
  const { units, prev, cur, kept } = closed
  const moved = unitsOf.subarray(1)
  return {
    units,
    prev,
    cur,
    nrr: units > 0 ? cur / prev : null,
    grr: units > 0 ? kept / prev : null,
    outsideCur: curOfAll - cur,
    outsideUnits: moved.reduce((sum, count) => sum + count, 0) - units,
  }
}
