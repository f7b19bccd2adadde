import type { Numbers } from './numbers'

/** Groups up to this size are sorted by insertion: they lie in the nearest memory, and most arrive in order. */
const FEW = 32

/**
 * Sorts rows by group, then by instant, ties by `tie`. O(rows) for rows that arrive in time order within a group.
 *
 * @param rows row numbers to sort
 * @param groupOf group of each place in `rows`
 * @returns `start` (group g owns places `start[g] … start[g+1]-1`) and the sorted row numbers
 */
export function sortRows(
  rows: Uint32Array,
  groupOf: Uint32Array,
  groupCount: number,
  instantOf: Numbers,
  tie: (rowA: number, rowB: number) => number,
): { readonly start: Uint32Array; readonly sorted: Uint32Array } {
  const start = new Uint32Array(groupCount + 1)
  for (let i = 0; i < groupOf.length; i++) start[groupOf[i] + 1]++
  for (let group = 0; group < groupCount; group++) start[group + 1] += start[group]
  const next = start.slice(0, groupCount)
  const sorted = new Uint32Array(rows.length)
  const at = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) {
    const place = next[groupOf[i]]++
    sorted[place] = rows[i]
    at[place] = instantOf[rows[i]]
  }
  const order = (a: number, b: number) => instantOf[a] - instantOf[b] || tie(a, b)
  for (let group = 0; group < groupCount; group++) {
    const from = start[group]
    const to = start[group + 1]
    if (to - from <= FEW) insert(sorted, at, from, to, tie)
    else if (!isSorted(sorted, from, to, order)) sorted.subarray(from, to).sort(order)
  }
  return { start, sorted }
}

function insert(
  sorted: Uint32Array,
  at: Float64Array,
  from: number,
  to: number,
  tie: (rowA: number, rowB: number) => number,
): void {
  for (let i = from + 1; i < to; i++) {
    const row = sorted[i]
    const instant = at[i]
    let place = i
    for (; place > from; place--) {
      const before = at[place - 1] - instant || tie(sorted[place - 1], row)
      if (before <= 0) break
      sorted[place] = sorted[place - 1]
      at[place] = at[place - 1]
    }
    sorted[place] = row
    at[place] = instant
  }
}

function isSorted(sorted: Uint32Array, from: number, to: number, order: (a: number, b: number) => number): boolean {
  for (let i = from + 1; i < to; i++) if (order(sorted[i - 1], sorted[i]) > 0) return false
  return true
}
