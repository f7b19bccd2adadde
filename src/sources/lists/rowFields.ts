import type { ActivityField } from '../../core/activities/activityFields'
import type { ZoneOffsets } from '../../core/calendar'
import type { OrderStatus } from '../../core/order'
import type { DateFormat } from '../csv/mapping'
import type { AmountPaths, MoneyUnit } from './fieldAmount'
import type { FieldPaths } from './fieldText'
import type { FieldPath } from './valueAt'

/** What holds for all rows of a source. */
export interface Conventions {
  readonly source: string
  readonly money: MoneyUnit
  readonly dates: DateFormat
  /** Where dates without a zone of their own are read. */
  readonly zone: ZoneOffsets
  /** Of rows that name none; null: every row must. */
  readonly currency: string | null
  readonly statuses: ReadonlyMap<string, OrderStatus>
}

/** Where an order's fields stand in its row. */
export interface OrderFields {
  readonly id: FieldPaths
  readonly placedAt: FieldPaths
  /** Goods after discounts, without tax and freight; negative: a credit. */
  readonly net: AmountPaths
  readonly customerId?: FieldPaths
  readonly customerName?: FieldPaths
  /** What it is called there, where that is not the id; and what another system calls it. */
  readonly number?: FieldPaths
  readonly reference?: FieldPaths
  readonly status?: FieldPaths
  readonly currency?: FieldPaths
  readonly freight?: AmountPaths
  readonly cost?: AmountPaths
  /** With tax and freight: needed where credits are told with them. */
  readonly gross?: AmountPaths
  readonly channel?: FieldPaths
  readonly rep?: FieldPaths
  readonly country?: FieldPaths
  readonly region?: FieldPaths
  readonly segment?: FieldPaths
  /** The order that a row with a negative amount takes back. */
  readonly creditedOrder?: FieldPaths
  readonly lines?: LineFields
}

/** The positions inside an order's row. */
export interface LineFields {
  readonly at: FieldPath
  /** Words of a field that a row must have to be a position: sections and comments are often lines as well. Absent: all are. */
  readonly only?: Readonly<Record<FieldPath, readonly string[]>>
  readonly product: FieldPaths
  readonly productName?: FieldPaths
  readonly category?: FieldPaths
  /** Absent: one piece. */
  readonly quantity?: FieldPaths
  /** Of the whole line; absent: the price of a piece, times the quantity. */
  readonly net?: AmountPaths
  readonly unitPrice?: AmountPaths
  readonly cost?: AmountPaths
  readonly unitCost?: AmountPaths
}

/** Credits inside an order's row: lists one inside the other, by the names of their fields. */
export interface NestedCredits {
  readonly at: readonly FieldPath[]
  readonly fields: CreditFields
}

/** Where a credit's fields stand in its row. */
export interface CreditFields {
  readonly id: FieldPaths
  readonly placedAt: FieldPaths
  /** What is taken back, whichever sign it is written with. */
  readonly amount: AmountPaths
  /** The amount contains tax and freight: the share of its order's goods is taken. */
  readonly withTax?: boolean
  readonly orderId?: FieldPaths
  readonly customerId?: FieldPaths
  readonly currency?: FieldPaths
}

/** Where a customer's fields stand in its row. */
export interface CustomerFields {
  readonly id: FieldPaths
  readonly company?: FieldPaths
  readonly email?: FieldPaths
  readonly parentId?: FieldPaths
  readonly mergedInto?: FieldPaths
  readonly taxNumber?: FieldPaths
  readonly number?: FieldPaths
  readonly otherNumbers?: FieldPaths
  readonly city?: FieldPaths
  readonly country?: FieldPaths
  readonly region?: FieldPaths
  readonly segment?: FieldPaths
  readonly rep?: FieldPaths
  readonly industry?: FieldPaths
  readonly channel?: FieldPaths
  readonly tags?: FieldPaths
  readonly consent?: FieldPaths
  readonly createdAt?: FieldPaths
}

/** Where the fields of an activity stand in its row. */
export type ActivityFieldPaths = { readonly [F in ActivityField]?: FieldPaths }
