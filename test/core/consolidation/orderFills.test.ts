import { describe, expect, test } from 'vitest'
import { accountKeys } from '../../../src/core/accountTable'
import { FILLED_FIELDS, orderFills, rowsTelling } from '../../../src/core/consolidation/orderFills'
import { orderLinks } from '../../../src/core/consolidation/orderLinks'
import { keyOfOrder, type SameOrderRules } from '../../../src/core/consolidation/sameOrders'
import { orderKey } from '../../../src/core/consolidation/orderKey'
import type { Order } from '../../../src/core/order'
import { placeOrders } from '../../../src/core/placeOrders'
import { plainOrder, plainRules, recordsOf } from '../plainRecords'

const LINE: Order['lines'][number] = {
  product: 'p1',
  productName: null,
  category: null,
  quantity: 1,
  net: 5,
  cost: null,
}
const order = (source: string, id: string, part: Partial<Order> = {}) => plainOrder({ source, id, ...part })

/** What each field of the first row is taken from, where the rows are one order. */
function filled(orders: readonly Order[], kept: readonly number[], doubles: readonly number[]) {
  const fills = orderFills(recordsOf({ orders }).orders, [{ kept, doubles }])
  return Object.fromEntries(
    FILLED_FIELDS.flatMap((field) => (fills[field].size === 0 ? [] : [[field, [...fills[field]]]])),
  )
}

describe('what an order leaves out', () => {
  const bare = order('erp', '1', { customerId: null })
  const full = { channel: 'web', rep: 'Ada', country: 'DE', region: 'North', segment: 'trade', cost: 3, lines: [LINE] }

  test('comes from the other telling of it, and nothing where that leaves it out too', () => {
    const of = [[0, 1]]
    expect(filled([bare, order('shop', '1', full)], [0], [1])).toEqual({
      customer: of,
      channel: of,
      rep: of,
      country: of,
      region: of,
      segment: of,
      cost: of,
      lines: of,
    })
    expect(filled([bare, order('shop', '1', { customerId: null })], [0], [1])).toEqual({})
    expect(filled([order('erp', '1', full), order('shop', '1', full)], [0], [1])).toEqual({})
  })

  test('comes from the most trusted that tells it', () => {
    const told = filled(
      [bare, order('crm', '1', { rep: 'Bo' }), order('shop', '1', { rep: 'Ada', region: 'North' })],
      [0],
      [1, 2],
    )
    expect(told).toEqual({ customer: [[0, 1]], rep: [[0, 1]], region: [[0, 2]] })
  })

  test('is no cost and no lines of an order that was split, told twice, or is of another amount', () => {
    const shop = order('shop', '1', { cost: 3, lines: [LINE] })
    expect(
      filled(
        [bare, bare, shop].map((one, i) => ({ ...one, id: `${i}` })),
        [0, 1],
        [2],
      ),
    ).toEqual({
      customer: [
        [0, 2],
        [1, 2],
      ],
    })
    expect(filled([bare, shop, { ...shop, source: 'crm' }], [0], [1, 2])).toEqual({ customer: [[0, 1]] })
    expect(filled([{ ...bare, net: 1_000_001 }, shop], [0], [1])).toEqual({ customer: [[0, 1]] })
  })

  test('a cost of nothing is told', () => {
    expect(filled([order('erp', '1', { cost: 0 }), order('shop', '1', { cost: 3 })], [0], [1])).toEqual({})
  })

  test('rows tell their own but for what is filled', () => {
    const rows = Uint32Array.of(4, 7)
    expect(rowsTelling(rows, new Map())).toBe(rows)
    expect([...rowsTelling(rows, new Map([[7, 2]]))]).toEqual([4, 2])
  })
})

