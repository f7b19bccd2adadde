import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reference } from '../reference/referenceCompany'
import { withShared } from '../shared/sharedFolder'
import { figureOf, figuresOf } from './figuresOf'
import { companyOfFiles, openCompany } from './openCompany'

withShared('what becomes of every row, on the data screen', (folder) => {
  let page: Page
  let noise: string[]

  async function open(name: string, files: readonly string[], settings: Readonly<Record<string, unknown>>) {
    const paths = files.map((file) => `${folder}/data/${name}/${file}.csv.gz`)
    ;({ page, noise } = await openCompany(await companyOfFiles(paths, settings), '/data'))
  }

  async function close() {
    await page.context().close()
    expect(noise).toEqual([])
  }

  describe('uci_online_retail', () => {
    const { counts, summary } = JSON.parse(
      readFileSync(`${folder}/data/uci_online_retail/reference.json`, 'utf8'),
    ) as Reference & { readonly counts: { readonly all_amount: number } }

    beforeAll(() => open('uci_online_retail', ['orders'], { currency: 'GBP' }), 60_000)
    afterAll(close)

    test('25,900 invoices in are sales, credits, set aside and rejected', async () => {
      const [rows, sales, credits] = await Promise.all(
        ['data-rows', 'data-sales', 'data-credits'].map((metric) => figureOf(page, metric)),
      )
      const aside = await sumsOf('set-aside-count')
      const rejected = await sumsOf('rejected-rows')
      expect([rows, sales, credits]).toEqual([counts.orders_rows, counts.sales, counts.returns])
      expect(total(aside) + total(rejected)).toBe(counts.orders_rows - counts.sales - counts.returns)
      expect(rejected).toEqual(new Map([['unknown-status', 3]]))
      expect(aside.get('no-customer')).toBe(counts.no_customer_id - 3)
    })

    test('and so is their money, to the ten-thousandth', async () => {
      const [sales, credits] = await Promise.all(
        ['data-sales-revenue', 'data-credits-revenue'].map((metric) => figureOf(page, metric)),
      )
      expect(sales).toBe(summary.gross_revenue)
      expect(credits).toBe(summary.returns_amount)
      const rejected = await sumsOf('rejected-amount')
      expect(rejected).toEqual(new Map([['unknown-status', -11_062.06]]))
      const aside = await figuresOf(page, 'set-aside-amount')
      const asideAmount = aside.reduce(
        (sum, { value, at }) => sum + (value ?? Number.NaN) * (at['record'] === 'credit' ? -1 : 1),
        0,
      )
      const accounted = (sales ?? 0) + (credits ?? 0) + asideAmount + total(rejected)
      expect(Math.round(accounted * 10_000)).toBe(Math.round(counts.all_amount * 10_000))
    })

    test('accounts: all that a row names, and those of them that bought', async () => {
      expect(await figureOf(page, 'data-accounts')).toBe(counts.customers_any)
      expect(await figureOf(page, 'data-accounts-buying')).toBe(summary.customers)
    })
  })

  describe('olist_fragment', () => {
    const reference = JSON.parse(readFileSync(`${folder}/data/olist_fragment/reference.json`, 'utf8')) as {
      readonly orders: number
      readonly items: number
      readonly orders_with_items: number
      readonly orphan_items: number
      readonly orphan_payments: number
      readonly customers: number
    }
    const files = ['orders', 'order_items', 'order_payments', 'customers']

    // Nine rows of ten are orphans: the configuration admits that, or the source would count as broken.
    beforeAll(() => open('olist_fragment', files, { currency: 'BRL', maxRejectedShare: 1 }), 60_000)
    afterAll(close)

    test('loads the orders that have an amount, and every customer', async () => {
      const accepted = await byFeed('data-accepted')
      const rows = await byFeed('data-rows')
      const rejected = await byFeed('data-rejected')
      expect(rows.get('orders')).toBe(reference.orders)
      expect(accepted.get('orders')).toBe(reference.orders_with_items)
      expect(accepted.get('customers')).toBe(reference.customers)
      for (const [feed, count] of rows)
        expect([feed, (accepted.get(feed) ?? 0) + (rejected.get(feed) ?? 0)]).toEqual([feed, count])
    })

    test('reports the orphans and the orders without an amount', async () => {
      const rejected = new Map(
        (await figuresOf(page, 'rejected-rows')).map(({ value, at }) => [`${at['feed']} ${at['reason']}`, value]),
      )
      expect(rejected.get('lines orphan')).toBe(reference.orphan_items)
      expect(rejected.get('payments orphan')).toBe(reference.orphan_payments)
      expect(rejected.get('orders broken-amount')).toBe(reference.orders - reference.orders_with_items)
    })
  })

  /** A figure added up by reason. */
  async function sumsOf(metric: string): Promise<ReadonlyMap<string, number>> {
    const sums = new Map<string, number>()
    for (const { value, at } of await figuresOf(page, metric)) {
      const reason = at['reason'] ?? ''
      sums.set(reason, (sums.get(reason) ?? 0) + (value ?? Number.NaN))
    }
    return sums
  }

  async function byFeed(metric: string): Promise<ReadonlyMap<string, number | null>> {
    return new Map((await figuresOf(page, metric)).map(({ value, at }) => [at['feed'] ?? '', value]))
  }
})

function total(sums: ReadonlyMap<string, number>): number {
  return [...sums.values()].reduce((sum, value) => sum + value, 0)
}
