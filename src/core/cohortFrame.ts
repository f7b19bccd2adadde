import { monthOfDay } from './calendar'
import { cohortState } from './cohortState'
import type { Ledger } from './ledger'
import { type CohortGrain, type CohortOffset, MONTHS_PER_PERIOD } from './saleAge'

/**
 * The rows and columns of a cohort matrix before anything is counted; cell (c, k) is at `c × ages + k`.
 *
 * Rows run group by group, and in each over every period from the ledger's first to the as-of day's.
 */
export interface CohortFrame {
  readonly grain: CohortGrain
  readonly offset: CohortOffset
  /** Acquisition period of each row: first civil month since 1970-01. */
  readonly cohortMonth: Int32Array
  /** Group of each row when grouped (an index the caller gave), else 0. */
  readonly group: Int32Array
  /** Columns in the matrix: ages 0 … ages − 1. There are as many rows in each group. */
  readonly ages: number
  /** 0 absent, 1 complete, 2 partial: see `cohortState`. */
  readonly state: Uint8Array
}

/** Lays out the matrix of a ledger for so many groups. */
export function cohortFrame(ledger: Ledger, grain: CohortGrain, offset: CohortOffset, groups: number): CohortFrame {
  const span = MONTHS_PER_PERIOD[grain]
  const periodOf = (day: number) => Math.floor(monthOfDay(day) / span)
  const firstPeriod = periodOf(ledger.firstDay)
  const ages = periodOf(ledger.asOfDay) - firstPeriod + 1
  const rows = groups * ages
  const cohortMonth = Int32Array.from({ length: rows }, (_, row) => (firstPeriod + (row % ages)) * span)
  const state = new Uint8Array(rows * ages)
  const ofOneGroup = Uint8Array.from({ length: ages * ages }, (_, cell) =>
    cohortState(cohortMonth[Math.floor(cell / ages)], cell % ages, grain, offset, ledger.asOfDay),
  )
  for (let group = 0; group < groups; group++) state.set(ofOneGroup, group * ofOneGroup.length)
  const group = Int32Array.from({ length: rows }, (_, row) => Math.floor(row / ages))
  return { grain, offset, cohortMonth, group, ages, state }
}
