import type { AccountMask } from '../accountMask'

/** The sum of the known values of the chosen units. */
export function maskedSum(values: Float64Array, mask: AccountMask): number {
  let sum = 0
  for (let unit = 0; unit < values.length; unit++) {
    if (!Number.isNaN(values[unit]) && (mask === null || mask[unit] === 1)) sum += values[unit]
  }
  return sum
}
