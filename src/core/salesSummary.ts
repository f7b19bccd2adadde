import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'

const DAYS_PER_YEAR = 365.25

/** The plain figures of one window. Money is ten-thousandths of the reporting currency; a rate that does not exist is null. */
export interface SalesSummary {
  readonly sales: number
  readonly gross: number
  readonly creditCount: number
  /** Credits dated in the window, positive. */
  readonly credits: number
  /** gross − credits. */
  readonly net: number
  /** Units with at least one sale in the window. */
  readonly ordering: number
  /** Units with at least two sales in the window. */
  readonly repeating: number
  /** Units with sales on at least two distinct days. */
  readonly repeatingDays: number
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
  const { saleStart, saleDay, revenue } = ledger
  const { from, to } = window
  let sales = 0
  let gross = 0
  let ordering = 0
  let repeating = 0
  let repeatingDays = 0
  let fresh = 0
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    const end = saleStart[unit + 1]
    let sale = saleStart[unit]
    while (sale < end && saleDay[sale] < from) sale++
    const first = sale
    for (; sale < end && saleDay[sale] < to; sale++) gross += revenue[sale]
    if (sale === first) continue
    sales += sale - first
    ordering++
    if (sale - first > 1) repeating++
    if (saleDay[sale - 1] !== saleDay[first]) repeatingDays++
    if (first === saleStart[unit]) fresh++
  }
  const { creditCount, credits } = creditsInWindow(ledger, mask, window)
  const days = to - from
  return {
    sales,
    gross,
    creditCount,
    credits,
    net: gross - credits,
    ordering,
    repeating,
    repeatingDays,
    fresh,
    aov: sales > 0 ? gross / sales : null,
    ordersPerYear: ordering > 0 ? (sales / ordering) * (DAYS_PER_YEAR / days) : null,
    repeatRate: ordering > 0 ? repeating / ordering : null,
  }
}

function creditsInWindow(ledger: Ledger, mask: AccountMask, window: DayWindow) {
  const { creditStart, creditDay, creditRevenue } = ledger
  let creditCount = 0
  let credits = 0
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    for (let credit = creditStart[unit]; credit < creditStart[unit + 1]; credit++) {
      if (creditDay[credit] < window.from || creditDay[credit] >= window.to) continue
      creditCount++
      credits += creditRevenue[credit]
    }
  }
  return { creditCount, credits }
}
