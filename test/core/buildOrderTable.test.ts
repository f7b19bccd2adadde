import { describe, expect, it } from 'vitest'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import type { Order } from '../../src/core/order'
import { type PlainRecords, plainCredit, plainCustomer, plainOrder, plainRules, recordsOf } from './plainRecords'

const rules = plainRules()
const DAY_MS = 86_400_000
const tableOf = (told: Partial<PlainRecords>, part: Partial<typeof rules> = {}) =>
  buildOrderTable(recordsOf(told), { ...rules, ...part })
const on = (day: number, part: Partial<Order> & Pick<Order, 'id'>) => plainOrder({ placedAtMs: day * DAY_MS, ...part })

describe('sales of an account', () => {
  it('of the same second stand by source and id, in whatever order they came', () => {
    const merged = plainCustomer({ source: 'erp', id: 'c1' })
    const orders = [
      on(20_000, { id: '2', net: 2 }),
      on(20_000, { id: '10', net: 3 }),
      on(20_000, { source: 'erp', id: '9', net: 4 }),
      on(19_999, { id: '99', net: 1 }),
    ]
    for (const told of [orders, orders.toReversed(), [orders[1]!, orders[3]!, orders[0]!, orders[2]!]]) {
      const records = recordsOf({ customers: [merged], orders: told })
      const party = records.customerKeys.find(records.sources.encode('erp'), 'c1')
      const customer = records.customerKeys.find(records.sources.encode('shop'), 'c1')
      const { saleRevenue } = buildOrderTable(records, { ...rules, leads: new Map([[customer, party]]) })
      expect([...saleRevenue]).toEqual([1, 4, 3, 2])
    }
  })

  it('end with the newest day of any account; −1 where nobody bought', () => {
    const orders = [on(20_100, { id: '1' }), on(20_300, { id: '2', customerId: 'a' }), on(20_200, { id: '3' })]
    expect(tableOf({ orders }).newestDay).toBe(20_300)
    expect(tableOf({}).newestDay).toBe(-1)
  })
})

describe('orders of exactly 0', () => {
  const zero = (day: number, part: Partial<Order> & Pick<Order, 'id'>) => on(day, { net: 0, ...part })

  it('are kept by account and day, up to today', () => {
    const orders = [
      zero(20_400, { id: '1', customerId: 'b' }),
      zero(20_300, { id: '2', customerId: 'b' }),
      zero(20_200, { id: '3', customerId: 'a' }),
      zero(rules.today, { id: '4', customerId: 'a' }),
      zero(rules.today + 1, { id: '5', customerId: 'a' }),
      on(20_000, { id: '6', customerId: 'a', net: -5 }),
      zero(20_000, { id: '7', customerId: 'a', status: 'cancelled' }),
      on(20_000, { id: '8', customerId: 'a' }),
    ]
    const { zeroStart, zeroDay } = tableOf({ orders })
    expect([...zeroStart]).toEqual([0, 2, 4])
    expect([...zeroDay]).toEqual([20_200, rules.today, 20_300, 20_400])
  })

  it('are those that bring nothing with their freight, where that counts', () => {
    const orders = [zero(20_000, { id: '1', freight: 7 }), on(20_001, { id: '2', net: -7, freight: 7 })]
    expect([...tableOf({ orders }).zeroDay]).toEqual([20_000])
    const withFreight = tableOf({ orders }, { freightIncluded: true })
    expect([...withFreight.zeroDay]).toEqual([20_001])
    expect([...withFreight.saleRevenue]).toEqual([7])
  })
})

describe('what orders say of an account', () => {
  const attributesOf = (orders: readonly Order[]) => {
    const { attributes } = tableOf({ orders }).accounts
    return Object.entries(attributes).map(([name, { texts, code }]) => [name, ...Array.from(code, (at) => texts[at])])
  }

  it('is the country, region, segment and rep of the newest sale that tells one, and the channel of the first', () => {
    const told = { country: 'DE', region: 'North', segment: 'trade', rep: 'Ada', channel: 'web' }
    const newer = { country: 'FR', region: 'South', segment: 'public', rep: 'Bo', channel: 'phone' }
    const orders = [
      on(20_100, { id: '2', ...newer }),
      on(20_000, { id: '1', ...told }),
      on(20_200, { id: '3' }),
      on(20_300, { id: '4', ...told, status: 'draft' }),
      on(20_000, { id: '5', customerId: 'd', ...told }),
      on(20_000, { id: '6', customerId: 'e', status: 'cancelled', ...told }),
      on(20_000, { id: '7', customerId: 'f' }),
    ]
    expect(Object.fromEntries(attributesOf(orders).map(([name, ...texts]) => [name, texts]))).toMatchObject({
      country: ['FR', 'DE', '', ''],
      region: ['South', 'North', '', ''],
      segment: ['public', 'trade', '', ''],
      rep: ['Bo', 'Ada', '', ''],
      channel: ['web', 'web', '', ''],
    })
  })
})

describe('a credit', () => {
  it('goes with its order, whoever that is of, and is taken off that sale only where both are of one account', () => {
    const orders = [on(20_000, { id: '1', customerId: 'a' }), on(20_001, { id: '2', customerId: 'a' })]
    const adjustments = [
      plainCredit({ id: 'own', customerId: 'a', orderId: '2', placedAtMs: 20_010 * DAY_MS, amount: 1 }),
      plainCredit({ id: 'nobody', customerId: null, orderId: '1', placedAtMs: 20_011 * DAY_MS, amount: 2 }),
      plainCredit({ id: 'other', customerId: 'b', orderId: '1', placedAtMs: 20_012 * DAY_MS, amount: 3 }),
      plainCredit({ id: 'lost', customerId: null, orderId: null, placedAtMs: 20_012 * DAY_MS, amount: 4 }),
    ]
    const { creditStart, creditRevenue, creditSale, setAside } = tableOf({ orders, adjustments })
    expect([...creditStart]).toEqual([0, 2, 3])
    expect([...creditRevenue]).toEqual([1, 2, 3])
    expect([...creditSale]).toEqual([1, 0, -1])
    expect(setAside).toMatchObject([{ record: 'credit', reason: 'no-customer', count: 1 }])
  })
})
