/**
 * Share of accounts whose number lies in its interval, ends included; NaN without any account. NaN in `actual` or `low` marks
 * one that does not count.
 */
export function intervalCoverage(low: Float64Array, high: Float64Array, actual: Float64Array): number {
  let known = 0
  let inside = 0
  for (let i = 0; i < actual.length; i++) {
    if (Number.isNaN(actual[i]) || Number.isNaN(low[i])) continue
    known++
    if (actual[i] >= low[i] && actual[i] <= high[i]) inside++
  }
  return inside / known
}
