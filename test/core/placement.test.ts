import { describe, expect, it } from 'vitest'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import type { Order } from '../../src/core/order'
import type { SetAsideReason } from '../../src/core/setAside'
import { plainCredit, plainCustomer, plainOrder, plainRules, recordsOf } from './plainRecords'

const DAY_MS = 86_400_000
const rules = plainRules()
const todayMs = rules.today * DAY_MS

/** The reasons that an order has by itself; what becomes of credits on a doubled one is tested with `sameOrders`. */
type OwnReason = Exclude<SetAsideReason, 'doubled'>

/** An order for each reason to set it aside, and only that reason. */
const noSales: Readonly<Record<OwnReason, Partial<Order>>> = {
  cancelled: { status: 'cancelled' },
  draft: { status: 'draft' },
  test: { status: 'test' },
  'no-customer': { customerId: null },
  'excluded-account': { customerId: 'c2' },
  'zero-amount': { net: 0 },
  'unknown-rate': { currency: 'CHF' },
  future: { placedAtMs: todayMs + DAY_MS },
}

/** The same day for a credit as for its order, where the order has one of its own. */
const placedWith = ({ placedAtMs }: Partial<Order>) => (placedAtMs === undefined ? {} : { placedAtMs })

const customers = [plainCustomer({ id: 'c1' }), plainCustomer({ id: 'c2', tags: ['internal'] })]

describe('a credit', () => {
  it.each(Object.keys(noSales) as OwnReason[])(
    'of an order set aside as %s is set aside with it: it takes back what was never counted',
    (reason) => {
      const orders = [plainOrder({ id: '1' }), plainOrder({ id: '2', ...noSales[reason] })]
      const adjustments = [plainCredit({ id: 'r', orderId: '2', ...placedWith(noSales[reason]) })]
      const table = buildOrderTable(recordsOf({ customers, orders, adjustments }), rules)
      expect(table.creditDay).toHaveLength(0)
      expect(table.setAside.map((aside) => [aside.record, aside.reason, aside.count])).toEqual([
        ['order', reason, 1],
        ['credit', reason, 1],
      ])
      expect(table.setAside[1]).toMatchObject({ source: 'shop', currency: 'EUR', amount: 100_000 })
    },
  )

  it('of a sale is taken off that sale, and one that names no order, or one never told, off the account', () => {
    const orders = [plainOrder({ id: '1' })]
    const adjustments = [
      plainCredit({ id: 'a', orderId: '1' }),
      plainCredit({ id: 'b', orderId: null }),
      plainCredit({ id: 'c', orderId: '99' }),
    ]
    const table = buildOrderTable(recordsOf({ customers, orders, adjustments }), rules)
    expect([...table.creditRevenue]).toEqual([100_000, 100_000, 100_000])
    expect([...table.creditSale]).toEqual([0, -1, -1])
    expect(table.setAside).toEqual([])
  })

  it('counts while its order is of a later day, whatever becomes of that order', () => {
    const orders = [plainOrder({ id: '1', status: 'cancelled', placedAtMs: Date.UTC(2024, 2, 2, 12) })]
    const adjustments = [
      plainCredit({ id: 'before', orderId: '1', placedAtMs: Date.UTC(2024, 2, 1, 23) }),
      plainCredit({ id: 'same-day', orderId: '1', placedAtMs: Date.UTC(2024, 2, 2) }),
    ]
    const table = buildOrderTable(recordsOf({ customers, orders, adjustments }), rules)
    expect([...table.creditRevenue]).toEqual([100_000])
    expect(table.setAside.map((aside) => [aside.record, aside.count])).toEqual([
      ['order', 1],
      ['credit', 1],
    ])
  })

  it('of a sale has its own reasons all the same: its date, its amount, its rate', () => {
    const orders = [plainOrder({ id: '1' })]
    const adjustments = [
      plainCredit({ id: 'a', orderId: '1', placedAtMs: todayMs + DAY_MS }),
      plainCredit({ id: 'b', orderId: '1', amount: 0 }),
      plainCredit({ id: 'c', orderId: '1', currency: 'CHF' }),
    ]
    const table = buildOrderTable(recordsOf({ customers, orders, adjustments }), rules)
    expect(table.creditDay).toHaveLength(0)
    expect(table.setAside.map(({ reason }) => reason).toSorted()).toEqual(['future', 'unknown-rate', 'zero-amount'])
  })

  it('counts on the last day of the present and no later', () => {
    const adjustments = [
      plainCredit({ id: 'a', placedAtMs: todayMs + DAY_MS - 1000 }),
      plainCredit({ id: 'b', placedAtMs: todayMs + DAY_MS }),
    ]
    const table = buildOrderTable(recordsOf({ customers, orders: [plainOrder({ id: '1' })], adjustments }), rules)
    expect([...table.creditDay]).toEqual([rules.today])
  })
})