describe('what a reference names', () => {
  const linksOf = (orders: readonly Order[], isAsked: (row: number) => boolean = () => true) =>
    orderLinks(recordsOf({ orders }), isAsked).map(({ naming, named }) => [naming, named])
  const shop = order('shop', '1', { number: 'V000123' })
  const erp = (reference: string) => order('erp', '1', { reference })

  test.each(['V000123', 'v000123', ' #V000123 ', 'Shop V000123', 'shop order (V000123)', 'a; V000123, b'])(
    '%s',
    (reference) => {
      expect(linksOf([shop, erp(reference)])).toEqual([[1, 0]])
    },
  )

  test('is the whole before its words, and each order once', () => {
    const whole = order('shop', '2', { number: 'Shop V000123' })
    expect(linksOf([shop, whole, erp('Shop V000123')])).toEqual([[2, 1]])
    expect(linksOf([shop, erp('V000123 / v000123')])).toEqual([[1, 0]])
  })

  test('is never an order of its own source, one that takes no part, nor a short word', () => {
    expect(linksOf([order('erp', '2', { number: 'V000123' }), erp('V000123')])).toEqual([])
    expect(linksOf([shop, erp('V000123')], (row) => row !== 0)).toEqual([])
    expect(linksOf([shop, erp('V000123')], (row) => row !== 1)).toEqual([])
    expect(linksOf([order('shop', '123', {}), erp('Shop 123')])).toEqual([])
    expect(linksOf([order('shop', '1234', {}), erp('Shop 1234')])).toEqual([[1, 0]])
  })

  test('is an id only of an order without a number', () => {
    expect(linksOf([order('shop', '1234', { number: 'N9' }), erp('1234')])).toEqual([])
    expect(linksOf([order('shop', '1234'), erp('1234')])).toEqual([[1, 0]])
    expect(linksOf([order('shop', '1', { number: 'N9' }), order('shop', '2'), erp('N9')])).toEqual([[2, 0]])
  })
})

describe('one order in several sources', () => {
  const told = (orders: readonly Order[], part: Partial<SameOrderRules> = {}) => {
    const sameOrders = { systemOfRecord: [], preference: ['erp', 'shop'], decisions: [], ...part }
    const rules = plainRules({ sameOrders })
    const records = recordsOf({ orders })
    return placeOrders(records, accountKeys(records, rules.isExcluded), rules).same
  }
  const shop = (part: Partial<Order> = {}) => order('shop', '7', { number: 'V000007', ...part })
  const erp = (part: Partial<Order> = {}) => order('erp', '1', { customerId: 'P1', reference: 'V000007', ...part })

  test('may be 31 days and 1 % apart, and no more', () => {
    const groups = (other: Order) => told([shop(), other]).groups.length
    const days = (count: number) => Date.UTC(2024, 0, 15 + count, 12)
    expect([31, 32, -31, -32].map((count) => groups(erp({ placedAtMs: days(count) })))).toEqual([1, 0, 1, 0])
    expect([990_000, 989_999, 1_010_101, 1_010_102].map((net) => groups(erp({ net })))).toEqual([1, 0, 1, 0])
  })

  test('parts into those of the system of record, oldest first, and the others by trust', () => {
    const parts = [
      erp({ id: 'b', net: 995_000, placedAtMs: Date.UTC(2024, 0, 17) }),
      erp({ id: 'c', net: 996_000, placedAtMs: Date.UTC(2024, 0, 16) }),
      erp({ id: 'a', net: 997_000, placedAtMs: Date.UTC(2024, 0, 17) }),
    ]
    const others = [shop(), order('crm', '1', { customerId: 'X', reference: 'V000007' })]
    expect(told([...parts, ...others]).groups).toEqual([{ kept: [1, 2, 0], doubles: [3, 4] }])
    expect(told([...parts, ...others], { preference: ['crm', 'shop', 'erp'] }).groups).toEqual([
      { kept: [4], doubles: [3, 1, 2, 0] },
    ])
  })

  test('its system of record is the first of a channel that one of them has and whose source tells it', () => {
    const orders = [shop({ channel: 'Web' }), erp()]
    const keptBy = (systemOfRecord: SameOrderRules['systemOfRecord']) =>
      told(orders, { systemOfRecord }).groups[0]!.kept
    expect(keptBy([{ channel: 'phone', source: 'shop' }])).toEqual([1])
    expect(
      keptBy([
        { channel: 'web', source: 'crm' },
        { channel: 'WEB', source: 'shop' },
      ]),
    ).toEqual([0])
    expect(
      keptBy([
        { channel: 'web', source: 'erp' },
        { channel: 'web', source: 'shop' },
      ]),
    ).toEqual([1])
  })

  test('is called by source and id', () => {
    expect(keyOfOrder(recordsOf({ orders: [shop()] }), 0)).toBe('order shop.7')
    expect(orderKey('shop', '7')).toBe('order shop.7')
  })
})
