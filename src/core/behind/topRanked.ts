/**
 * 1 for each of the `count` units with the largest values, NaN being none; of equal values the earlier unit comes first, which
 * changes no sum. O(n log n).
 */
export function topRanked(values: Float64Array, count: number): Uint8Array {
  const top = new Uint8Array(values.length)
  const ranked = Array.from(values.keys())
    .filter((unit) => !Number.isNaN(values[unit]))
    .toSorted((a, b) => values[b] - values[a] || a - b)
  for (const unit of ranked.slice(0, count)) top[unit] = 1
  return top
}
