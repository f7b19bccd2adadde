import type { OrderStatus } from '../../core/order'

/**
 * What a row of a file is.
 *
 * - `orders`: one order or credit a row
 * - `lines`: one position of an order a row. Alone they make the orders; beside an orders file they are its positions
 * - `payments`: one payment of an order a row, which gives the amount where neither orders nor lines carry one
 * - `customers`: one customer a row
 * - `credits`: one return, refund or credit note a row
 * - `costs`: what was spent in one month, on one channel or on all, a row
 */
export type CsvKind = 'orders' | 'lines' | 'payments' | 'customers' | 'credits' | 'costs'

/** What a status word of a file means. `credit`: the row is money taken back. */
export type CsvStatus = OrderStatus | 'credit'

/** How dates are written; any separator, with or without a time of day. `ymd` takes a zone too. */
export type DateFormat = 'ymd' | 'dmy' | 'mdy' | 'epoch-seconds' | 'epoch-milliseconds'

const ORDER_ROLES = ['reference', 'channel', 'rep', 'country', 'region', 'segment'] as const
const MONEY_ROLES = ['amount', 'currency', 'status', 'freight', 'cost', 'profit'] as const

/** The columns each kind of file may have, by what they hold. */
export const COLUMN_ROLES = {
  orders: ['orderId', 'customerId', 'placedAt', ...MONEY_ROLES, ...ORDER_ROLES, 'creditedOrderId'],
  lines: [
    'orderId',
    'customerId',
    'placedAt',
    'product',
    'productName',
    'category',
    'quantity',
    'unitPrice',
    ...MONEY_ROLES,
    ...ORDER_ROLES,
  ],
  payments: ['orderId', 'amount'],
  customers: [
    'customerId',
    'company',
    'email',
    'parent',
    'mergedInto',
    'taxNumber',
    'otherNumber',
    'city',
    'country',
    'region',
    'segment',
    'rep',
    'industry',
    'channel',
    'tags',
    'consent',
    'createdAt',
  ],
  credits: ['creditId', 'orderId', 'customerId', 'placedAt', 'amount', 'currency'],
  costs: ['month', 'channel', 'acquisitionCost', 'retentionCost', 'currency'],
} as const satisfies Readonly<Record<CsvKind, readonly string[]>>

export type ColumnRole = (typeof COLUMN_ROLES)[CsvKind][number]

/** How one file is to be read. Plain data: it can be shown, corrected, kept and written into the configuration. */
export interface CsvMapping {
  readonly kind: CsvKind
  readonly delimiter: string
  /** The name of the column that holds each role. */
  readonly columns: { readonly [R in ColumnRole]?: string }
  readonly dateFormat: DateFormat
  readonly decimal: '.' | ','
  /** ISO 4217, for rows that give none themselves. */
  readonly currency: string
  /** The time zone of dates that are written without one. */
  readonly zone: string
  /** What the status words mean. A word that is not here is read as `statusMeaning` knows it, or else rejected. */
  readonly statusMap: Readonly<Record<string, CsvStatus>>
}
