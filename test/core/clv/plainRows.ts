import type { HistoryRows } from '../../../src/core/clv/purchaseHistory'

/** A history as a test writes it. */
export interface PlainHistory {
  readonly x: number
  readonly tx: number
  readonly T: number
}

/** One row a history, sorted by x, without grouping equal ones. */
export function plainRows(histories: readonly PlainHistory[], logGaps = 0): HistoryRows {
  const sorted = histories.toSorted((a, b) => a.x - b.x || a.tx - b.tx || a.T - b.T)
  return {
    x: Uint32Array.from(sorted, ({ x }) => x),
    tx: Float64Array.from(sorted, ({ tx }) => tx),
    T: Float64Array.from(sorted, ({ T }) => T),
    weight: new Float64Array(sorted.length).fill(1),
    units: sorted.length,
    logGaps,
  }
}
