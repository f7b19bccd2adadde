/** What holds from a sale day until the next, one row an entry; see `Rhythms`. */
export interface Thresholds {
  readonly dueAfter: Uint16Array
  readonly riskAfter: Uint16Array
  readonly churnAfter: Uint16Array
  readonly usualGap: Float32Array
}

/** A threshold is never later than this: ten years. */
const MOST_DAYS = 3650

/** Parts of a churn point of fixed days, or of a multiple of a mean gap, from which a unit is due and at risk. */
const DUE_PART = 1 / 4
const RISK_PART = 1 / 2

/** Columns for so many entries. */
export function emptyThresholds(entries: number): Thresholds {
  return {
    dueAfter: new Uint16Array(entries),
    riskAfter: new Uint16Array(entries),
    churnAfter: new Uint16Array(entries),
    usualGap: new Float32Array(entries),
  }
}

/** Fixes an entry's thresholds: rounded to whole days, at least 1 and at most ten years, each at least the one before. */
export function fixThresholds(
  { dueAfter, riskAfter, churnAfter, usualGap }: Thresholds,
  entry: number,
  due: number,
  risk: number,
  churn: number,
  usual: number,
): void {
  dueAfter[entry] = Math.min(MOST_DAYS, Math.max(1, Math.round(due)))
  riskAfter[entry] = Math.min(MOST_DAYS, Math.max(dueAfter[entry], Math.round(risk)))
  churnAfter[entry] = Math.min(MOST_DAYS, Math.max(riskAfter[entry], Math.round(churn)))
  usualGap[entry] = usual
}

/** Fixes an entry's thresholds by a churn point alone: due from a quarter of it, at risk from a half. */
export function fixParts(thresholds: Thresholds, entry: number, churn: number, usual: number): void {
  fixThresholds(thresholds, entry, churn * DUE_PART, churn * RISK_PART, churn, usual)
}
