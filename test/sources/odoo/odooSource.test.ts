import { describe, expect, test } from 'vitest'
import { odooSource } from '../../../src/sources/odoo/odooSource'
import { odooSchema, type OdooOptions } from '../../../src/sources/odoo/odooSchema'
import type { Source } from '../../../src/sources/source'
import { firstPageOf, httpOf, syncOf } from '../recordedExchange'
import { odooAnswer, odooCall, type OdooCall, type OdooRecords } from './odooServer'

const never = new AbortController().signal
const options = (change: object = {}): OdooOptions =>
  odooSchema.parse({ id: 'erp', label: 'ERP', kind: 'odoo', basePath: '/api/odoo/', ...change })

const EUR = [1, 'EUR']
const sale = (id: number, change: object = {}) => ({
  id,
  name: `S0000${id}`,
  client_order_ref: 'V000123',
  partner_id: [7, 'Firm, Anna'],
  date_order: '2026-01-31 23:30:00',
  state: 'sale',
  currency_id: EUR,
  amount_untaxed: 112.5,
  user_id: [2, 'Rep 1'],
  team_id: [1, 'Europe'],
  ...change,
})
const line = (id: number, change: object) => ({
  id,
  order_id: [1, 'S00001'],
  display_type: false,
  product_uom_qty: 1,
  price_subtotal: 0,
  ...change,
})

const RECORDS: OdooRecords = {
  'res.partner': [
    { id: 5, name: 'Group', commercial_partner_id: [5, 'Group'], create_date: '2024-05-01 10:00:00' },
    {
      id: 6,
      name: 'Firm',
      email: 'Office@Firm.example',
      vat: 'DE611933629',
      ref: 'C10006',
      city: 'Altenfurt',
      country_code: 'DE',
      state_id: [3, 'Bavaria'],
      industry_id: [4, 'Wholesale'],
      user_id: [2, 'Rep 1'],
      parent_id: [5, 'Group'],
      commercial_partner_id: [6, 'Firm'],
      create_date: '2024-05-02 10:00:00',
      x_tier: [9, 'Gold'],
    },
    {
      id: 7,
      name: 'Anna',
      parent_id: [6, 'Firm'],
      commercial_partner_id: [6, 'Firm'],
      create_date: '2024-05-03 10:00:00',
    },
  ],
  'sale.order': [
    sale(1),
    sale(2, { state: 'sent', amount_untaxed: 10 }),
    sale(3, { state: 'cancel', amount_untaxed: 20 }),
    sale(4, { state: 'done', amount_untaxed: 30, currency_id: [2, 'GBP'] }),
    sale(5, { amount_untaxed: -40 }),
    sale(6, { state: 'draft', amount_untaxed: 0, user_id: false, team_id: false }),
  ],
  'sale.order.line': [
    line(1, { product_id: [11, '[SKU-11] Valve'], product_uom_qty: 4, price_subtotal: 100, purchase_price: 10 }),
    line(2, { display_type: 'line_section' }),
    line(3, { product_id: [12, 'Freight'], price_subtotal: 12.5, is_delivery: true }),
    line(4, { product_id: [13, 'Down payment'], product_uom_qty: 0, is_downpayment: true }),
  ],
  'product.product': [
    { id: 11, categ_id: [3, 'Goods / Valves'] },
    { id: 12, categ_id: [4, 'Services'] },
  ],
  'account.move': [
    {
      id: 90,
      move_type: 'out_refund',
      state: 'posted',
      partner_id: [7, 'Firm, Anna'],
      commercial_partner_id: [6, 'Firm'],
      invoice_date: '2026-02-10',
      date: '2026-02-11',
      currency_id: EUR,
      amount_untaxed: 25,
    },
    { id: 91, move_type: 'out_refund', state: 'draft', partner_id: [6, 'Firm'], amount_untaxed: 5, currency_id: EUR },
    { id: 92, move_type: 'out_invoice', state: 'posted', partner_id: [6, 'Firm'], amount_untaxed: 5, currency_id: EUR },
  ],
}

function sourceOf(records: OdooRecords, change: object = {}): { readonly source: Source; readonly asked: OdooCall[] } {
  const asked: OdooCall[] = []
  const http = httpOf((url, posted) => {
    asked.push(odooCall(url, posted))
    return odooAnswer(records, url, posted)
  })
  return { source: odooSource(options(change), http), asked }
}

