import type { AccountMask } from './accountMask'
import { ACCOUNT_STATES, accountStates } from './accountState'
import type { Rhythms } from './rhythm'

/** Which units are in another state under another definition set. */
export interface DefinitionFlips {
  /** The units whose state differs, ascending, with their state codes under the one set and the other. */
  readonly unit: Uint32Array
  readonly before: Uint8Array
  readonly after: Uint8Array
  /** Masked units by both states: at `code under the one × 5 + code under the other`. */
  readonly count: Uint32Array
}

/**
 * Compares the states of the masked units at the end of a day under two definition sets, on the same sale days. O(units).
 *
 * @throws RangeError when the rhythms are not of the same units.
 */
export function definitionFlips(one: Rhythms, other: Rhythms, mask: AccountMask, day: number): DefinitionFlips {
  return stateFlips(accountStates(one, day), accountStates(other, day), mask)
}

/**
 * Compares two state codes of every masked unit. O(units).
 *
 * @throws RangeError when they are not of the same units.
 */
export function stateFlips(before: Uint8Array, after: Uint8Array, mask: AccountMask): DefinitionFlips {
  if (before.length !== after.length) {
    throw new RangeError(
      `The definition sets cover ${before.length} and ${after.length} accounts; compare them on the same accounts.`,
    )
  }
  const count = new Uint32Array(ACCOUNT_STATES.length ** 2)
  const flipped: number[] = []
  for (let unit = 0; unit < before.length; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    count[before[unit] * ACCOUNT_STATES.length + after[unit]]++
    if (before[unit] !== after[unit]) flipped.push(unit)
  }
  return {
    unit: Uint32Array.from(flipped),
    before: Uint8Array.from(flipped, (unit) => before[unit]),
    after: Uint8Array.from(flipped, (unit) => after[unit]),
    count,
  }
}
