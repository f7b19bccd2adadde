import type { HistoryRows, PurchaseHistory } from './purchaseHistory'

/**
 * The rows of some units of a history: the same columns, weighted with those units alone. Rows without any are left out.
 * Gaps are not told apart by unit, so `logGaps` is 0: the log-likelihood of a model of regular purchases is then off by a
 * constant, its parameters are not.
 */
export function rowsOfUnits(
  { rowOf, rows }: Pick<PurchaseHistory, 'rowOf' | 'rows'>,
  isChosen: (unit: number) => boolean,
): HistoryRows {
  const weight = new Float64Array(rows.weight.length)
  let units = 0
  for (let unit = 0; unit < rowOf.length; unit++) {
    if (rowOf[unit] < 0 || !isChosen(unit)) continue
    weight[rowOf[unit]]++
    units++
  }
  const kept = Array.from(weight.keys()).filter((row) => weight[row] > 0)
  return {
    x: Uint32Array.from(kept, (row) => rows.x[row]),
    tx: Float64Array.from(kept, (row) => rows.tx[row]),
    T: Float64Array.from(kept, (row) => rows.T[row]),
    weight: Float64Array.from(kept, (row) => weight[row]),
    units,
    logGaps: 0,
  }
}
