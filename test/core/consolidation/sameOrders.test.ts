import { describe, expect, test } from 'vitest'
import { accountKeys } from '../../../src/core/accountTable'
import { buildOrderTable } from '../../../src/core/buildOrderTable'
import type { Order } from '../../../src/core/order'
import { placeOrders } from '../../../src/core/placeOrders'
import { plainCredit, plainOrder, plainRules, recordsOf } from '../plainRecords'

const rules = plainRules({
  defaultShare: 0.3,
  sameOrders: { systemOfRecord: [], preference: ['erp', 'shop'], decisions: [] },
})
const shop = (part: Partial<Order> = {}) => plainOrder({ source: 'shop', id: '7', number: 'V000007', ...part })
const erp = (part: Partial<Order> = {}) =>
  plainOrder({ source: 'erp', id: '1', customerId: 'P1', reference: 'V000007', ...part })
const asideOf = (table: ReturnType<typeof buildOrderTable>) =>
  table.setAside.map(({ source, record, reason, count, amount }) => ({ source, record, reason, count, amount }))

describe('an order that the shop and the ERP tell', () => {
  test('counts once, in the system of record, and the other is set aside with its money', () => {
    const table = buildOrderTable(recordsOf({ orders: [shop(), erp()] }), rules)
    expect([...table.saleRevenue]).toEqual([1_000_000])
    expect(asideOf(table)).toEqual([
      { source: 'shop', record: 'order', reason: 'doubled', count: 1, amount: 1_000_000 },
    ])
  })

  test('counts in the preferred source, else in one that is preferred at all, else in the first by name', () => {
    const counted = (preference: readonly string[]) => {
      const records = recordsOf({ orders: [shop(), erp({ net: 1_000_001 })] })
      const sameOrders = { systemOfRecord: [], preference, decisions: [] }
      return [...buildOrderTable(records, { ...rules, sameOrders }).saleRevenue]
    }
    expect(counted(['shop', 'erp'])).toEqual([1_000_000])
    expect(counted(['erp', 'shop'])).toEqual([1_000_001])
    expect(counted(['shop'])).toEqual([1_000_000])
    expect(counted(['crm', 'shop'])).toEqual([1_000_000])
    expect(counted([])).toEqual([1_000_001])
  })

  test('takes what the system of record leaves out from the other: channel, rep, lines and cost', () => {
    const line = { product: 'p1', productName: 'Bolt', category: 'Cable', quantity: 2, net: 1_000_000, cost: 600_000 }
    const orders = [shop({ channel: 'web', rep: 'Ada', region: 'North', lines: [line] }), erp()]
    const table = buildOrderTable(recordsOf({ orders }), rules)
    expect(table.channels[table.saleChannel[0]!]).toBe('web')
    expect(table.reps[table.saleRep[0]!]).toBe('Ada')
    expect(table.accounts.source).toContain('erp')
    expect([table.products[table.lineProduct[0]!], table.lineRevenue[0]]).toEqual(['p1', 1_000_000])
    expect([...table.saleMargin]).toEqual([400_000])
    expect([...table.saleBasis]).toEqual([0])
    const { region } = table.accounts.attributes
    expect(region.texts[region.code[table.accounts.source.indexOf('erp')]!]).toBe('North')
  })

  test('of another amount brings neither its lines nor its cost along', () => {
    const line = { product: 'p1', productName: null, category: null, quantity: 2, net: 1_000_000, cost: 600_000 }
    const orders = [shop({ lines: [line], cost: 600_000 }), erp({ net: 1_005_000 })]
    const table = buildOrderTable(recordsOf({ orders }), rules)
    expect(table.lineProduct).toHaveLength(0)
    expect([...table.saleMargin]).toEqual([301_500])
  })

  test('is split in two by the ERP: both count, the one of the shop does not', () => {
    const orders = [shop(), erp({ net: 990_001 }), erp({ id: '2', net: 9_999, reference: 'Shop V000007' })]
    const records = recordsOf({ orders })
    // One account for both: the second part is of another amount altogether.
    const party = records.customerKeys.find(records.sources.encode('erp'), 'P1')
    const customer = records.customerKeys.find(records.sources.encode('shop'), 'c1')
    const table = buildOrderTable(records, { ...rules, leads: new Map([[customer, party]]) })
    expect([...table.saleRevenue].toSorted((a, b) => a - b)).toEqual([9_999, 990_001])
    expect(asideOf(table)).toEqual([
      { source: 'shop', record: 'order', reason: 'doubled', count: 1, amount: 1_000_000 },
    ])
  })

  test('follows the system of record of its channel before the preferred source', () => {
    const sameOrders = { ...rules.sameOrders!, systemOfRecord: [{ channel: 'Web', source: 'shop' }] }
    const orders = [shop({ channel: 'web' }), erp()]
    const table = buildOrderTable(recordsOf({ orders }), { ...rules, sameOrders })
    expect(asideOf(table)).toEqual([{ source: 'erp', record: 'order', reason: 'doubled', count: 1, amount: 1_000_000 }])
  })

  test('that the system of record cancelled is no sale, whatever the other says', () => {
    const table = buildOrderTable(recordsOf({ orders: [shop(), erp({ status: 'cancelled' })] }), rules)
    expect(table.saleDay).toHaveLength(0)
    expect(asideOf(table).map(({ source, reason }) => `${source} ${reason}`)).toEqual(['erp cancelled', 'shop doubled'])
  })

  test('that the system of record only drafted counts in the other', () => {
    const table = buildOrderTable(recordsOf({ orders: [shop(), erp({ status: 'draft' })] }), rules)
    expect(table.saleDay).toHaveLength(1)
    expect(asideOf(table).map(({ source, reason }) => `${source} ${reason}`)).toEqual(['erp draft'])
  })
})

