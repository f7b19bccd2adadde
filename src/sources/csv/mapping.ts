import { ACTIVITY_KINDS, type ActivityKind } from '../../core/activities/activity'
import { type ActivityField, fieldsOfKind } from '../../core/activities/activityFields'
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
 * - `rates`: exchange rates of one day, of one currency or of many, a row
 * - `goodsCosts`: what a product or a category costs, a row
 * - any other: an activity of an optional feed a row
 */
export type CsvKind = (typeof BOOK_KINDS)[number] | ActivityKind

const BOOK_KINDS = ['customers', 'orders', 'lines', 'payments', 'credits', 'costs', 'rates', 'goodsCosts'] as const

/** Every kind, in the order in which a source reads them. */
export const CSV_KINDS: readonly CsvKind[] = [...BOOK_KINDS, ...ACTIVITY_KINDS]

/** What a status word of a file means. `credit`: the row is money taken back. */
export type CsvStatus = OrderStatus | 'credit'

/** How dates are written; any separator, with or without a time of day. `ymd` takes a zone too. */
export type DateFormat = 'ymd' | 'dmy' | 'mdy' | 'epoch-seconds' | 'epoch-milliseconds'

const ORDER_ROLES = ['customerName', 'reference', 'channel', 'rep', 'country', 'region', 'segment'] as const
const MONEY_ROLES = ['amount', 'currency', 'status', 'freight', 'cost', 'profit'] as const

const BOOK_ROLES = {
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
  rates: ['ratedOn', 'currency', 'baseCurrency', 'rate'],
  goodsCosts: ['product', 'category', 'unitCost', 'marginPercent', 'validFrom', 'currency'],
} as const

export type ColumnRole = (typeof BOOK_ROLES)[keyof typeof BOOK_ROLES][number] | ActivityField

/** The columns each kind of file may have, by what they hold. */
export const COLUMN_ROLES: Readonly<Record<CsvKind, readonly ColumnRole[]>> = {
  ...BOOK_ROLES,
  ...(Object.fromEntries(ACTIVITY_KINDS.map((kind) => [kind, fieldsOfKind(kind)])) as Record<
    ActivityKind,
    readonly ActivityField[]
  >),
}

/** The columns that hold numbers. */
export const NUMBER_ROLES: readonly ColumnRole[] = [
  'amount',
  'unitPrice',
  'cost',
  'freight',
  'profit',
  'quantity',
  'acquisitionCost',
  'retentionCost',
  'runningCost',
  'unitCost',
  'rate',
]

/** The columns that hold dates. */
export const DATE_ROLES = [
  'ratedOn',
  'validFrom',
  'placedAt',
  'createdAt',
  'openedAt',
  'firstResponseAt',
  'closedAt',
  'promisedAt',
  'deliveredAt',
  'givenAt',
  'joinedAt',
  'leftAt',
  'quotedAt',
  'decidedAt',
  'visitedAt',
  'sentAt',
  'referredAt',
  'usedAt',
] as const satisfies readonly ColumnRole[]

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
