import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { civilOfDay } from '../../src/core/calendar'
import { csvSource } from '../../src/sources/csv/csvSource'
import type { CsvInput } from '../../src/sources/csv/csvSource'
import { droppedFile } from '../../src/sources/csv/droppedFile'
import type { CsvMapping } from '../../src/sources/csv/mapping'
import { allOf } from '../sources/csv/csvText'
import { withShared } from '../shared/sharedFolder'
import { guessedFile } from './guessedFile'

interface Reference {
  readonly orders: number
  readonly items: number
  readonly payments: number
  readonly customers: number
  readonly orders_with_payment: number
  readonly orders_with_items: number
  readonly orders_with_customer_record: number
  readonly unique_customers_in_customer_file: number
  readonly orphan_payments: number
  readonly orphan_items: number
  readonly status: Readonly<Record<string, number>>
  readonly orders_by_month: Readonly<Record<string, number>>
}

const DAY_MS = 86_400_000

withShared('olist_fragment', (folder) => {
  const reference = JSON.parse(readFileSync(`${folder}/data/olist_fragment/reference.json`, 'utf8')) as Reference

  const source = async (correct: Partial<CsvMapping['columns']> = {}) => {
    const inputs: CsvInput[] = []
    for (const name of ['orders', 'order_items', 'order_payments', 'customers']) {
      const { file, mapping } = await guessedFile(folder, `olist_fragment/${name}`, 'BRL')
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
    expect(new Set([...items.rejected, ...payments.rejected].map(({ reason }) => reason))).toEqual(new Set(['orphan']))
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
    expect(customers).toHaveLength(reference.customers)
  })

  test('every order, given an amount of 1: its month, its status and its customer record', async () => {
    const { mapping } = await guessedFile(folder, 'olist_fragment/orders', 'BRL')
    const text = gunzipSync(readFileSync(`${folder}/data/olist_fragment/orders.csv.gz`)).toString('utf8')
    const [head, ...rows] = text.trimEnd().split(/\r?\n/)
    const file = droppedFile('orders.csv', new Blob([`${head},one\n`, rows.map((row) => `${row},1\n`).join('')]))
    const columns = { ...mapping.columns, amount: 'one' }
    const words = Object.keys(reference.status)
    for (const word of words) {
      const statusMap = Object.fromEntries(words.map((one) => [one, one === word ? 'draft' : 'placed'] as const))
      const input = { file, mapping: { ...mapping, columns, statusMap } }
      const { orders, rejected } = await allOf(csvSource('olist', [input]), 'orders')
      expect([orders.length, rejected.length]).toEqual([reference.orders, 0])
      expect([word, orders.filter(({ status }) => status === 'draft').length]).toEqual([word, reference.status[word]])
      if (word !== words[0]) continue
      const months: Record<string, number> = {}
      for (const { placedAtMs } of orders) {
        const { year, month } = civilOfDay(Math.floor(placedAtMs / DAY_MS))
        const key = `${year}-${String(month).padStart(2, '0')}`
        months[key] = (months[key] ?? 0) + 1
      }
      expect(months).toEqual(reference.orders_by_month)
      const { customers } = await allOf(await source(), 'customers')
      const records = new Set(customers.map(({ id }) => id))
      const recorded = orders.filter(({ customerId }) => records.has(customerId ?? ''))
      expect(recorded).toHaveLength(reference.orders_with_customer_record)
    }
  })

  test('a person may choose the person as the customer', async () => {
    const { file, mapping } = await guessedFile(folder, 'olist_fragment/customers', 'BRL')
    const columns = { ...mapping.columns, customerId: 'customer_unique_id' }
    const { customers } = await allOf(csvSource('olist', [{ file, mapping: { ...mapping, columns } }]), 'customers')
    expect(new Set(customers.map(({ id }) => id)).size).toBe(reference.unique_customers_in_customer_file)
  })
})
