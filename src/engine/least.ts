/** The least of the values; Infinity when there are none. */
export function least(values: Iterable<number>): number {
  let smallest = Infinity
  for (const value of values) if (value < smallest) smallest = value
  return smallest
}
