import type { AccountMask } from './accountMask'

/** Flows between the labels of one segmentation at two as-of dates (metrics 5); flow from a to b is at `a × labels + b`. */
export interface Migration {
  readonly labels: number
  readonly count: Uint32Array
  /** Value of the flow's units at the earlier and at the later date. */
  readonly valueBefore: Float64Array
  readonly valueAfter: Float64Array
}

/**
 * Counts the masked units that went from each label to each label, with their money at both dates.
 *
 * `before` and `after` hold a label 0 … `labels` − 1 for every unit; a unit that had not bought yet needs a label of its
 * own. NaN adds nothing to the money. O(units).
 */
export function migration(
  before: Uint8Array,
  after: Uint8Array,
  labels: number,
  valuesBefore: Float64Array,
  valuesAfter: Float64Array,
  mask: AccountMask,
): Migration {
  const count = new Uint32Array(labels * labels)
  const valueBefore = new Float64Array(labels * labels)
  const valueAfter = new Float64Array(labels * labels)
  for (let unit = 0; unit < before.length; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    const flow = before[unit] * labels + after[unit]
    count[flow]++
    if (!Number.isNaN(valuesBefore[unit])) valueBefore[flow] += valuesBefore[unit]
    if (!Number.isNaN(valuesAfter[unit])) valueAfter[flow] += valuesAfter[unit]
  }
  return { labels, count, valueBefore, valueAfter }
}
