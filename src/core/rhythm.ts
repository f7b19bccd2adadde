import type { Ledger } from './ledger'
import type { DefinitionSet } from './scope'

/**
 * Every unit's distinct sale days with the thresholds that held from each of them until the next
 * (metrics 3). Unit `u` owns entries `start[u] … start[u+1]-1`, ascending by day.
 *
 * From sale day `day[i]` the unit is *active* until silence reaches `dueAfter[i]` days, *due* to `riskAfter[i]`,
 * *at risk* to `churnAfter[i]`, then *churned* — see `stateOfSilence`. Thresholds are fixed on the sale day from
 * what was known before the first of its month and never move until the next sale.
 */
export interface Rhythms {
  readonly asOfDay: number
  readonly start: Uint32Array
  readonly day: Uint16Array
  /** Silence in days at the 10 %, 80 % and 95 % points of the gap distribution of that unit on that day. */
  readonly dueAfter: Float32Array
  readonly riskAfter: Float32Array
  readonly churnAfter: Float32Array
  /** The usual (median) gap at that sale day, days. */
  readonly usualGap: Float32Array
  /** Index into `pools` of the pool that spoke. */
  readonly pool: Uint16Array
  readonly pools: readonly GapPool[]
  /** How thresholds were made on the last day: `own` unless the pool was too small (then the configured fixed days, and the screen says so). */
  readonly rule: DefinitionSet['kind']
}

/** What the company's gaps looked like before a month: the prior every account's own rhythm is shrunk to. */
export interface GapPool {
  /** Civil month since 1970-01 at whose first day the pool was drawn. */
  readonly month: number
  readonly completedGaps: number
  /** Mean of the log gaps (log days). */
  readonly mean: number
  readonly withinVariance: number
  readonly betweenVariance: number
  /** Shrinkage: gaps that the pool is worth; Infinity when the pool alone speaks. */
  readonly shrinkage: number
  /** Standardised quantiles of the gaps at 10, 50, 80, 95 % and the table for the silence percentile. */
  readonly quantileP: Float64Array
  readonly quantileZ: Float64Array
}

/** SIGNATURE ONLY. `fixedDays` is the configured rule used while fewer than 200 completed gaps are known. */
export declare function rhythms(ledger: Ledger, definition: DefinitionSet, fixedDays: number): Rhythms

/** SIGNATURE ONLY. Share (0–1) of the gaps expected at the rhythm of entry `entry` that are shorter than `silence` days. */
export declare function silencePercentile(rhythms: Rhythms, entry: number, silence: number): number
