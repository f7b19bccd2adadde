/** A line from its first to its last known value; what is unknown inside is a gap. */
export interface KnownStretch {
  /** The place of the first known value; 0 when nothing is known. */
  readonly first: number
  readonly pairs: [place: number, value: number | null][]
}

/** The known stretch of `values` among the places from ≤ place < to. Null and NaN are unknown. */
export function knownStretch(values: ArrayLike<number | null>, from = 0, to = values.length): KnownStretch {
  const at = (place: number) => {
    const value = values[place]
    return value === undefined || value === null || Number.isNaN(value) ? null : value
  }
  let first = Math.max(0, from)
  let end = Math.min(to, values.length)
  while (first < end && at(first) === null) first++
  while (end > first && at(end - 1) === null) end--
  if (end <= first) return { first: 0, pairs: [] }
  return { first, pairs: Array.from({ length: end - first }, (_, i) => [first + i, at(first + i)]) }
}
