import { addMonths } from '../core/calendar'
import type { Scope } from '../core/scope'
import type { Analysis } from './Analysis'

/** What every unit bought of a category, gross, ten-thousandths, up to the as-of day. */
export interface Bought {
  readonly ever: Float64Array
  /** In the twelve months to the as-of day: of the category, and of anything. */
  readonly last12: Float64Array
  readonly all12: Float64Array
}

/** Revenue of the lines of one category by unit; computed once a scope. O(lines). */
export function boughtByCategory(analysis: Analysis, scope: Scope, category: string): Bought {
  return analysis.recall(`bought ${category}`, { ...scope, accounts: {} }, () => {
    const { table } = analysis
    const ledger = analysis.ledger(scope)
    const code = table.categories.indexOf(category)
    const since = addMonths(ledger.asOfDay + 1, -12)
    const bought = {
      ever: new Float64Array(ledger.unitCount),
      last12: new Float64Array(ledger.unitCount),
      all12: new Float64Array(ledger.unitCount),
    }
    for (let unit = 0; unit < ledger.unitCount; unit++) {
      for (let sale = ledger.saleStart[unit]!; sale < ledger.saleStart[unit + 1]!; sale++) {
        const row = ledger.saleRow[sale]!
        const isRecent = ledger.saleDay[sale]! >= since
        for (let line = table.lineStart[row]!; line < table.lineStart[row + 1]!; line++) {
          const revenue = table.lineRevenue[line]!
          const isOf = table.lineCategory[line] === code
          if (isOf) bought.ever[unit]! += revenue
          if (isRecent) bought.all12[unit]! += revenue
          if (isRecent && isOf) bought.last12[unit]! += revenue
        }
      }
    }
    return bought
  })
}
