import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'
import { FIRST, SALE, saleCount, type WindowTotals, windowTotals } from './windowTotals'

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
 * A credit counts at its own date, whatever sale it names and whether or not its unit bought anything. O(sales + credits).
 */
export function salesSummary(ledger: Ledger, mask: AccountMask, window: DayWindow): SalesSummary {
  const tally = salesTally()
  tally.add(mask, ledger.unitCount, windowTotals(ledger, window))
  return tally.summary(window)
}

/** Sums the figures of one window block by block of what units did in it, each unit once. O(units) beside that. */
export function salesTally() {
  const sum = { sales: 0, gross: 0, net: 0, ordering: 0, repeating: 0, fresh: 0 }
  return {
    /** The first `count` entries of the totals are the units of the block; `mask` has as many. */
    add(mask: AccountMask, count: number, totals: WindowTotals): void {
      const isIn = mask ?? new Uint8Array(count).fill(1)
      const { sales, ordering, repeating, fresh } = countSales(totals.did, isIn)
      const gross = sumOf(totals.gross, isIn)
      sum.sales += sales
      sum.gross += gross
      sum.net += totals.net === totals.gross ? gross : sumOf(totals.net, isIn)
      sum.ordering += ordering
      sum.repeating += repeating
      sum.fresh += fresh
    },
    summary({ from, to }: DayWindow): SalesSummary {
      const { sales, gross, net, ordering, repeating } = sum
      return {
        ...sum,
        credits: gross - net,
        aov: sales > 0 ? gross / sales : null,
        ordersPerYear: ordering > 0 ? (sales / ordering) * (DAYS_PER_YEAR / (to - from)) : null,
        repeatRate: ordering > 0 ? repeating / ordering : null,
      }
    },
  }
}

/** Of units that are not chosen nothing is left to count: whether one is, a processor cannot guess. */
function countSales(did: Uint32Array, isIn: Uint8Array) {
  let sales = 0
  let ordering = 0
  let repeating = 0
  let fresh = 0
  for (let unit = 0; unit < isIn.length; unit++) {
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
  for (let unit = 0; unit < isIn.length; unit++) sum += amounts[unit] * isIn[unit]
  return sum
}
