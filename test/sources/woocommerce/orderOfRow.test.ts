import { describe, expect, test } from 'vitest'
import { attributesInForce, type WooCommerceAttributes } from '../../../src/sources/woocommerce/attributes'
import { BrokenRow } from '../../../src/sources/BrokenRow'
import { orderOfRow } from '../../../src/sources/woocommerce/orderOfRow'
import { statusesInForce, type StatusMap } from '../../../src/sources/woocommerce/orderStatus'

const line = {
  product_id: 12,
  sku: 'SKU-1',
  name: 'Pump',
  quantity: 2,
  subtotal: '100.00',
  total: '90.00',
  total_tax: '17.10',
}
const row = {
  id: 51,
  status: 'completed',
  currency: 'EUR',
  customer_id: 7,
  billing: { email: 'buyer@firm.example', company: 'Firm', country: 'DE', state: 'DE-BY' },
  date_created_gmt: '2026-05-03T21:44:18',
  total: '119.60',
  total_tax: '17.10',
  shipping_total: '12.50',
  created_via: 'checkout',
  line_items: [line],
}

function read(change: object, attributes: WooCommerceAttributes = {}, statusMap?: StatusMap) {
  const { order, line: lines } = attributesInForce(attributes)
  return orderOfRow(
    { ...row, ...change },
    {
      source: 'shop',
      statuses: statusesInForce(statusMap),
      order,
      line: lines,
      categoryOf: (product) => (product === '12' ? 'Pumps' : null),
    },
  )
}

function broken(change: object): BrokenRow {
  try {
    read(change)
  } catch (cause) {
    if (cause instanceof BrokenRow) return cause
    throw cause
  }
  throw new Error('the row was accepted')
}

test('an order in full', () => {
  expect(read({})).toEqual({
    source: 'shop',
    id: '51',
    customerId: '7',
    number: null,
    reference: null,
    placedAtMs: Date.UTC(2026, 4, 3, 21, 44, 18),
    status: 'placed',
    currency: 'EUR',
    net: 900_000,
    freight: 125_000,
    gross: 1_196_000,
    cost: null,
    channel: 'checkout',
    rep: null,
    country: 'DE',
    region: 'DE-BY',
    segment: null,
    lines: [{ product: 'SKU-1', productName: 'Pump', category: 'Pumps', quantity: 2, net: 900_000, cost: null }],
  })
})

describe('money', () => {
  test('may have four decimals, and stays exact', () => {
    expect(read({ total: '100.1234', total_tax: '0.0001', shipping_total: '0' }).net).toBe(1_001_233)
  })

  test('an order of nothing is an order', () => {
    expect(read({ total: '0.00', total_tax: '0.00', shipping_total: '0.00', line_items: [] }).net).toBe(0)
  })

  test.each([
    [{ total: undefined }, 'missing-column', null, null],
    [{ total: 'n/a' }, 'broken-amount', null, null],
    [{ shipping_total: '' }, 'broken-amount', null, null],
    [{ currency: 'EURO' }, 'unknown-currency', 900_000, null],
    [{ currency: null }, 'unknown-currency', 900_000, null],
    [{ status: 'shipped' }, 'unknown-status', 900_000, 'EUR'],
    [{ status: undefined }, 'unknown-status', 900_000, 'EUR'],
    [{ status: '__proto__' }, 'unknown-status', 900_000, 'EUR'],
    [{ date_created_gmt: '2026-02-30T00:00:00' }, 'broken-date', 900_000, 'EUR'],
    [{ date_created_gmt: null }, 'broken-date', 900_000, 'EUR'],
    [{ customer_id: undefined }, 'missing-column', 900_000, 'EUR'],
    [{ customer_id: 'Ann' }, 'broken-row', 900_000, 'EUR'],
    [{ line_items: 'none' }, 'broken-row', 900_000, 'EUR'],
    [{ line_items: [null] }, 'broken-amount', 900_000, 'EUR'],
    [{ line_items: [{ ...line, total: 'x' }] }, 'broken-amount', 900_000, 'EUR'],
    [{ line_items: [{ ...line, quantity: null }] }, 'broken-amount', 900_000, 'EUR'],
  ])('a rejected row keeps the money that can be known: %o', (change, reason, amount, currency) => {
    expect(broken(change)).toMatchObject({ reason, amount, currency })
  })

  test('a row without an id is rejected first', () => {
    expect(broken({ id: undefined, total: 'x' })).toMatchObject({ reason: 'missing-id', amount: null })
  })
})

