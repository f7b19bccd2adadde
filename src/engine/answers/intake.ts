import type { SetAside } from '../../core/setAside'
import type { Scope } from '../../core/scope'
import type { SyncReport } from '../../sources/syncReport'
import type { Analysis, Frame } from '../Analysis'

/**
 * What came in and where it went. For every source: rows = accepted + rejected; over all of them:
 * orders = sales + orders set aside, credits told = credits + credits set aside.
 */
export interface IntakeAnswer {
  readonly frame: Frame
  readonly report: SyncReport
  readonly ordersTold: number
  readonly creditsTold: number
  readonly sales: number
  /** Ten-thousandths of the reporting currency. */
  readonly saleRevenue: number
  readonly credits: number
  readonly creditRevenue: number
  /** Credits that name a sale of their account. */
  readonly linkedCredits: number
  /** Credits dated after the newest sale: in no figure until a newer sale comes. */
  readonly creditsAfterNewest: number
  readonly setAside: readonly SetAside[]
  readonly accounts: number
  readonly accountsWithSales: number
  readonly groups: number
  readonly merged: number
  readonly excluded: number
  readonly marginRate: number | null
  readonly imputedShare: number
}

/** The data owner's account of the load. */
export function answerIntake(
  analysis: Analysis,
  told: { readonly orders: number; readonly adjustments: number },
  report: SyncReport,
  scope: Scope,
): IntakeAnswer {
  const { table } = analysis
  const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0)
  const count = (values: { forEach(use: (value: number) => void): void }, counts: (value: number) => boolean) => {
    let n = 0
    values.forEach((value) => (n += Number(counts(value))))
    return n
  }
  let buying = 0
  for (let account = 0; account < table.accounts.count; account++) {
    if (table.saleStart[account + 1]! > table.saleStart[account]!) buying++
  }
  return {
    frame: analysis.frame(scope),
    report,
    ordersTold: told.orders,
    creditsTold: told.adjustments,
    sales: table.saleDay.length,
    saleRevenue: total(table.saleRevenue),
    credits: table.creditDay.length,
    creditRevenue: total(table.creditRevenue),
    linkedCredits: count(table.creditSale, (sale) => sale >= 0),
    creditsAfterNewest: count(table.creditDay, (day) => day > table.newestDay),
    setAside: table.setAside,
    accounts: table.accounts.count,
    accountsWithSales: buying,
    groups: table.accounts.groupCount,
    merged: table.mergedCustomers,
    excluded: table.excludedAccounts,
    marginRate: table.marginRate,
    imputedShare: table.imputedShare,
  }
}
