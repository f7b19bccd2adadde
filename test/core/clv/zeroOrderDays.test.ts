import { expect, it } from 'vitest'
import { buildOrderTable } from '../../../src/core/buildOrderTable'
import { zoneOffsets } from '../../../src/core/calendar'
import { zeroOrderDays } from '../../../src/core/clv/zeroOrderDays'
import { RateTable } from '../../../src/core/rates'
import { Records } from '../../../src/core/Records'
import { plainCustomer, plainOrder } from '../plainRecords'

const DAY_MS = 86_400_000

function tableOf(orders: readonly { id: string; customer: string; day: number; net: number; freight?: number }[]) {
  const records = new Records()
  for (const id of ['a', 'b', 'c']) records.upsertCustomer(plainCustomer({ id, parentId: id === 'c' ? 'a' : null }))
  for (const { id, customer, day, net, freight = 0 } of orders) {
    records.upsertOrder(plainOrder({ id, customerId: customer, placedAtMs: day * DAY_MS, net, freight }))
  }
  return buildOrderTable(records, {
    offsets: zoneOffsets('UTC', 2020, 2030),
    rates: new RateTable('EUR', []),
    currency: 'EUR',
    freightIncluded: true,
    defaultShare: null,
    today: 20_000,
    isExcluded: () => false,
  })
}

const table = tableOf([
  { id: '1', customer: 'a', day: 19_500, net: 0 },
  { id: '2', customer: 'a', day: 19_400, net: 0 },
  { id: '3', customer: 'a', day: 19_450, net: 100 },
  { id: '4', customer: 'b', day: 19_460, net: -100 },
  { id: '5', customer: 'b', day: 19_470, net: 0, freight: 5 },
  { id: '6', customer: 'c', day: 19_450, net: 0 },
  { id: '7', customer: 'c', day: 20_001, net: 0 },
])

it('has the orders of exactly 0 of each account, and none that is below 0, paid freight or lies ahead', () => {
  expect(zeroOrderDays(table, null, 3, 20_000)).toEqual({
    start: Uint32Array.of(0, 2, 2, 3),
    day: Uint16Array.of(19_400, 19_500, 19_450),
  })
})

it('joins the accounts of a group in the order of days, and ends with the day asked for', () => {
  const { groupOf, groupCount } = table.accounts
  expect(zeroOrderDays(table, groupOf, groupCount, 19_460)).toEqual({
    start: Uint32Array.of(0, 2, 2),
    day: Uint16Array.of(19_400, 19_450),
  })
})
