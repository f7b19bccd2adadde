import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'
import { FIRST, saleCount, windowTotals } from './windowTotals'

const DAYS_PER_YEAR = 365.25

/** The plain figures of one window. Money is ten-thousandths of the reporting currency; a rate that does not exist is null. */
export interface SalesSummary {
  readonly sales: number
  readonly gross: number
  /** Credits dated in the window, positive. */
  readonly credits: number
  /** gross − credits. */
  readonly net: number
  /** Units with at least one sale in the window. */
  readonly ordering: number
  /** Units with at least two sales in the window. */
  readonly repeating: number
  /** Units whose first sale ever is in the window. */
  readonly fresh: number
  /** gross ÷ sales. */
  readonly aov: number | null
  /** sales ÷ ordering, scaled to 365.25 days. */
  readonly ordersPerYear: number | null
  /** repeating ÷ ordering. */
  readonly repeatRate: number | null
}

/**
 * Counts and sums the sales and credits of one window over the masked units (metrics 1).
 *
 * A credit counts at its own date, whatever sale it names and whether or not its unit bought anything. `totals` may be
 * given by a caller that has the totals of the window at hand: O(units) with them, else O(sales + credits).
 */
export function salesSummary(
  ledger: Ledger,
  mask: AccountMask,
  window: DayWindow,
  totals = windowTotals(ledger, window),
): SalesSummary {
  const { from, to } = window
  const sum = { sales: 0, gross: 0, net: 0, ordering: 0, repeating: 0, fresh: 0 }
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    const did = totals.did[unit]
    const sales = saleCount(did)
    sum.sales += sales
    sum.gross += totals.gross[unit]
    sum.net += totals.net[unit]
    sum.ordering += Number(sales > 0)
    sum.repeating += Number(sales > 1)
    sum.fresh += did & FIRST
  }
  const { sales, gross, net, ordering, repeating } = sum
  return {
    ...sum,
    credits: gross - net,
    aov: sales > 0 ? gross / sales : null,
    ordersPerYear: ordering > 0 ? (sales / ordering) * (DAYS_PER_YEAR / (to - from)) : null,
    repeatRate: ordering > 0 ? repeating / ordering : null,
  }
}
