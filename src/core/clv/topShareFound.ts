/**
 * Of the accounts that turned out to be the best, the share that the forecast had among its best: both lists hold the
 * best ⌈share · n⌉. Where equal values lie across the end of a list, each of them is in it to an equal part, so that the
 * result is what drawing lots among them would give on average. NaN in either marks an account that does not count; NaN
 * without any. O(n log n).
 */
export function topShareFound(expected: Float64Array, actual: Float64Array, share: number): number {
  const known = Array.from(expected.keys()).filter((i) => !Number.isNaN(expected[i]) && !Number.isNaN(actual[i]))
  const places = Math.ceil(share * known.length - SLACK)
  if (places === 0) return NaN
  const among = [expected, actual].map((values) =>
    membership(
      Float64Array.from(known, (i) => values[i]),
      places,
    ),
  )
  let found = 0
  for (let i = 0; i < known.length; i++) found += among[0][i] * among[1][i]
  return found / places
}

/** A share is not exact in binary: so much above a whole number of places is none. */
const SLACK = 1e-9

/** How far each value is among the greatest `places` of them: 1, 0, or an equal part for those at the edge. */
function membership(values: Float64Array, places: number): Float64Array {
  const edge = values.toSorted()[values.length - places]
  let above = 0
  let at = 0
  for (const value of values) {
    if (value > edge) above++
    else if (value === edge) at++
  }
  return values.map((value) => (value > edge ? 1 : value === edge ? (places - above) / at : 0))
}
