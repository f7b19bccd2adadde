import type { AccountMask } from './accountMask'
import type { Ledger } from './ledger'

/** One entry a civil month from `firstMonth` (months since 1970-01). Money is ten-thousandths of the reporting currency. */
export interface MonthlySales {
  readonly firstMonth: number
  readonly orders: Uint32Array
  readonly gross: Float64Array
  /** Credits dated in the month, positive. */
  readonly credits: Float64Array
  /** Units with a sale in the month. */
  readonly ordering: Uint32Array
  /** Units whose first sale ever is in the month. Returning = ordering − fresh. */
  readonly fresh: Uint32Array
}

/** SIGNATURE ONLY: to be written. */
export declare function monthlySales(
  ledger: Ledger,
  mask: AccountMask,
  firstMonth: number,
  lastMonth: number,
): MonthlySales
