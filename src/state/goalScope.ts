import { DEFAULT_SCOPE, type Scope } from '../core/scope'
import { printSearch } from './search'
import { searchOfScope } from './scopeSearch'

/**
 * What of a scope a goal depends on, as the address says it: period, filters, currency and rules. On another as-of day, against
 * another comparison and under another forecast it is the same goal.
 */
export function goalScope(scope: Scope): string {
  const { asOfDay, comparison, riskDays, forecast } = DEFAULT_SCOPE
  return printSearch(searchOfScope({ ...scope, asOfDay, comparison, riskDays, forecast }))
}
