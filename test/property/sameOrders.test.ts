import fc from 'fast-check'
import { expect, test } from 'vitest'
import { accountKeys } from '../../src/core/accountTable'
import { arrangeOrders } from '../../src/core/arrangeOrders'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import { creditedOrders } from '../../src/core/creditedOrders'
import type { Order } from '../../src/core/order'
import { placeCredits } from '../../src/core/placeCredits'
import { placeOrders } from '../../src/core/placeOrders'
import { SET_ASIDE_REASONS } from '../../src/core/setAside'
import { plainCredit, plainCustomer, plainOrder, plainRules, recordsOf } from '../core/plainRecords'
import { slowSameOrders } from '../core/slowSameOrders'
import { propertyRuns } from './propertyRuns'

const RUNS = propertyRuns(2_000)
const DAY_MS = 86_400_000
const SOURCES = ['crm', 'erp', 'shop'] as const

const order = fc
  .record({
    source: fc.constantFrom(...SOURCES),
    id: fc.integer({ min: 1, max: 6 }).map(String),
    number: fc.constantFrom(null, 'W-001', 'w-001', 'W-002', 'W-003'),
    reference: fc.constantFrom(null, null, 'W-001', 'W-002', 'Web W-001', 'shop w-003', '1', '2', '77'),
    customerId: fc.constantFrom('c1', 'c2', 'internal', null),
    day: fc.constantFrom(0, 1, 31, 32, 900),
    status: fc.constantFrom('placed', 'placed', 'placed', 'cancelled', 'draft', 'test'),
    currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'GBP', 'CHF'),
    net: fc.constantFrom(1_000_000, 1_000_000, 1_009_000, 1_020_000, 0),
    channel: fc.constantFrom(null, 'web', 'phone'),
  })
  .map(({ day, status, ...told }) =>
    plainOrder({ ...told, status: status as Order['status'], placedAtMs: Date.UTC(2024, 0, 15, 12) + day * DAY_MS }),
  )

const told = fc.record({
  orders: fc.uniqueArray(order, { maxLength: 12, selector: ({ source, id }) => `${source}/${id}` }),
  adjustments: fc.uniqueArray(
    fc
      .record({
        source: fc.constantFrom(...SOURCES),
        id: fc.integer({ min: 1, max: 5 }).map(String),
        orderId: fc.integer({ min: 1, max: 6 }).map(String),
        currency: fc.constant(null),
        customerId: fc.constant(null),
      })
      .map(plainCredit),
    { maxLength: 5, selector: ({ source, id }) => `${source}/${id}` },
  ),
  customers: fc.constant(SOURCES.map((source) => plainCustomer({ source, id: 'internal', tags: ['internal'] }))),
})

const rules = fc
  .record({
    systemOfRecord: fc.subarray([
      { channel: 'web', source: 'shop' },
      { channel: 'phone', source: 'erp' },
    ]),
    preference: fc.shuffledSubarray([...SOURCES]),
    decisions: fc.array(
      fc.record({
        a: fc.constantFrom('order shop.1', 'order erp.2'),
        b: fc.constantFrom('order erp.1', 'order crm.2'),
        same: fc.boolean(),
      }),
      { maxLength: 1 },
    ),
  })
  .map((sameOrders) => plainRules({ sameOrders }))

test('the same order in several sources counts once, as the slow search finds it', () => {
  fc.assert(
    fc.property(told, rules, (its, how) => {
      const records = recordsOf(its)
      const keys = accountKeys(records, how.isExcluded)
      const placed = placeOrders(records, keys, how)
      const named = creditedOrders(records, placed)
      const credits = placeCredits(records, keys, how, named, placed)
      const doubled = SET_ASIDE_REASONS.indexOf('doubled') + 1
      const found = (list: 'orders' | 'adjustments', reason: Uint8Array) =>
        Array.from(reason.keys())
          .filter((row) => reason[row] === doubled)
          .map((row) => `${records.sources.decode(records[list].keys.source(row))}/${records[list].keys.id(row)}`)
      const slow = slowSameOrders(its, how)
      expect(new Set(found('orders', placed.reason))).toEqual(slow.doubled)
      expect(new Set(found('adjustments', credits.reason))).toEqual(slow.credits)
      const filled = [...placed.fills.customer].map(([row, from]) => [
        `${records.sources.decode(records.orders.keys.source(row))}/${records.orders.keys.id(row)}`,
        records.sources.decode(records.orders.keys.source(from)),
      ])
      expect(new Set(filled.map(([row]) => row))).toEqual(new Set(slow.customerOf.keys()))
    }),
    { numRuns: RUNS },
  )
})

test('counts in are counts out, whatever the order of arrival, also from arranged records', () => {
  fc.assert(
    fc.property(told, rules, fc.infiniteStream(fc.nat()), (its, how, stream) => {
      const table = buildOrderTable(recordsOf(its), how)
      const aside = (record: string) =>
        table.setAside.filter((one) => one.record === record).reduce((sum, { count }) => sum + count, 0)
      expect(table.saleDay.length + aside('order')).toBe(its.orders.length)
      expect(table.creditDay.length + aside('credit')).toBe(its.adjustments.length)
      const shuffled = <T>(rows: readonly T[]) =>
        rows
          .map((row) => ({ row, at: stream.next().value as number }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ row }) => row)
      const again = recordsOf({ ...its, orders: shuffled(its.orders), adjustments: shuffled(its.adjustments) })
      const seen = (t: typeof table) => [
        t.setAside,
        [...t.saleRevenue],
        [...t.saleAtS],
        [...t.creditRevenue],
        [...t.saleChannel].map((code) => t.channels[code]),
      ]
      expect(seen(buildOrderTable(again, how))).toEqual(seen(table))
      arrangeOrders(again, how)
      expect(seen(buildOrderTable(again, how))).toEqual(seen(table))
    }),
    { numRuns: propertyRuns(300) },
  )
})
