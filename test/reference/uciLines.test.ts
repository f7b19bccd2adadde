import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type { Line, Order } from '../../src/core/order'
import { PARTS_PER_UNIT, amountOfNumber } from '../../src/core/money'
import { csvSource } from '../../src/sources/csv/csvSource'
import { lineAmount } from '../../src/sources/csv/lineAmount'
import type { Page } from '../../src/sources/source'
import { allOf } from '../sources/csv/csvText'
import { withShared } from '../shared/sharedFolder'
import { guessedFile } from './guessedFile'

interface LineReference {
  readonly lines: number
  readonly lines_missing_customer: number
  readonly lines_missing_description: number
  readonly lines_negative_qty: number
  readonly lines_zero_price: number
  readonly lines_negative_price: number
  readonly lines_cancel_invoice: number
  readonly lines_A_invoice: number
  readonly negative_qty_not_cancel: number
  readonly stock_codes: number
  readonly countries: Readonly<Record<string, number>>
  readonly invoices: number
  readonly invoices_many_customers_or_countries: number
  readonly customers_with_several_countries: number
  readonly min_date: string
  readonly max_date: string
  readonly all_lines_amount: number
  readonly non_ascii_descriptions: number
  readonly lines_amount_positive_with_customer: number
  readonly lines_positive_with_customer: number
  readonly lines_qtypos_pricepos_with_customer: number
}

/*
 * Credits keep no lines: so that every line can be counted, its unit price is taken as its amount here, and only the two
 * negative prices make a credit.
 */
withShared('the 541,909 lines of uci_online_retail, one by one', (folder) => {
  const { extra } = JSON.parse(readFileSync(`${folder}/data/uci_online_retail/reference.json`, 'utf8')) as {
    readonly extra: LineReference
  }
  let page: Page
  let lines: readonly (Line & { readonly order: Order })[]

  beforeAll(async () => {
    const { file, mapping } = await guessedFile(folder, 'uci_online_retail/lines', 'GBP')
    const { unitPrice, ...others } = mapping.columns
    const columns = { ...others, amount: unitPrice! }
    page = await allOf(csvSource('uci', [{ file, mapping: { ...mapping, columns } }]), 'lines')
    lines = page.orders.flatMap((order) => order.lines.map((line) => ({ ...line, order })))
  }, 60_000)

  const count = (of: (line: Line & { readonly order: Order }) => boolean) => lines.filter(of).length

  test('are all there, and what is missing or negative in them too', () => {
    const negative = extra.lines_negative_price
    expect([page.rowsIn, page.rejected.length]).toEqual([extra.lines, 0])
    expect(page.orders.length + page.adjustments.length).toBe(extra.invoices)
    expect(page.adjustments.map(({ customerId }) => customerId)).toEqual(Array.from({ length: negative }, () => null))
    expect(lines.length).toBe(extra.lines - negative)
    expect(count(({ order }) => order.customerId === null)).toBe(extra.lines_missing_customer - negative)
    expect(count(({ productName }) => productName === null)).toBe(extra.lines_missing_description)
    expect(count(({ quantity }) => quantity < 0)).toBe(extra.lines_negative_qty)
    expect(count(({ net }) => net === 0)).toBe(extra.lines_zero_price)
    expect(count(({ order }) => order.id.startsWith('C'))).toBe(extra.lines_cancel_invoice)
    expect(count(({ order }) => order.id.startsWith('A'))).toBe(extra.lines_A_invoice - negative)
    expect(count(({ order, quantity }) => quantity < 0 && !order.id.startsWith('C'))).toBe(
      extra.negative_qty_not_cancel,
    )
  })

  test('name the articles, countries and days of the reference', () => {
    const countries: Record<string, number> = { 'United Kingdom': extra.lines_negative_price }
    for (const { order } of lines) countries[order.country ?? ''] = (countries[order.country ?? ''] ?? 0) + 1
    expect(countries).toEqual(extra.countries)
    expect(new Set(lines.map(({ product }) => product)).size).toBe(extra.stock_codes)
    expect(count(({ productName }) => /[^ -~]/.test(productName ?? ''))).toBe(extra.non_ascii_descriptions)
    const countriesOf = new Map<string, Set<string>>()
    for (const { customerId, country } of page.orders)
      if (customerId !== null)
        countriesOf.set(customerId, (countriesOf.get(customerId) ?? new Set()).add(country ?? ''))
    const several = [...countriesOf.values()].filter(({ size }) => size > 1)
    expect(several.length).toBe(extra.customers_with_several_countries)
    const instants = page.orders.map(({ placedAtMs }) => placedAtMs)
    const instantOf = (written: string) => Date.parse(`${written.replace(' ', 'T')}Z`)
    expect(instants.reduce((least, one) => Math.min(least, one))).toBe(instantOf(extra.min_date))
    expect(instants.reduce((most, one) => Math.max(most, one))).toBe(instantOf(extra.max_date))
  })

  test('come to the money of the reference, quantity times price', () => {
    const amountOf = ({ quantity, net }: Line) => lineAmount(quantity * PARTS_PER_UNIT, net)
    const sold = lines.filter(({ order, quantity }) => order.customerId !== null && quantity > 0)
    const credited = page.adjustments.reduce((sum, { amount }) => sum + amount, 0)
    expect(lines.reduce((sum, line) => sum + amountOf(line), 0) - credited).toBe(amountOfNumber(extra.all_lines_amount))
    expect(sold.reduce((sum, line) => sum + amountOf(line), 0)).toBe(
      amountOfNumber(extra.lines_amount_positive_with_customer),
    )
    expect(sold.length).toBe(extra.lines_positive_with_customer)
    expect(sold.filter(({ net }) => net > 0).length).toBe(extra.lines_qtypos_pricepos_with_customer)
  })
})
