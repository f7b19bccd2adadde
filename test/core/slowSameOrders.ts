import type { TableRules } from '../../src/core/buildOrderTable'
import type { Order } from '../../src/core/order'
import type { PlainRecords } from './plainRecords'

/** What becomes of each order and credit that several sources tell, by "source/id". */
export interface SlowSameOrders {
  /** Orders that do not count because another system's word does. */
  readonly doubled: ReadonlySet<string>
  /** Credits on those, where the system of record tells its own, or says that the order is no sale. */
  readonly credits: ReadonlySet<string>
  /** The customer of orders that count and name none themselves. */
  readonly customerOf: ReadonlyMap<string, string>
}

/**
 * Which orders are one, worked out pair by pair and grown until nothing more joins; for customers that are accounts of their
 * own, with UTC days. `rules.sameOrders` must be there.
 */
export function slowSameOrders(told: PlainRecords, rules: TableRules): SlowSameOrders {
  const { systemOfRecord, preference, decisions } = rules.sameOrders!
  const key = ({ source, id }: { source: string; id: string }) => `${source}/${id}`
  const day = (order: Order) => Math.floor(order.placedAtMs / 86_400_000)
  const internal = (order: Order) =>
    told.customers.some((c) => c.source === order.source && c.id === order.customerId && rules.isExcluded(c))
  const asked = told.orders.filter(
    (order) =>
      day(order) <= rules.today &&
      !internal(order) &&
      (order.status === 'cancelled' || (order.status === 'placed' && (order.customerId === null || order.net > 0))),
  )
  const isCalled = (order: Order, name: string) =>
    order.number == null ? order.id === name : order.number.toLowerCase() === name.toLowerCase()
  const named = (order: Order): Order[] => {
    if (order.reference == null) return []
    const others = asked.filter(({ source }) => source !== order.source)
    const whole = others.filter((other) => isCalled(other, order.reference!))
    if (whole.length > 0) return whole
    const words = order.reference.split(' ').filter((word) => word.length >= 4)
    return others.filter((other) => words.some((word) => word !== order.reference && isCalled(other, word)))
  }
  const areOne = (a: Order, b: Order) => {
    const decision = decisions.find(
      (d) =>
        (d.a === `order ${a.source}.${a.id}` && d.b === `order ${b.source}.${b.id}`) ||
        (d.b === `order ${a.source}.${a.id}` && d.a === `order ${b.source}.${b.id}`),
    )
    if (decision !== undefined) return decision.same
    if (a.currency !== b.currency || Math.abs(day(a) - day(b)) > 31) return false
    return Math.abs(a.net - b.net) <= 0.01 * Math.max(a.net, b.net)
  }
  let groups: Order[][] = asked.map((order) => [order])
  for (const order of asked) {
    for (const other of named(order)) {
      if (!areOne(order, other)) continue
      const joined = groups.filter((group) => group.includes(order) || group.includes(other))
      groups = [...groups.filter((group) => !joined.includes(group)), joined.flat()]
    }
  }
  const doubled = new Set<string>()
  const credits = new Set<string>()
  const customerOf = new Map<string, string>()
  for (const group of groups.filter(({ length }) => length > 1)) {
    const sources = [...new Set(group.map(({ source }) => source))].toSorted()
    const ruled = systemOfRecord.find(
      ({ channel, source }) => sources.includes(source) && group.some((order) => order.channel === channel),
    )
    const record = ruled?.source ?? preference.find((source) => sources.includes(source)) ?? sources[0]!
    const kept = group.filter(({ source }) => source === record)
    const others = group.filter(({ source }) => source !== record)
    for (const order of others) if (order.status === 'placed') doubled.add(key(order))
    const isSale = (order: Order) =>
      order.status === 'placed' &&
      order.net > 0 &&
      rules.rates.rateOn(day(order), order.currency, rules.currency) !== null &&
      [order, ...others].some(({ customerId }) => customerId !== null)
    const creditsOn = (orders: readonly Order[]) =>
      told.adjustments.filter((a) => orders.some((o) => o.source === a.source && o.id === a.orderId))
    if (creditsOn(kept).length > 0 || !kept.some(isSale))
      for (const a of creditsOn(others.filter(({ status }) => status === 'placed'))) credits.add(key(a))
    for (const order of kept) {
      const teller = others.find(({ customerId }) => customerId !== null)
      if (order.customerId === null && teller !== undefined) customerOf.set(key(order), teller.source)
    }
  }
  return { doubled, credits, customerOf }
}
