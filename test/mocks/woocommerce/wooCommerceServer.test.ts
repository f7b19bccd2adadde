import { expect, test } from 'vitest'
import { wooCommerceServer } from '../../../mocks/woocommerce/wooCommerceServer'
import { fewRows, shopUrl } from './fewRows'

const answer = wooCommerceServer(fewRows)

interface Row {
  readonly id: number
  readonly [field: string]: unknown
}

async function ask(route: string, parameters: Readonly<Record<string, string | number>> = {}) {
  const response = answer(new Request(shopUrl(route, parameters)))
  return { status: response.status, headers: response.headers, rows: (await response.json()) as readonly Row[] }
}

test.each(['orders', 'refunds', 'customers', 'products'])(
  '%s: following the links gives every row once',
  async (route) => {
    const ids: number[] = []
    let next: string | undefined = shopUrl(route, { per_page: 3, orderby: 'id', order: 'asc' })
    let pages = 0
    while (next !== undefined) {
      const response = answer(new Request(next))
      ids.push(...((await response.json()) as readonly Row[]).map(({ id }) => id))
      expect(response.headers.get('x-wp-totalpages')).toBe(String(Math.ceil(expectedRows(route) / 3)))
      next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1]
      pages += 1
    }
    expect(pages).toBe(Math.ceil(expectedRows(route) / 3))
    expect(ids).toHaveLength(expectedRows(route))
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b))
  },
)

test('one page past the end is an empty list; posts then say a total of 0, users the true one', async () => {
  const orders = await ask('orders', { per_page: 100, page: 4 })
  expect(orders).toMatchObject({ status: 200, rows: [] })
  expect(orders.headers.get('x-wp-total')).toBe('0')
  expect(orders.headers.get('link')).toContain('page=0')
  const customers = await ask('customers', { per_page: 100, page: 2 })
  expect(customers.rows).toEqual([])
  expect(customers.headers.get('x-wp-total')).toBe('26')
  expect(customers.headers.get('link')).toContain('page=1')
  expect(customers.headers.get('link')).not.toContain('next')
})

test('without an order asked for, the newest come first, ten a page', async () => {
  const { rows } = await ask('orders')
  expect(rows.map(({ id }) => id)).toEqual(
    fewRows.orders
      .map(({ id }) => id)
      .toReversed()
      .slice(0, 10),
  )
})

test('orderby=modified sorts by the last change, modified_after leaves out what did not change since', async () => {
  const { rows } = await ask('orders', { orderby: 'modified', order: 'asc', per_page: 100 })
  const changes = rows.map((row) => String(row['date_modified_gmt']))
  expect(changes).toEqual(changes.toSorted())
  const since = changes[50]
  const later = await ask('orders', { modified_after: since, dates_are_gmt: 'true', per_page: 100 })
  expect(later.rows.every((row) => String(row['date_modified_gmt']) > since)).toBe(true)
  expect(Number(later.headers.get('x-wp-total'))).toBe(
    fewRows.orders.filter(({ modifiedAtMs }) => modifiedAtMs > Date.parse(`${since}Z`)).length,
  )
})

test('status chooses orders', async () => {
  const { rows, headers } = await ask('orders', { status: 'cancelled,failed', per_page: 100 })
  expect(new Set(rows.map((row) => row['status']))).toEqual(new Set(['cancelled', 'failed']))
  expect(Number(headers.get('x-wp-total'))).toBe(
    fewRows.orders.filter(({ status }) => status === 'cancelled' || status === 'failed').length,
  )
})

test('_fields leaves nothing but what was asked for; dots reach into objects and not into lists', async () => {
  const { rows } = await ask('orders', { _fields: 'id,billing.email,billing.country,line_items.sku,nothing' })
  for (const row of rows) {
    expect(Object.keys(row)).toEqual(['id', 'billing'])
    expect(Object.keys(row['billing'] as object)).toEqual(['country', 'email'])
  }
  const whole = await ask('orders', { _fields: 'billing,billing.email,line_items' })
  expect(whole.rows[0]).toHaveProperty('billing.company')
  expect(whole.rows[0]).toHaveProperty('line_items.0.sku')
  const refunds = await ask('refunds', { _fields: 'id,line_items.total' })
  expect(refunds.rows[0]).toEqual({ id: expect.any(Number), line_items: [] })
})

test('money adds up: total = lines + fees + freight + tax', async () => {
  const { rows } = await ask('orders', { per_page: 100 })
  for (const row of rows) {
    const cents = (list: unknown) =>
      (list as readonly { readonly total: string }[]).reduce(
        (sum, { total }) => sum + Math.round(Number(total) * 100),
        0,
      )
    const parts = cents(row['line_items']) + cents(row['fee_lines']) + cents(row['shipping_lines'])
    const [total, tax] = [row['total'], row['total_tax']].map((text) => Math.round(Number(text) * 100))
    expect(total).toBe(parts + tax)
  }
})

test('one order by its id', async () => {
  const [first] = fewRows.orders
  const response = answer(new Request(shopUrl(`orders/${first.id}`)))
  expect(await response.json()).toMatchObject({ id: first.id, number: String(first.id) })
})

test.each([
  ['orders', { per_page: 101 }, 400, 'rest_invalid_param'],
  ['orders', { per_page: 'all' }, 400, 'rest_invalid_param'],
  ['orders', { page: 0 }, 400, 'rest_invalid_param'],
  ['orders', { orderby: 'colour' }, 400, 'rest_invalid_param'],
  ['customers', { order: 'random' }, 400, 'rest_invalid_param'],
  ['orders', { modified_after: 'yesterday' }, 400, 'rest_invalid_param'],
  ['orders/99999999', {}, 404, 'woocommerce_rest_shop_order_invalid_id'],
  ['nothing', {}, 404, 'rest_no_route'],
])('%s %j is refused with %d', async (route, parameters, status, code) => {
  const response = answer(new Request(shopUrl(route, parameters)))
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({ code, data: { status } })
})

test('writing is refused: the key may only read', async () => {
  const response = answer(new Request(shopUrl('orders'), { method: 'POST' }))
  expect(response.status).toBe(401)
  expect(await response.json()).toMatchObject({ code: 'woocommerce_rest_authentication_error' })
})

/** The shop's administrator is a customer row as well. */
function expectedRows(route: string): number {
  return { orders: 250, refunds: 7, customers: 26, products: 12 }[route] ?? NaN
}