describe.each(['json-2', 'call-kw'] as const)('hand-made answers in the documented shape of %s', (api) => {
  const { source } = sourceOf(RECORDS, { api, readFreight: true, readCosts: true })

  test('sales: net without freight and tax, UTC instants without a Z, lines with code, category and cost', async () => {
    const page = await firstPageOf(source.pages('orders', null, never))
    expect(page).toMatchObject({ rowsIn: 6, total: 6, cursor: null, rejected: [] })
    expect(page.orders[0]).toEqual({
      source: 'erp',
      id: '1',
      number: 'S00001',
      customerName: null,
      reference: 'V000123',
      customerId: '7',
      placedAtMs: Date.UTC(2026, 0, 31, 23, 30),
      status: 'placed',
      currency: 'EUR',
      net: 1_000_000,
      freight: 125_000,
      cost: 400_000,
      channel: 'Europe',
      rep: 'Rep 1',
      country: null,
      region: null,
      segment: null,
      lines: [
        {
          product: 'SKU-11',
          productName: 'Valve',
          category: 'Goods / Valves',
          quantity: 4,
          net: 1_000_000,
          cost: 400_000,
        },
      ],
    })
    expect(page.orders.map(({ id, status, currency, rep }) => [id, status, currency, rep])).toEqual([
      ['1', 'placed', 'EUR', 'Rep 1'],
      ['2', 'draft', 'EUR', 'Rep 1'],
      ['3', 'cancelled', 'EUR', 'Rep 1'],
      ['4', 'placed', 'GBP', 'Rep 1'],
      ['6', 'draft', 'EUR', null],
    ])
  })

  test('a sale below 0 is a return', async () => {
    const { adjustments } = await firstPageOf(source.pages('orders', null, never))
    expect(adjustments).toMatchObject([{ id: '5', customerId: '7', amount: 400_000, currency: 'EUR' }])
  })

  test('posted credit notes are credits of the company, on their own date; drafts and invoices are not', async () => {
    const page = await firstPageOf(source.pages('credits', null, never))
    expect(page).toMatchObject({ rowsIn: 1, total: 1 })
    expect(page.adjustments).toEqual([
      {
        source: 'erp',
        id: '90',
        orderId: null,
        customerId: '6',
        placedAtMs: Date.UTC(2026, 1, 10),
        currency: 'EUR',
        amount: 250_000,
      },
    ])
  })

  test('a contact counts with its company; a company below another has a parent', async () => {
    const { customers } = await firstPageOf(source.pages('customers', null, never))
    expect(customers.map(({ id, mergedInto, parentId }) => [id, mergedInto, parentId])).toEqual([
      ['5', null, null],
      ['6', null, '5'],
      ['7', '6', null],
    ])
    expect(customers[1]).toMatchObject({
      company: 'Firm',
      email: 'office@firm.example',
      taxNumber: 'DE611933629',
      number: 'C10006',
      city: 'Altenfurt',
      country: 'DE',
      region: 'Bavaria',
      industry: 'Wholesale',
      rep: 'Rep 1',
    })
  })

  test('what was written since is asked for, in UTC as the database writes it', async () => {
    const sales = [sale(1, { write_date: '2026-02-14 23:59:59' }), sale(2, { write_date: '2026-02-15 00:00:01' })]
    const { source: changing, asked } = sourceOf({ ...RECORDS, 'sale.order': sales }, { api, readLines: false })
    const changes = changing.changes?.(Date.UTC(2026, 1, 15), { get: () => undefined })
    expect(changes?.feeds).toEqual(['orders', 'credits'])
    const { orders } = await firstPageOf(changes!.pages('orders', null, never))
    expect(orders.map(({ id }) => id)).toEqual(['2'])
    expect(asked.at(-1)?.kwargs.domain).toEqual([['write_date', '>', '2026-02-15 00:00:00']])
  })

  test('a sync along the ids is complete, over several pages', async () => {
    const many = { ...RECORDS, 'sale.order': Array.from({ length: 450 }, (_, i) => sale(i * 3 + 1)) }
    const { source: large, asked } = sourceOf(many, { api, readLines: false })
    const report = await syncOf(large)
    expect(report.complete).toBe(true)
    expect(report.sources[0]?.feeds[1]).toMatchObject({
      feed: 'orders',
      rowsIn: 450,
      total: 450,
      pages: 3,
      repeated: 0,
    })
    expect(asked.some(({ model }) => model === 'sale.order.line')).toBe(false)
    expect(new Set(asked.flatMap(({ kwargs }) => kwargs.order ?? []))).toEqual(new Set(['id asc']))
  })
})

