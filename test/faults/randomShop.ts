import { changingShop, type ChangingShop, type ShopList, type ShopRow } from '../../mocks/faults/changingShop'
import { oneOf } from './seeded'

/** The lists of a shop whose rows come and go. */
export const MOVING_LISTS = ['customers', 'orders', 'refunds'] as const satisfies readonly ShopList[]

/** A shop of a few pages, one row in 25 of which cannot be read. Ids are numbered through all lists, as in a real one. */
export function randomShop(random: () => number): ChangingShop {
  const count = (most: number): number => Math.floor(random() * most)
  let id = 0
  const rows = (most: number, row: (id: number) => ShopRow): readonly ShopRow[] =>
    Array.from({ length: count(most) }, () => row((id += 1 + count(3))))
  const products = rows(30, (of) => ({ id: of, categories: random() < 0.9 ? [{ id: 1, name: 'Pumps' }] : [] }))
  const customers = rows(60, (of) => randomRow(random, 'customers', of))
  const orders = rows(90, (of) => randomRow(random, 'orders', of))
  const refunds = rows(40, (of) => randomRow(random, 'refunds', of))
  return changingShop({ products, customers, orders, refunds }, 3 + count(15))
}

/** A row of a list, with amounts of its own; one in 25 is broken. */
export function randomRow(random: () => number, list: (typeof MOVING_LISTS)[number], id: number): ShopRow {
  const broken = random() < 0.04
  const date_created_gmt = broken ? '2026-02-30T00:00:00' : '2026-01-25T04:33:09'
  const goods = Math.floor(random() * 100_000)
  if (list === 'customers')
    return { id, email: `buyer${id}@firm.example`, billing: { company: `Firm ${id}` }, date_created_gmt }
  if (list === 'refunds')
    return {
      id,
      parent_id: 1 + Math.floor(random() * 200),
      amount: (goods / 100).toFixed(2),
      line_items: [],
      date_created_gmt,
    }
  return {
    id,
    status: oneOf(random, ['completed', 'processing', 'refunded', 'cancelled', broken ? 'lost' : 'pending']),
    currency: oneOf(random, ['EUR', 'GBP', broken ? 'EURO' : 'USD']),
    customer_id: Math.floor(random() * 9),
    billing: { email: `guest${id % 7}@g.example`, company: '', country: 'DE' },
    total: ((goods + 1250) / 100).toFixed(2),
    total_tax: '0.00',
    shipping_total: '12.50',
    created_via: 'checkout',
    line_items: [{ product_id: 1 + (id % 30), sku: '', name: 'Pump', quantity: 1, total: (goods / 100).toFixed(2) }],
    date_created_gmt,
  }
}
