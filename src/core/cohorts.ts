import type { AccountMask } from './accountMask'
import type { Ledger } from './ledger'

export type CohortGrain = 'month' | 'quarter'
/** `calendar`: age counts civil periods since the acquisition period; `anniversary`: full months or quarters since the first sale day. */
export type CohortOffset = 'calendar' | 'anniversary'

/**
 * Cohorts by period of the first sale (metrics 4), row by row; cell (c, k) is at `c × ages + k`.
 *
 * A cell is *complete* when its period ended on or before the as-of day, *partial* while it runs, absent after
 * (`state` 1, 2, 0). Absent cells hold 0 in the typed arrays and must never be shown: read `state` first.
 * Money is ten-thousandths, in the ledger's value basis unless named revenue.
 */
export interface CohortMatrix {
  readonly grain: CohortGrain
  readonly offset: CohortOffset
  /** Acquisition period of each row: first civil month since 1970-01. */
  readonly cohortMonth: Int32Array
  /** Group of each row when grouped (an index the caller gave), else 0. */
  readonly group: Int32Array
  readonly size: Uint32Array
  /** Units of the row that never get a next cell… columns in the matrix. */
  readonly ages: number
  readonly state: Uint8Array
  /** Units with a sale in the cell's period. */
  readonly active: Uint32Array
  /** Units with a sale in the cell's period or later. */
  readonly activeOnOrAfter: Uint32Array
  readonly orders: Uint32Array
  /** Gross revenue of sales in the period (for AOV and for tying out against orders). */
  readonly gross: Float64Array
  /** Revenue less credits that name those sales, less unlinked credits dated in the period. */
  readonly revenue: Float64Array
  /** The same in the value basis. */
  readonly value: Float64Array
  /** The first row's cohort may hold accounts that are older than the data. */
  readonly leftCensored: boolean
}

/** SIGNATURE ONLY. Credits off → revenue = gross. `groupOf` (optional) splits each cohort by a group index a unit. Σ over cells of gross = Σ ledger.revenue of masked units. */
export declare function cohorts(
  ledger: Ledger,
  mask: AccountMask,
  grain: CohortGrain,
  offset: CohortOffset,
  historyComplete: boolean,
  groupOf?: Int32Array,
): CohortMatrix

/** SIGNATURE ONLY. Month, or quarter when the median gap between distinct sale days of a unit exceeds 45 days. */
export declare function cohortGrain(ledger: Ledger): CohortGrain
