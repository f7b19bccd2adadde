/**
 * Benjamini–Hochberg adjusted p-values, in the order given: reject those ≤ q to keep the expected share of false
 * discoveries at or below q.
 *
 * Source: Benjamini and Hochberg, "Controlling the False Discovery Rate", 1995.
 */
export function falseDiscovery(p: Float64Array): Float64Array {
  const worstFirst = Uint32Array.from(p, (_, at) => at).sort((x, y) => p[y] - p[x])
  const adjusted = new Float64Array(p.length)
  let smallest = 1
  worstFirst.forEach((at, place) => {
    smallest = Math.min(smallest, (p[at] * p.length) / (p.length - place))
    adjusted[at] = smallest
  })
  return adjusted
}
