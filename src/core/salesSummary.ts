import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'
import { FIRST, SALE, saleCount, windowTotals } from './windowTotals'

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
  const isIn = mask ?? new Uint8Array(ledger.unitCount).fill(1)
  const { sales, ordering, repeating, fresh } = countSales(totals.did, isIn)
  const gross = sumOf(totals.gross, isIn)
  const net = totals.net === totals.gross ? gross : sumOf(totals.net, isIn)
  return {
    sales,
    gross,
    net,
    ordering,
    repeating,
    fresh,
    credits: gross - net,
    aov: sales > 0 ? gross / sales : null,
    ordersPerYear: ordering > 0 ? (sales / ordering) * (DAYS_PER_YEAR / (to - from)) : null,
    repeatRate: ordering > 0 ? repeating / ordering : null,
  }
}

/** Of units that are not chosen nothing is left to count: whether one is, a processor cannot guess. */
function countSales(did: Uint32Array, isIn: Uint8Array) {
  let sales = 0
  let ordering = 0
  let repeating = 0
  let fresh = 0
  for (let unit = 0; unit < did.length; unit++) {
    const its = did[unit] & -isIn[unit]
    sales += saleCount(its)
    ordering += Number(its >= SALE)
    repeating += Number(its >= 2 * SALE)
    fresh += its & FIRST
  }
  return { sales, ordering, repeating, fresh }
}

function sumOf(amounts: Float64Array, isIn: Uint8Array): number {
  let sum = 0
  for (let unit = 0; unit < amounts.length; unit++) sum += amounts[unit] * isIn[unit]
  return sum
}