describe('who bought', () => {
  test.each([0, '0', null, ''])('customer %o is a guest, known by e-mail', (customer_id) => {
    const billing = { email: ' Buyer@Firm.Example ' }
    expect(read({ customer_id, billing }).customerId).toBe('guest:buyer@firm.example')
  })

  test.each([{}, { email: '' }, { email: 'n/a' }, { email: null }, null])(
    'a guest without an address is nobody: %o',
    (billing) => {
      expect(read({ customer_id: 0, billing }).customerId).toBeNull()
    },
  )
})

describe('statuses', () => {
  test.each([
    ['processing', 'placed'],
    ['completed', 'placed'],
    ['refunded', 'placed'],
    ['on-hold', 'placed'],
    ['pending', 'draft'],
    ['checkout-draft', 'draft'],
    ['auto-draft', 'draft'],
    ['failed', 'cancelled'],
    ['cancelled', 'cancelled'],
    ['trash', 'cancelled'],
  ])('%s is %s', (status, meaning) => {
    expect(read({ status }).status).toBe(meaning)
  })

  test('a shop adds its own and changes the meaning of others', () => {
    const map: StatusMap = { shipped: 'placed', 'on-hold': 'draft' }
    expect(read({ status: 'shipped' }, {}, map).status).toBe('placed')
    expect(read({ status: 'on-hold' }, {}, map).status).toBe('draft')
    expect(read({ status: 'completed' }, {}, map).status).toBe('placed')
  })
})

describe('lines', () => {
  test('may be absent', () => {
    expect(read({ line_items: undefined })).toMatchObject({ lines: [], cost: null })
  })

  test.each([
    [{ sku: '' }, '12'],
    [{ sku: '', product_id: 0 }, 'Pump'],
    [{ sku: '', product_id: 0, name: '' }, 'unknown'],
  ])('bear article number, else product, else name: %o', (change, product) => {
    expect(read({ line_items: [{ ...line, ...change }] }).lines[0]?.product).toBe(product)
  })

  test('bear a category of their own where one is mapped', () => {
    const own = { ...line, meta_data: [{ key: '_group', value: 'Motors' }] }
    const attributes = { line: { category: 'meta:_group' } }
    expect(read({ line_items: [own, line] }, attributes).lines.map(({ category }) => category)).toEqual([
      'Motors',
      'Pumps',
    ])
  })

  test('a deleted product has no category', () => {
    expect(read({ line_items: [{ ...line, product_id: 0 }] }).lines[0]?.category).toBeNull()
  })

  test('cost a whole line, or so much a piece', () => {
    const costs = {
      ...line,
      meta_data: [
        { key: '_cost', value: '61.25' },
        { key: '_piece', value: 30 },
      ],
    }
    expect(read({ line_items: [costs] }, { line: { cost: 'meta:_cost' } })).toMatchObject({ cost: 612_500 })
    expect(read({ line_items: [costs] }, { line: { unitCost: 'meta:_piece' } })).toMatchObject({ cost: 600_000 })
    expect(read({ line_items: [costs] }, { line: { cost: 'meta:_no', unitCost: 'meta:_piece' } })).toMatchObject({
      cost: 600_000,
    })
    expect(read({ line_items: [costs] }, { line: { unitCost: 'meta:_no' } })).toMatchObject({ cost: null })
    const endless = { ...costs, quantity: 1e300 }
    expect(read({ line_items: [endless] }, { line: { unitCost: 'meta:_piece' } })).toMatchObject({ cost: null })
  })

  test('the cost of an order is known only where that of every line is', () => {
    const costs = { ...line, meta_data: [{ key: '_cost', value: '61.25' }] }
    const attributes = { line: { cost: 'meta:_cost' } }
    expect(read({ line_items: [costs, costs] }, attributes).cost).toBe(1_225_000)
    const some = read({ line_items: [costs, line] }, attributes)
    expect(some.cost).toBeNull()
    expect(some.lines.map(({ cost }) => cost)).toEqual([612_500, null])
  })
})

test('attributes come from where the shop keeps them', () => {
  const meta_data = [
    { key: '_rep', value: ' AK ' },
    { key: '_segment', value: 3 },
    { key: '_region', value: ['North'] },
  ]
  const attributes = {
    order: { rep: 'meta:_rep', segment: 'meta:_segment', region: 'meta:_region', channel: 'payment_method' },
  }
  expect(read({ meta_data, payment_method: 'invoice' }, attributes)).toMatchObject({
    rep: 'AK',
    segment: '3',
    region: null,
    channel: 'invoice',
    country: 'DE',
  })
})
