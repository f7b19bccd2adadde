import type { Numbers } from './numbers'

/**
 * The sales and credits of one scope as columns: what every analysis reads.
 *
 * A *unit* is a billing account, or a parent group. Sales are sorted by unit, then instant, then source and
 * id; unit `u` owns the sales `saleStart[u] … saleStart[u+1]-1`. Credits likewise. Nothing after `asOfDay` is in it.
 *
 * Days are civil days since 1970 in the business zone; money is whole ten-thousandths of the reporting currency
 * (sums are exact below 2^53). Credits are positive amounts that are taken off. In the gross view there are none.
 */
export interface Ledger {
  readonly unitCount: number
  readonly asOfDay: number
  /** Day of the first sale of the ledger; `asOfDay` when there is none. */
  readonly firstDay: number

  readonly saleStart: Uint32Array
  readonly saleDay: Uint16Array
  /** Net goods revenue of the sale, before any credit. */
  readonly revenue: Numbers
  /** The sale in the scope's value basis (margin or revenue), before any credit. */
  readonly value: Numbers
  /** `value` less the credits that name this sale and are dated on or before `asOfDay`. */
  readonly kept: Numbers
  /** The row of the order table each sale came from. */
  readonly saleRow: Uint32Array

  readonly creditStart: Uint32Array
  readonly creditDay: Uint16Array
  readonly creditRevenue: Numbers
  /** The credit in the scope's value basis. */
  readonly creditValue: Numbers
  /** The sale (index into the sale columns) that the credit names; -1 when it names none. */
  readonly creditSale: Int32Array
  /** The row of the order table's credits each came from. */
  readonly creditRow: Uint32Array
}
