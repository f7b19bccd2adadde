/** Mean squared difference between chances and 0/1 outcomes; NaN without any. O(n). */
export function brierScore(chance: Float64Array, outcome: Uint8Array): number {
  let sum = 0
  for (let i = 0; i < outcome.length; i++) sum += (chance[i] - outcome[i]) ** 2
  return sum / outcome.length
}
