/** The units that changed most between two amounts each, and how many changed at all. */
export interface LargestChanges {
  /** Largest first; of equal ones the earlier unit. */
  readonly largest: readonly number[]
  readonly changed: number
}

/** Finds the `most` units whose amounts differ most. O(units). */
export function largestChanges(before: Float64Array, after: Float64Array, most: number): LargestChanges {
  const largest: number[] = []
  const size = (unit: number) => Math.abs(after[unit] - before[unit])
  let changed = 0
  let least = 0
  for (let unit = 0; unit < after.length; unit++) {
    const change = Math.abs(after[unit] - before[unit])
    if (change === 0) continue
    changed++
    if (largest.length === most && change <= least) continue
    const place = largest.findLastIndex((other) => size(other) >= change) + 1
    largest.splice(place, 0, unit)
    largest.length = Math.min(largest.length, most)
    least = size(largest[largest.length - 1])
  }
  return { largest, changed }
}
