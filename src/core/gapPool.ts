import { firstDayOfMonth, monthOfDay } from './calendar'
import { BINS, type GapCurve, gapCurve } from './gapCurve'
import { GapEvidence } from './GapEvidence'
import type { RhythmVariance } from './GapMoments'
import { ROWS } from './gapTally'
import type { SaleDays } from './saleDays'

/** Fewer completed gaps than this say too little: the fixed-days rule is used. */
export const LEAST_GAPS = 200
/** Own rhythms are split into classes, fast to slow, of at least so many completed gaps each. */
const CLASS_GAPS = 200
const MOST_CLASSES = 3
/** A class with fewer completed gaps than this takes the curve of all. */
const LEAST_CLASS_GAPS = 100
/**
 * What it costs to claim that open gaps will never end: a week's share of the history. The shorter the history, the less
 * "gone" can be told from "slow", and the more accounts get the benefit of the doubt.
 */
const CAUTION_DAYS = 7

/** What the company's gaps looked like before a month: the prior every unit's own rhythm is shrunk to. */
export interface GapPool extends RhythmVariance {
  /** Civil month since 1970-01 at whose first day the pool was drawn. */
  readonly month: number
  /** Gaps that had ended before that day, and their mean in days (NaN when there were none). */
  readonly completedGaps: number
  readonly meanGap: number
  /** Standardised gaps by class; empty while the pool is too small to speak, or was not asked to. */
  readonly curves: readonly GapCurve[]
  /** The class (index into `curves`) of each row of `tallyRow`. */
  readonly classOfRow: Uint8Array
}

/**
 * The pool of each civil month from the first sale's to the as-of day's, from nothing but the sale days before the first
 * of that month. `withCurves` false leaves the curves out. O(gaps + units × months).
 */
export function gapPools(days: SaleDays, withCurves: boolean): GapPool[] {
  const { firstDay, asOfDay } = days
  const evidence = new GapEvidence(days)
  const pools: GapPool[] = []
  for (let month = monthOfDay(firstDay); month <= monthOfDay(asOfDay); month++) {
    const before = Math.max(firstDay, firstDayOfMonth(month))
    evidence.moveTo(before)
    const { variance, completedGaps, meanGap } = evidence
    const speaks = withCurves && completedGaps >= LEAST_GAPS
    pools.push({
      ...variance,
      month,
      completedGaps,
      meanGap,
      ...(speaks
        ? classCurves(evidence, CAUTION_DAYS / (before - firstDay))
        : { curves: [], classOfRow: new Uint8Array(ROWS) }),
    })
  }
  return pools
}

function classCurves({ completed, open }: GapEvidence, caution: number): Pick<GapPool, 'curves' | 'classOfRow'> {
  const classOfRow = rhythmClasses(completed)
  const isIn = (wanted: number) => (row: number) => classOfRow[row] === wanted
  const curves = Array.from({ length: Math.max(...classOfRow) + 1 }, (_, wanted) => {
    const some = sumRows(completed, isIn(wanted))
    const all = some.reduce((sum, count) => sum + count, 0) < LEAST_CLASS_GAPS
    const rows = all ? () => true : isIn(wanted)
    return gapCurve(sumRows(completed, rows), sumRows(open, rows), caution)
  })
  return { curves, classOfRow }
}

/** Class 0 is the pool alone; own rhythms make up to three equally large classes by predicted gap, or stay in class 0. */
function rhythmClasses(completed: Float64Array): Uint8Array {
  const inRow = Float64Array.from({ length: ROWS }, (_, row) =>
    completed.subarray(row * BINS, (row + 1) * BINS).reduce((sum, count) => sum + count, 0),
  )
  const own = inRow.subarray(1).reduce((sum, count) => sum + count, 0)
  const classes = Math.min(MOST_CLASSES, Math.floor(own / CLASS_GAPS))
  const classOfRow = new Uint8Array(ROWS)
  let before = 0
  for (let row = 1; row < ROWS && classes > 0; row++) {
    classOfRow[row] = 1 + Math.min(classes - 1, Math.floor((classes * (before + inRow[row] / 2)) / own))
    before += inRow[row]
  }
  return classOfRow
}

function sumRows(counts: Float64Array, isIn: (row: number) => boolean): Float64Array {
  const sum = new Float64Array(BINS)
  for (let row = 0; row < ROWS; row++) {
    if (!isIn(row)) continue
    for (let bin = 0; bin < BINS; bin++) sum[bin] += counts[row * BINS + bin]
  }
  return sum
}
