import type { AccountTable } from './accountTable'
import type { SameOrders } from './consolidation/sameOrders'
import type { BasisSales } from './costBasis'
import type { Imputation, MarginDays } from './imputation'
import type { Numbers } from './numbers'
import type { SetAside } from './setAside'

/**
 * The sales and credits of all accounts as typed columns: what every scope's ledger is cut from.
 *
 * Sales are sorted by account, then instant, then source and id; account `a` owns `saleStart[a] … saleStart[a+1]-1`,
 * credits likewise. Money is whole ten-thousandths of `currency`, converted once at the rate of the order's day. Texts
 * are codes into sorted lists (0 = unknown), so that the same records give the same table in whatever order they came.
 */
export interface OrderTable {
  readonly accounts: AccountTable
  readonly currency: string
  /** Civil day of the newest sale; −1 when there is none. */
  readonly newestDay: number

  readonly saleStart: Uint32Array
  /** Seconds since 1970 UTC. */
  readonly saleAtS: Numbers
  readonly saleDay: Uint16Array
  readonly saleRevenue: Numbers
  /** Revenue less cost of goods, imputed where `saleBasis` is an estimate; NaN where no cost and no default is known. */
  readonly saleMargin: Numbers
  /** The weakest cost each sale rests on: its place in `COST_BASES`. */
  readonly saleBasis: Uint8Array
  /** Sales by what their cost of goods is known from, on all data; together all of them. */
  readonly costBases: readonly BasisSales[]
  /** What estimated margins are made of, and totals by day: margins as of earlier days are made of them (`marginsAsOf`). */
  readonly imputation: Imputation
  readonly marginDays: MarginDays
  readonly saleChannel: Numbers
  readonly saleRep: Numbers
  /** The row of `records.orders` a sale came from. */
  readonly saleRecord: Uint32Array

  /** Sale `s` owns the lines `lineStart[s] … lineStart[s+1]-1`. */
  readonly lineStart: Numbers
  readonly lineProduct: Numbers
  readonly lineCategory: Numbers
  readonly lineQuantity: Numbers
  readonly lineRevenue: Numbers

  readonly creditStart: Uint32Array
  readonly creditAtS: Numbers
  readonly creditDay: Uint16Array
  /** What is taken off, positive. */
  readonly creditRevenue: Numbers
  /** The sale it names; −1 when it names none that is a sale of the same account. */
  readonly creditSale: Int32Array
  readonly creditRecord: Uint32Array

  /** Days of the orders of exactly 0, which are no sales: account `a` owns `zeroStart[a] … zeroStart[a+1]-1`. */
  readonly zeroStart: Uint32Array
  readonly zeroDay: Uint16Array

  readonly channels: readonly string[]
  readonly reps: readonly string[]
  readonly categories: readonly string[]
  readonly products: readonly string[]
  /** Name of each product; its own id where no line named it. */
  readonly productNames: readonly string[]

  /** Σ margin ÷ Σ revenue over all sales; null where the margin of any sale is unknown. */
  readonly marginRate: number | null
  /** Share of the revenue whose margin is imputed; 0 when there is none. */
  readonly imputedShare: number
  readonly mergedCustomers: number
  readonly excludedAccounts: number
  readonly setAside: readonly SetAside[]
  /** Orders that several sources tell; rows of `records.orders`. */
  readonly same: SameOrders
}
