import type { AccountMask } from './accountMask'

/** Units and money under each label, by label. */
export interface LabelTotals {
  readonly count: Uint32Array
  readonly value: Float64Array
}

/**
 * Counts the masked units under each label 0 … `labels` − 1 (a segment, a tier, a state, a cell of a grid) and sums their
 * values. Labels beyond that stand for "none" and are left out; NaN adds nothing to the money. O(units).
 */
export function labelTotals(label: Uint8Array, labels: number, values: Float64Array, mask: AccountMask): LabelTotals {
  const count = new Uint32Array(labels)
  const value = new Float64Array(labels)
  for (let unit = 0; unit < label.length; unit++) {
    if ((mask !== null && mask[unit] === 0) || label[unit] >= labels) continue
    count[label[unit]]++
    if (!Number.isNaN(values[unit])) value[label[unit]] += values[unit]
  }
  return { count, value }
}