describe('credits on such an order', () => {
  const orders = [shop(), erp()]

  test('that only the shop tells are taken off the order that counts', () => {
    const adjustments = [plainCredit({ source: 'shop', id: 'r1', orderId: '7', customerId: null })]
    const table = buildOrderTable(recordsOf({ orders, adjustments }), rules)
    expect([...table.creditRevenue]).toEqual([100_000])
    expect([...table.creditSale]).toEqual([0])
    expect(table.accounts.source[table.creditStart.findIndex((start) => start > 0) - 1]).toBe('erp')
  })

  test('that both tell count once', () => {
    const adjustments = [
      plainCredit({ source: 'shop', id: 'r1', orderId: '7', customerId: null }),
      plainCredit({ source: 'erp', id: 'r9', orderId: '1', customerId: null }),
    ]
    const table = buildOrderTable(recordsOf({ orders, adjustments }), rules)
    expect([...table.creditRevenue]).toEqual([100_000])
    expect(asideOf(table)).toContainEqual({
      source: 'shop',
      record: 'credit',
      reason: 'doubled',
      count: 1,
      amount: 100_000,
    })
  })
})

describe('a number that merely looks alike loses no sale', () => {
  const unclearOf = (orders: readonly Order[]) => {
    const records = recordsOf({ orders })
    const { same, reason } = placeOrders(records, accountKeys(records, rules.isExcluded), rules)
    return { unclear: same.unclear.length, groups: same.groups.length, sales: reason.filter((one) => one === 0).length }
  }

  test.each([
    ['another amount of another account', erp({ net: 1_020_000 })],
    ['another currency', erp({ currency: 'GBP' })],
    ['five weeks later', erp({ placedAtMs: Date.UTC(2024, 1, 19, 12) })],
  ])('%s', (_, other) => {
    expect(unclearOf([shop(), other])).toEqual({ unclear: 1, groups: 0, sales: 2 })
  })

  test('a short word of a remark', () => {
    expect(unclearOf([plainOrder({ source: 'shop', id: '7' }), erp({ reference: 'box 7' })])).toEqual({
      unclear: 0,
      groups: 0,
      sales: 2,
    })
  })

  test('but a decision of a person goes before all of it', () => {
    const decisions = [{ a: 'order erp.1', b: 'order shop.7', same: true }]
    const sameOrders = { ...rules.sameOrders!, decisions }
    const orders = [shop(), erp({ net: 1_020_000 })]
    expect(buildOrderTable(recordsOf({ orders }), { ...rules, sameOrders }).saleDay).toHaveLength(1)
    const parted = { ...sameOrders, decisions: [{ ...decisions[0]!, same: false }] }
    expect(
      buildOrderTable(recordsOf({ orders: [shop(), erp()] }), { ...rules, sameOrders: parted }).saleDay,
    ).toHaveLength(2)
  })
})
