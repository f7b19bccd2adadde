import type { Customer } from '../../src/core/customer'
import type { Order } from '../../src/core/order'
import type { TableRules } from '../../src/core/buildOrderTable'
import type { PlainRecords } from './plainRecords'

/** One sale or credit, said the long way. */
export interface SlowRow {
  readonly account: string
  readonly atMs: number
  readonly day: number
  readonly source: string
  readonly id: string
  readonly revenue: number
}

/** The order table's content worked out with objects, find and filter: slow, obvious, in UTC only. */
export function slowOrderTable(told: PlainRecords, rules: TableRules) {
  const customerOf = (source: string, id: string) => told.customers.find((c) => c.source === source && c.id === id)
  const rootOf = (source: string, id: string): string => {
    const path = [id]
    for (;;) {
      const next: string | null = customerOf(source, path.at(-1)!)?.mergedInto ?? null
      if (next === null) return path.at(-1)!
      if (path.includes(next)) return id
      path.push(next)
    }
  }
  const excluded = (source: string, id: string) => {
    const customer: Customer | undefined = customerOf(source, rootOf(source, id))
    return customer !== undefined && rules.isExcluded(customer)
  }
  const dayOf = (ms: number) => Math.floor(ms / 86_400_000)
  const rateOf = (day: number, currency: string) =>
    currency === 'EUR' ? 1 : currency === 'GBP' && day >= 19_723 ? 1.25 : null
  const reasonOf = (source: string, customer: string | null, day: number, amount: number, currency: string) => {
    if (customer === null) return 'no-customer'
    if (excluded(source, customer)) return 'excluded-account'
    if (amount <= 0) return 'zero-amount'
    if (rateOf(day, currency) === null) return 'unknown-rate'
    return day > rules.today ? 'future' : null
  }
  const aside = new Map<string, { count: number; amount: number }>()
  const putAside = (key: string, amount: number) => {
    const so = aside.get(key) ?? { count: 0, amount: 0 }
    aside.set(key, { count: so.count + 1, amount: so.amount + amount })
  }
  const row = (source: string, id: string, customer: string, atMs: number, amount: number, currency: string) => ({
    account: `${source}/${rootOf(source, customer)}`,
    atMs,
    day: dayOf(atMs),
    source,
    id,
    revenue: currency === 'EUR' ? amount : Math.round(amount * 1.25),
  })
  const amountOf = (o: Order) => o.net + (rules.freightIncluded ? o.freight : 0)
  const reasonOfOrder = (o: Order) =>
    o.status === 'placed' ? reasonOf(o.source, o.customerId, dayOf(o.placedAtMs), amountOf(o), o.currency) : o.status
  const sales: SlowRow[] = []
  for (const o of told.orders) {
    const amount = amountOf(o)
    const reason = reasonOfOrder(o)
    if (reason === null) sales.push(row(o.source, o.id, o.customerId!, o.placedAtMs, amount, o.currency))
    else putAside(`${o.source} order ${reason} ${o.currency}`, amount)
  }
  const credits: (SlowRow & { readonly sale: string | null })[] = []
  for (const a of told.adjustments) {
    const named = told.orders.find((o) => o.source === a.source && o.id === a.orderId)
    const customer = a.customerId ?? named?.customerId ?? null
    const currency = a.currency ?? named?.currency ?? ''
    const reason =
      (named === undefined || dayOf(named.placedAtMs) > dayOf(a.placedAtMs) ? null : reasonOfOrder(named)) ??
      reasonOf(a.source, customer, dayOf(a.placedAtMs), a.amount, currency)
    if (reason !== null) {
      putAside(`${a.source} credit ${reason} ${currency}`, a.amount)
      continue
    }
    const credit = row(a.source, a.id, customer!, a.placedAtMs, a.amount, currency)
    const sale = sales.find((s) => s.source === a.source && s.id === a.orderId && s.account === credit.account)
    credits.push({ ...credit, sale: sale === undefined ? null : sale.id })
  }
  const byPlace = (a: SlowRow, b: SlowRow) =>
    text(a.account.split('/')[0]!, b.account.split('/')[0]!) ||
    text(a.account, b.account) ||
    a.atMs - b.atMs ||
    text(a.source, b.source) ||
    text(a.id, b.id)
  return { sales: sales.toSorted(byPlace), credits: credits.toSorted(byPlace), aside }
}

function text(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
