/**
 * The value below which the share `p` (0 to 1) of ascending values lies, by linear interpolation: type 7, as R and numpy
 * have it by default. NaN of no values.
 */
export function quantile(ascending: ArrayLike<number>, p: number): number {
  const at = (ascending.length - 1) * p
  const below = Math.floor(at)
  const rest = at - below
  return rest === 0 ? (ascending[at] ?? NaN) : ascending[below] + rest * (ascending[below + 1] - ascending[below])
}
