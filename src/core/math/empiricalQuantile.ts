/** The smallest of the values by which at least the share `p` of them has come (type 1); NaN of no values. They need no order. */
export function empiricalQuantile(values: readonly number[], p: number): number {
  const ascending = values.toSorted((a, b) => a - b)
  return ascending[Math.max(0, Math.ceil(p * ascending.length) - 1)] ?? NaN
}
