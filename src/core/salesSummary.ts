import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'

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

/** SIGNATURE ONLY: to be written. */
export declare function salesSummary(ledger: Ledger, mask: AccountMask, window: DayWindow): SalesSummary
