import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Order } from '../../src/core/order'
import { amountOfNumber } from '../../src/core/money'
import { csvSource } from '../../src/sources/csv/csvSource'
import type { Page } from '../../src/sources/source'
import { allOf } from '../sources/csv/csvText'
import { withShared } from '../shared/sharedFolder'
import { guessedFile } from './guessedFile'

/** The parts of a reference.json that the loading of files alone must give. */
interface Reference {
  readonly currency: string
  readonly counts: {
    readonly orders_rows: number
    readonly sales: number
    readonly returns: number
    readonly no_customer_id: number
    readonly no_customer_amount: number
    readonly zero_amount: number
    readonly all_amount: number
    readonly customers_any: number
    readonly by_status: Readonly<Record<string, { readonly orders: number; readonly amount: number }>>
  }
  readonly summary: {
    readonly customers: number
    readonly gross_revenue: number
    readonly returns_amount: number
    readonly first_sale: string
    readonly last_sale: string
  }
}

interface SuperstoreExtra {
  readonly lines: number
  readonly exact_sum_sales_unrounded: number
  readonly total_profit_unrounded: number
}

interface NorthwindExtra {
  readonly tables: { readonly customers: number; readonly orders: number; readonly employees: number }
  readonly customers_without_orders: number
  readonly by_sales_rep: Readonly<Record<string, { readonly orders: number; readonly amount: number }>>
}

