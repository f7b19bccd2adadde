import { accountKey } from '../core/accountKey'
import type { Scope } from '../core/scope'
import type { Analysis } from './Analysis'

/** The unit that each account belongs to, by the account's key: itself, or its group. */
export function unitOfKey(analysis: Analysis, scope: Scope): ReadonlyMap<string, number> {
  return analysis.recall('unit of key', { ...scope, accounts: {} }, () => {
    const { accounts } = analysis.table
    const units = new Map<string, number>()
    for (let account = 0; account < accounts.count; account++) {
      const unit = scope.unit === 'group' ? accounts.groupOf[account]! : account
      units.set(accountKey(accounts.source[account]!, accounts.id[account]!), unit)
    }
    return units
  })
}
