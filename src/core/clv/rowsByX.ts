import type { HistoryRows } from './purchaseHistory'

/** A run of rows that share x. */
export interface RowsOfX {
  readonly x: number
  readonly from: number
  readonly to: number
  readonly weight: number
}

/** The runs of equal x, ascending: what depends on x alone is computed once a run. */
export function rowsByX({ x, weight }: HistoryRows): RowsOfX[] {
  const runs: RowsOfX[] = []
  for (let from = 0, to = 0; from < x.length; from = to) {
    let sum = 0
    for (; to < x.length && x[to] === x[from]; to++) sum += weight[to]
    runs.push({ x: x[from], from, to, weight: sum })
  }
  return runs
}
