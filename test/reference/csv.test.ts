import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Order } from '../../src/core/order'
import { amountOfNumber } from '../../src/core/money'
import { csvSource } from '../../src/sources/csv/csvSource'
import type { CsvInput } from '../../src/sources/csv/csvSource'
import { droppedFile } from '../../src/sources/csv/droppedFile'
import { inspect } from '../../src/sources/csv/inspect'
import type { CsvMapping } from '../../src/sources/csv/mapping'
import type { Page } from '../../src/sources/source'
import { allOf, never } from '../sources/csv/csvText'
import { withShared } from '../shared/sharedFolder'

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

withShared('real order data through the csv source, as guessed', (folder) => {
  const fileAt = (path: string) =>
    droppedFile(`${path.split('/').at(-1)}.csv.gz`, new Blob([readFileSync(`${folder}/data/${path}.csv.gz`)]))
  const referenceOf = <T>(dataset: string) =>
    JSON.parse(readFileSync(`${folder}/data/${dataset}/reference.json`, 'utf8')) as T
  const guessed = async (path: string, currency: string): Promise<CsvInput> => {
    const file = fileAt(path)
    const { mapping } = await inspect(file, { zone: 'UTC', currency }, never)
    return { file, mapping }
  }

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
    expect([rowsIn, customers.length]).toEqual([91, 91])
    expect(customers[0]).toMatchObject({
      id: 'ALFKI',
      company: 'Alfreds Futterkiste',
      country: 'Germany',
      region: null,
    })
    const records = new Set(customers.map(({ id }) => id))
    const { orders } = await allOf(source, 'orders')
    expect(orders.filter(({ customerId }) => !records.has(customerId ?? ''))).toEqual([])
    const reps = referenceOf<{ extra: { by_sales_rep: Record<string, { orders: number; amount: number }> } }>(
      'northwind',
    )
    for (const [rep, { orders: count, amount }] of Object.entries(reps.extra.by_sales_rep)) {
      const own = orders.filter((order) => order.rep === rep)
      expect([rep, own.length, sumOf(own)]).toEqual([rep, count, amountOfNumber(amount)])
    }
  })

  test('superstore: lines carry category and cost, with the month first in dates', async () => {
    const { counts } = referenceOf<Reference>('superstore')
    const input = await guessed('superstore/lines', 'USD')
    expect(input.mapping.dateFormat).toBe('mdy')
    const { orders, rowsIn, rejected } = await allOf(csvSource('superstore', [input]), 'lines')
    expect([rowsIn, orders.length, rejected.length]).toEqual([9994, counts.orders_rows, 0])
    expect(new Set(orders.flatMap(({ lines }) => lines.map(({ category }) => category)))).toEqual(
      new Set(['Furniture', 'Office Supplies', 'Technology']),
    )
    expect(sumOf(orders) / 10_000).toBeCloseTo(counts.all_amount, 0)
    expect(orders.every(({ cost }) => cost !== null)).toBe(true)
  })

  describe('olist_fragment', () => {
    const reference = referenceOf<{
      orders: number
      items: number
      payments: number
      orders_with_payment: number
      orders_with_items: number
      orders_with_customer_record: number
      orphan_payments: number
      orphan_items: number
      status: Readonly<Record<string, number>>
    }>('olist_fragment')
    const source = async (correct: Partial<CsvMapping['columns']> = {}) => {
      const inputs: CsvInput[] = []
      for (const name of ['orders', 'order_items', 'order_payments', 'customers']) {
        const { file, mapping } = await guessed(`olist_fragment/${name}`, 'BRL')
        const columns = name === 'orders' ? { ...mapping.columns, ...correct } : mapping.columns
        inputs.push({ file, mapping: { ...mapping, columns } })
      }
      return csvSource('olist', inputs)
    }

    test('items and payments of orders that are not there are orphans', async () => {
      const fragment = await source()
      const items = await allOf(fragment, 'lines')
      expect([items.rowsIn, items.parts]).toEqual([reference.items, reference.items - reference.orphan_items])
      expect(items.rejected).toHaveLength(reference.orphan_items)
      const payments = await allOf(fragment, 'payments')
      expect([payments.rowsIn, payments.parts]).toEqual([
        reference.payments,
        reference.payments - reference.orphan_payments,
      ])
      expect(new Set([...items.rejected, ...payments.rejected].map(({ reason }) => reason))).toEqual(
        new Set(['orphan']),
      )
      expect(payments.rejected[0]?.detail).toMatch(
        /^order_payments.csv.gz, row \d+: its order "\w{32}" is not in the orders.$/,
      )
      expect(payments.rejected.every(({ amount }) => amount !== null && amount >= 0)).toBe(true)
    })

    test('orders with an amount load with their lines; the others are rejected for having none', async () => {
      const { orders, rejected, rowsIn } = await allOf(await source(), 'orders')
      expect(rowsIn).toBe(reference.orders)
      const noAmount = rejected.filter(({ reason }) => reason === 'broken-amount')
      expect(noAmount).toHaveLength(reference.orders - reference.orders_with_items)
      expect(orders.length + rejected.length - noAmount.length).toBe(reference.orders_with_items)
      expect(new Set(rejected.map(({ reason }) => reason))).toEqual(new Set(['broken-amount']))
      for (const { net, lines } of orders) expect(lines.reduce((sum, line) => sum + line.net, 0)).toBe(net)
    })

    test('a person may choose the payments as the amount', async () => {
      const { orders, rejected } = await allOf(await source({ amount: 'payment_amount' }), 'orders')
      const noAmount = rejected.filter(({ reason }) => reason === 'broken-amount')
      expect(noAmount).toHaveLength(reference.orders - reference.orders_with_payment)
      const unknown = rejected.filter(({ reason }) => reason === 'unknown-status')
      expect(unknown.map(({ detail }) => /"(.*)"/.exec(detail)?.[1])).toContain('unavailable')
      expect(orders.length + unknown.length).toBe(reference.orders_with_payment)
    })

    test('orders without a customer record load all the same', async () => {
      const fragment = await source({ amount: 'payment_amount' })
      const { customers } = await allOf(fragment, 'customers')
      const { orders, rejected } = await allOf(fragment, 'orders')
      expect(orders.length + rejected.length).toBe(reference.orders)
      const records = new Set(customers.map(({ id }) => id))
      expect(orders.some(({ customerId }) => !records.has(customerId ?? ''))).toBe(true)
      expect(customers).toHaveLength(9999)
    })
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
