/**
 * The smallest number of orders n with P(N ≤ n) ≥ p, from P(N > 0), P(N > 1), … (not rising, and 0 after its end).
 */
export function orderQuantile(exceedance: readonly number[], p: number): number {
  let n = 0
  while (n < exceedance.length && exceedance[n] > 1 - p) n++
  return n
}