test('archived records are read, in one language, and only the columns of apps that are said to be installed', async () => {
  const { source, asked } = sourceOf(RECORDS)
  await firstPageOf(source.pages('orders', null, never))
  expect(new Set(asked.map(({ kwargs }) => JSON.stringify(kwargs.context)))).toEqual(
    new Set(['{"active_test":false,"lang":"en_US"}']),
  )
  const lines = asked.find(({ model }) => model === 'sale.order.line')
  expect(lines?.kwargs.fields).not.toContain('is_delivery')
  expect(lines?.kwargs.fields).not.toContain('purchase_price')
})

test('without lines freight is still taken off', async () => {
  const { source } = sourceOf(RECORDS, { readLines: false, readFreight: true })
  const { orders } = await firstPageOf(source.pages('orders', null, never))
  expect(orders[0]).toMatchObject({ net: 1_000_000, freight: 125_000, lines: [], cost: null })
})

test('columns that attributes point at are asked for', async () => {
  const { source } = sourceOf(RECORDS, { attributes: { customer: { segment: 'x_tier.1' } } })
  const { customers } = await firstPageOf(source.pages('customers', null, never))
  expect(customers.map(({ segment }) => segment)).toEqual([null, 'Gold', null])
})

test('rows that cannot be read are rejected with their reason', async () => {
  const { source } = sourceOf(
    { 'sale.order': [sale(1, { date_order: false }), sale(2, { state: 'lost' }), sale(3, { currency_id: false })] },
    { readLines: false },
  )
  const { rejected } = await firstPageOf(source.pages('orders', null, never))
  expect(rejected.map(({ row, reason }) => [row, reason])).toEqual([
    ['1', 'broken-date'],
    ['2', 'unknown-status'],
    ['3', 'unknown-currency'],
  ])
})

const rpcError = (name: string, message: string): Response =>
  Response.json({
    jsonrpc: '2.0',
    id: 1,
    error: { code: 200, message: 'Odoo Server Error', data: { name, message, debug: '' } },
  })

test.each<[string, string, () => Response, string, string]>([
  [
    'json-2',
    'a wrong key',
    () => Response.json({ name: 'werkzeug.exceptions.Unauthorized', message: 'Invalid apikey' }, { status: 401 }),
    'unauthorized',
    'Invalid apikey',
  ],
  [
    'json-2',
    'an unknown column',
    () => Response.json({ name: 'builtins.ValueError', message: "Invalid field 'is_delivery'" }, { status: 422 }),
    'bad-request',
    "Invalid field 'is_delivery'",
  ],
  ['json-2', 'an older server', () => new Response('<h1>Not Found</h1>', { status: 404 }), 'not-found', '404'],
  [
    'call-kw',
    'a session that ended, inside a 200',
    () => rpcError('odoo.http.SessionExpiredException', 'Session expired'),
    'unauthorized',
    'Session expired',
  ],
  [
    'call-kw',
    'a missing right, inside a 200',
    () => rpcError('odoo.exceptions.AccessError', 'You are not allowed to access Sales Order'),
    'forbidden',
    'You are not allowed',
  ],
  [
    'call-kw',
    'an unknown column, inside a 200',
    () => rpcError('builtins.ValueError', "Invalid field 'is_delivery' on model 'sale.order.line'"),
    'bad-request',
    'Invalid field',
  ],
  [
    'call-kw',
    'no result',
    () => Response.json({ jsonrpc: '2.0', id: 1 }),
    'malformed',
    'without a count of sale.order',
  ],
])('%s: %s says so', async (api, _, answer, kind, words) => {
  const source = odooSource(options({ api }), httpOf(answer))
  await expect(firstPageOf(source.pages('orders', null, never))).rejects.toMatchObject({
    kind,
    message: expect.stringContaining(words),
  })
})

test('a list that is none says what to check', async () => {
  const http = httpOf((url) => Response.json(url.pathname.endsWith('search_count') ? 0 : null))
  await expect(firstPageOf(odooSource(options(), http).pages('orders', null, never))).rejects.toMatchObject({
    kind: 'malformed',
    message: '/api/odoo answered without a list of sale.order.',
  })
})

test('it says that it was never proven on a live system', () => {
  expect(sourceOf(RECORDS).source.unproven).toBe(true)
})