withShared('real order data through the csv source, as guessed', (folder) => {
  const referenceOf = <T>(dataset: string) =>
    JSON.parse(readFileSync(`${folder}/data/${dataset}/reference.json`, 'utf8')) as T
  const guessed = (path: string, currency: string) => guessedFile(folder, path, currency)

  describe.for(['northwind', 'cdnow_master', 'cdnow_sample', 'superstore'])('%s', (dataset) => {
    const { counts, summary, currency } = referenceOf<Reference>(dataset)
    let page: Page
    beforeAll(async () => {
      page = await allOf(csvSource(dataset, [await guessed(`${dataset}/orders`, currency)]), 'orders')
    }, 60_000)

    test('every row is an order of the reference', () => {
      expect(page.rowsIn).toBe(counts.orders_rows)
      expect(page.orders).toHaveLength(counts.orders_rows)
      expect(page.rejected).toEqual([])
      expect(new Set(page.orders.map(({ customerId }) => customerId)).size).toBe(counts.customers_any)
    })

    test('the sales, their money and their dates are those of the reference', () => {
      const sales = page.orders.filter(isSale)
      expect(sales).toHaveLength(counts.sales)
      expect(sumOf(sales)).toBe(amountOfNumber(summary.gross_revenue))
      expect(new Set(sales.map(({ customerId }) => customerId)).size).toBe(summary.customers)
      expect(rangeOf(sales)).toEqual([Date.parse(summary.first_sale), Date.parse(summary.last_sale)])
    })
  })

  describe('uci_online_retail', () => {
    const { counts, summary } = referenceOf<Reference>('uci_online_retail')
    let page: Page
    beforeAll(async () => {
      page = await allOf(csvSource('uci', [await guessed('uci_online_retail/orders', 'GBP')]), 'orders')
    }, 60_000)

    test('25,900 invoices are orders, credits and rejections, and no money is lost', () => {
      expect(page.rowsIn).toBe(counts.orders_rows)
      expect(page.orders).toHaveLength(counts.by_status['sale']?.orders ?? 0)
      expect(page.adjustments).toHaveLength(counts.by_status['cancellation']?.orders ?? 0)
      expect(sumOf(page.orders)).toBe(amountOfNumber(counts.by_status['sale']?.amount ?? 0))
      expect(-creditsOf(page)).toBe(amountOfNumber(counts.by_status['cancellation']?.amount ?? 0))
      expect(sumOf(page.orders) - creditsOf(page) + rejectedMoney(page)).toBe(amountOfNumber(counts.all_amount))
    })

    test('the three bad-debt adjustments are rejected for their status, with their money', () => {
      expect(page.rejected.map(({ reason, row }) => [reason, row])).toEqual([
        ['unknown-status', 'A563185'],
        ['unknown-status', 'A563186'],
        ['unknown-status', 'A563187'],
      ])
      expect(rejectedMoney(page)).toBe(-110_620_600)
      expect(page.rejected[0]?.detail).toBe('orders.csv.gz, row 15431: the status "adjustment" is not known.')
    })

    test('sales, returns and rows without a customer are those of the reference', () => {
      const sales = page.orders.filter(isSale)
      expect(sales).toHaveLength(counts.sales)
      expect(sumOf(sales)).toBe(amountOfNumber(summary.gross_revenue))
      const returns = page.adjustments.filter(({ customerId }) => customerId !== null)
      expect(returns).toHaveLength(counts.returns)
      expect(-returns.reduce((sum, { amount }) => sum + amount, 0)).toBe(amountOfNumber(summary.returns_amount))
      expect(page.orders.filter(({ net }) => net === 0)).toHaveLength(counts.zero_amount)
      const named = [...page.orders, ...page.adjustments].map(({ customerId }) => customerId)
      expect(named.filter((id) => id === null).length + page.rejected.length).toBe(counts.no_customer_id)
      expect(new Set(named.filter((id) => id !== null)).size).toBe(counts.customers_any)
      expect(rangeOf(sales)).toEqual([Date.parse(summary.first_sale), Date.parse(summary.last_sale)])
    })

    test('541,909 lines make the same invoices, dates and money', async () => {
      const lines = await allOf(csvSource('uci', [await guessed('uci_online_retail/lines', 'GBP')]), 'lines')
      expect(lines.rowsIn).toBe(541_909)
      expect(lines.rejected).toEqual([])
      expect(lines.orders.length + lines.adjustments.length).toBe(counts.orders_rows)
      expect(sumOf(lines.orders) - creditsOf(lines)).toBe(amountOfNumber(counts.all_amount))
      const byId = new Map(lines.orders.map((order) => [order.id, order]))
      const differing = page.orders.filter((order) => !sameInvoice(order, byId.get(order.id)))
      expect(differing).toEqual([])
      const credits = new Map(lines.adjustments.map((credit) => [credit.id, credit]))
      for (const credit of page.adjustments) expect(credits.get(credit.id)).toEqual(credit)
      expect(lines.orders.reduce((sum, order) => sum + order.lines.length, 0)).toBeGreaterThan(500_000)
    }, 60_000)
  })

  test('northwind: every customer of the orders has a record with its company', async () => {
    const inputs = [await guessed('northwind/orders', 'USD'), await guessed('northwind/customers', 'USD')]
    const source = csvSource('northwind', inputs)
    expect(source.feeds).toEqual(['customers', 'orders'])
    const { customers, rowsIn } = await allOf(source, 'customers')
    const { extra } = referenceOf<{ readonly extra: NorthwindExtra }>('northwind')
    expect([rowsIn, customers.length]).toEqual([extra.tables.customers, extra.tables.customers])
    expect(customers[0]).toMatchObject({
      id: 'ALFKI',
      company: 'Alfreds Futterkiste',
      country: 'Germany',
      region: null,
    })
    const records = new Set(customers.map(({ id }) => id))
    const { orders } = await allOf(source, 'orders')
    expect(orders).toHaveLength(extra.tables.orders)
    expect(orders.filter(({ customerId }) => !records.has(customerId ?? ''))).toEqual([])
    expect(records.size - new Set(orders.map(({ customerId }) => customerId)).size).toBe(extra.customers_without_orders)
    expect(new Set(orders.map(({ rep }) => rep)).size).toBe(extra.tables.employees)
    for (const [rep, { orders: count, amount }] of Object.entries(extra.by_sales_rep)) {
      const own = orders.filter((order) => order.rep === rep)
      expect([rep, own.length, sumOf(own)]).toEqual([rep, count, amountOfNumber(amount)])
    }
  })

  test('superstore: lines carry category and cost, with the month first in dates', async () => {
    const { counts, extra } = referenceOf<Reference & { readonly extra: SuperstoreExtra }>('superstore')
    const input = await guessed('superstore/lines', 'USD')
    expect(input.mapping.dateFormat).toBe('mdy')
    const { orders, rowsIn, rejected } = await allOf(csvSource('superstore', [input]), 'lines')
    expect([rowsIn, orders.length, rejected.length]).toEqual([extra.lines, counts.orders_rows, 0])
    expect(new Set(orders.flatMap(({ lines }) => lines.map(({ category }) => category)))).toEqual(
      new Set(['Furniture', 'Office Supplies', 'Technology']),
    )
    expect(sumOf(orders)).toBe(amountOfNumber(extra.exact_sum_sales_unrounded))
    expect(orders.reduce((sum, { net, cost }) => sum + net - (cost ?? NaN), 0)).toBe(
      amountOfNumber(extra.total_profit_unrounded),
    )
  })
})

function isSale({ status, net, customerId }: Order): boolean {
  return status === 'placed' && net > 0 && customerId !== null
}

function sumOf(orders: readonly Order[]): number {
  return orders.reduce((sum, { net }) => sum + net, 0)
}

function creditsOf({ adjustments }: Page): number {
  return adjustments.reduce((sum, { amount }) => sum + amount, 0)
}

function rejectedMoney({ rejected }: Page): number {
  return rejected.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
}

function rangeOf(orders: readonly Order[]): [first: number, last: number] {
  const instants = orders.map(({ placedAtMs }) => placedAtMs).toSorted((a, b) => a - b)
  return [instants[0] ?? 0, instants.at(-1) ?? 0]
}

function sameInvoice(a: Order, b: Order | undefined): boolean {
  return a.net === b?.net && a.placedAtMs === b.placedAtMs && a.customerId === b.customerId && a.country === b.country
}
