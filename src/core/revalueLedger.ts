import type { LedgerScope } from './buildLedger'
import type { Ledger } from './ledger'
import { ledgerValues } from './ledgerValues'
import { marginsAsOf } from './marginsAsOf'
import type { OrderTable } from './orderTable'
import { saleShares } from './saleShares'

/** A ledger of later with the worth that its rows had on an earlier day; rows after that day are of no meaning. */
export type RevaluedLedger = Omit<Ledger, 'kept'>

/**
 * The ledger's rows in the scope's value basis as margins were known on `asOfDay`: estimated margins, the company's, and
 * whether it was known at all, move with the day. O(1) where they do not, else O(sales + credits).
 */
export function revalueLedger(ledger: Ledger, table: OrderTable, scope: LedgerScope, asOfDay: number): RevaluedLedger {
  if (scope.basis === 'revenue') return ledger
  const margins = marginsAsOf(table, asOfDay)
  const shares = saleShares(table, scope.sales)
  return {
    ...ledger,
    ...ledgerValues(table, { ...ledger, shares, asOfDay, margins: margins.rate === null ? null : margins }),
  }
}
