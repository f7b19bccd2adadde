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
  instantOf: Float64Array,
  tie: (rowA: number, rowB: number) => number,
): { readonly start: Uint32Array; readonly sorted: Uint32Array } {
  const start = new Uint32Array(groupCount + 1)
  for (const group of groupOf) start[group + 1]++
  for (let group = 0; group < groupCount; group++) start[group + 1] += start[group]
  const next = start.slice(0, groupCount)
  const sorted = new Uint32Array(rows.length)
  for (let i = 0; i < rows.length; i++) sorted[next[groupOf[i]]++] = rows[i]
  const order = (a: number, b: number) => instantOf[a] - instantOf[b] || tie(a, b)
  for (let group = 0; group < groupCount; group++) {
    const from = start[group]
    const to = start[group + 1]
    for (let i = from + 1; i < to; i++) {
      if (order(sorted[i - 1], sorted[i]) <= 0) continue
      sorted.subarray(from, to).sort(order)
      break
    }
  }
  return { start, sorted }
}
