import { sortAscending } from './sortAscending'

/** The values that are not NaN, ascending, in an array of their own. O(n). */
export function knownAscending(values: Float64Array): Float64Array {
  const known = new Float64Array(values.length)
  let count = 0
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i])) known[count++] = values[i]
  return sortAscending(known.subarray(0, count))
}
