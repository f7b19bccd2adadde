import type { Movements } from './movements'

/** NRR and GRR over the closed set of units with net revenue above 0 in the window before (metrics 1). */
export interface RevenueRetention {
  readonly units: number
  readonly prev: number
  readonly cur: number
  /** Σ cur ÷ Σ prev over the set; null when the set is empty. */
  readonly nrr: number | null
  /** Σ min(max(cur, 0), prev) ÷ Σ prev over the set. */
  readonly grr: number | null
  /** Net revenue in cur of units outside the set. */
  readonly outsideCur: number
  readonly outsideUnits: number
}

/** SIGNATURE ONLY. */
export declare function revenueRetention(movements: Movements): RevenueRetention
