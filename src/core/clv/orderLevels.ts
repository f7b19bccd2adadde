/** So many equally probable numbers of orders stand for a distribution. */
export const ORDER_LEVELS = 16

/**
 * The numbers of orders at the middles of 16 equal parts of the distribution of N given that N > 0, from P(N > 0), P(N > 1), …:
 * fills `into` from `at`; with zeros where no order can come.
 */
export function orderLevels(exceedance: readonly number[], into: Uint16Array, at: number): void {
  const any = exceedance[0] ?? 0
  let n = 0
  for (let level = 0; level < ORDER_LEVELS; level++) {
    const above = any * (1 - (level + 0.5) / ORDER_LEVELS)
    while (n < exceedance.length && exceedance[n] > above) n++
    into[at + level] = n
  }
}
