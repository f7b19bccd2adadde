import type { ActivityKind } from '../../core/activities/activity'
import { OrderMoneys } from '../OrderMoneys'
import type { Accepted } from '../pageOfRows'
import type { Source } from '../source'
import { activityOfFields } from './activityOfFields'
import { creditOfFields } from './creditOfFields'
import { customerOfFields } from './customerOfFields'
import { textAt, type FieldPaths } from './fieldText'
import type { ListFeed, ListPages } from './ListFeed'
import { listSource } from './listSource'
import { NestedRows } from './NestedRows'
import { orderOfFields } from './orderOfFields'
import type {
  ActivityFieldPaths,
  Conventions,
  CreditFields,
  CustomerFields,
  NestedCredits,
  OrderFields,
} from './rowFields'

/** A list, and where in its rows the fields stand. */
export interface DescribedList<Fields> {
  /** What the feed is called. */
  readonly name: string
  readonly list: ListPages
  readonly fields: Fields
}

/** What a source's lists are, in the order to read them. */
export interface Description {
  readonly customers: readonly DescribedList<CustomerFields>[]
  readonly orders: readonly DescribedList<OrderFields>[]
  readonly credits?: DescribedList<CreditFields>
  /** Credits inside the rows of orders. */
  readonly nested?: NestedCredits
  /** Days after which all rows are read again; absent: a week. */
  readonly wholeAfterDays?: number
  /** Optional feeds, and the source whose customer numbers they carry. */
  readonly activities?: readonly DescribedActivities[]
  readonly customersOf?: string
}

/** A list of an optional feed; it goes by the name of its kind. */
export interface DescribedActivities {
  readonly kind: ActivityKind
  readonly list: ListPages
  readonly fields: ActivityFieldPaths
}

/**
 * A source whose lists are described by where their fields stand. Its feeds: customers; orders, of which those placed with a
 * negative amount are credits; credits; optional feeds; and, where orders carry credits inside, those as "refunds", without requests.
 */
export function describedSource(description: Description, as: Conventions): Source {
  const { customers, orders, credits, nested, activities = [], customersOf = as.source } = description
  const money = new OrderMoneys()
  const inside = nested === undefined ? null : new NestedRows(nested)
  const feeds: ListFeed[] = []
  const sold: ListFeed[] = []
  // A credit with tax may come later than its order: then its order's money must be known.
  const keepsGross = credits?.fields.withTax === true
  for (const described of customers)
    feeds.push(feedOf(described, (row, into) => into.customers.push(customerOfFields(row, described.fields, as))))
  for (const described of orders)
    sold.push(
      feedOf(described, (row, into) => {
        const id = textAt(row, described.fields.id)
        if (id !== null) inside?.remember(id, row)
        acceptOrder(row, described.fields, as, money, keepsGross, into)
      }),
    )
  if (credits !== undefined)
    sold.push(
      feedOf(credits, (row, into) => into.adjustments.push(creditOfFields(row, credits.fields, as, money, null))),
    )
  feeds.push(...sold)
  for (const { kind, list, fields } of activities)
    feeds.push({
      name: kind,
      list,
      accept: (row, into) => into.activities.push(activityOfFields(kind, row, fields, as, customersOf)),
      idOf: (row) => textAt(row, fields.activityId),
    })
  const told = inside === null ? [] : [{ name: 'refunds', page: () => inside.page('refunds', as, money) }]
  const source = listSource(as.source, feeds, told)
  // Names are not put away: where orders tell them, all of them are read at every opening.
  const tellsNames = orders.some(({ fields }) => fields.customerName !== undefined)
  if (orders.length === 0 || tellsNames || orders.some(({ list }) => list.since === undefined)) return source
  return {
    ...source,
    ...(inside !== null && { isOnePiece: true as const }),
    ...(description.wholeAfterDays !== undefined && { wholeAfterDays: description.wholeAfterDays }),
    changes(sinceMs, earlier) {
      money.earlier = earlier
      return listSource(
        as.source,
        sold.flatMap((feed) => (feed.list.since === undefined ? [] : [{ ...feed, list: feed.list.since(sinceMs) }])),
        told,
      )
    },
  }
}

function feedOf(
  { name, list, fields }: DescribedList<{ readonly id: FieldPaths }>,
  accept: (row: unknown, into: Accepted) => void,
): ListFeed {
  return { name, list, accept, idOf: (row) => textAt(row, fields.id) }
}

function acceptOrder(
  row: unknown,
  fields: OrderFields,
  as: Conventions,
  money: OrderMoneys,
  keepsGross: boolean,
  into: Accepted,
): void {
  const { order, gross, creditedOrder } = orderOfFields(row, fields, as)
  const { id, net, currency, customerId, placedAtMs, status } = order
  money.set(id, { total: gross, net, currency })
  if (status !== 'placed' || net >= 0) into.orders.push(keepsGross ? { ...order, gross } : order)
  else
    into.adjustments.push({
      source: as.source,
      id,
      orderId: creditedOrder,
      customerId,
      placedAtMs,
      currency,
      amount: -net,
    })
}
