import type { DemoCompany } from '../../mocks/company/demoCompany'
import type { Ledger } from '../../src/core/ledger'
import { ledgerOf } from '../core/ledgerOf'
import { dayOf, salesByFirm } from '../mocks/company/demoSales'

/** The demo company's sales, one unit a firm (duplicate records are one), in the order of its `truth`. */
export function demoLedger(company: DemoCompany): Ledger {
  const sales = [...salesByFirm(company).values()].flatMap((orders, unit) =>
    orders.map((order) => ({ unit, day: dayOf(order), revenue: 1 })),
  )
  return ledgerOf(company.truth.length, company.history.lastDay, sales)
}
