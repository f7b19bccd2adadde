import { accountKey } from '../../src/core/accountKey'
import type { Analysis } from '../../src/engine/Analysis'

/** The key of a unit that is one account. */
export function keyOfUnit({ table: { accounts } }: Analysis, unit: number): string {
  return accountKey(accounts.source[unit]!, accounts.id[unit]!)
}
