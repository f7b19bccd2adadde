import { addMonths } from '../../core/calendar'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'

/** Net value of every unit over the 12 months that end on the as-of day, credits at their own date. Shared: read only. */
export function trailingValue(analysis: Analysis, scope: Scope): Float64Array {
  return analysis.recall('trailing value', { ...scope, accounts: {} }, () => {
    const ledger = analysis.ledger(scope)
    const from = addMonths(ledger.asOfDay + 1, -12)
    const value = new Float64Array(ledger.unitCount)
    for (let unit = 0; unit < ledger.unitCount; unit++) {
      let sum = 0
      for (let sale = ledger.saleStart[unit + 1]! - 1; sale >= ledger.saleStart[unit]!; sale--) {
        if (ledger.saleDay[sale]! < from) break
        sum += ledger.value[sale]!
      }
      for (let credit = ledger.creditStart[unit + 1]! - 1; credit >= ledger.creditStart[unit]!; credit--) {
        if (ledger.creditDay[credit]! < from) break
        sum -= ledger.creditValue[credit]!
      }
      value[unit] = sum
    }
    return value
  })
}
