import { Records } from '../../src/core/Records'
import { plainCredit, plainCustomer, plainOrder } from '../core/plainRecords'

const at = (day: string, hour = 12) => Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`)
const order = (id: string, day: string, rest: Partial<Parameters<typeof plainOrder>[0]> = {}) =>
  plainOrder({ id, placedAtMs: at(day), ...rest })

function told(fill: (records: Records) => void): Records {
  const records = new Records()
  fill(records)
  return records
}

const firms = (records: Records, count: number) => {
  for (let i = 1; i <= count; i++) records.upsertCustomer(plainCustomer({ id: `c${i}`, company: `Firm ${i}` }))
}

/** Companies at the edges of what can be told, in EUR; no other currency has a rate. */
export const DEGENERATE: Readonly<Record<string, () => Records>> = {
  'no customer': () => new Records(),
  'customers without an order': () => told((records) => firms(records, 3)),
  'one customer with one order': () =>
    told((records) => {
      firms(records, 1)
      records.upsertOrder(order('1', '2024-02-29'))
    }),
  'one customer with orders through two leap years': () =>
    told((records) => {
      firms(records, 1)
      for (const [i, day] of [
        '2020-02-29',
        '2020-03-31',
        '2021-02-28',
        '2023-02-28',
        '2024-02-29',
        '2025-02-28',
      ].entries())
        records.upsertOrder(order(String(i), day, { net: 1_000_000 + i }))
    }),
  'all credits': () =>
    told((records) => {
      firms(records, 2)
      records.upsertAdjustment(plainCredit({ id: 'r1', placedAtMs: at('2024-03-01') }))
      records.upsertAdjustment(
        plainCredit({ id: 'r2', placedAtMs: at('2024-04-01'), customerId: 'c2', orderId: 'none' }),
      )
    }),
  'every sale taken back': () =>
    told((records) => {
      firms(records, 2)
      for (const [i, customerId] of ['c1', 'c1', 'c2'].entries()) {
        records.upsertOrder(order(String(i), `2024-0${i + 1}-10`, { customerId }))
        records.upsertAdjustment(
          plainCredit({
            id: `r${i}`,
            orderId: String(i),
            customerId,
            amount: 1_000_000,
            placedAtMs: at(`2024-0${i + 2}-10`),
          }),
        )
      }
    }),
  'more taken back than sold': () =>
    told((records) => {
      firms(records, 1)
      records.upsertOrder(order('1', '2023-01-10'))
      records.upsertAdjustment(plainCredit({ id: 'r1', amount: 5_000_000, placedAtMs: at('2024-01-10') }))
    }),
  'one currency unknown, and nothing else': () =>
    told((records) => {
      firms(records, 1)
      records.upsertOrder(order('1', '2024-01-10', { currency: 'CHF' }))
    }),
  'one currency unknown among others': () =>
    told((records) => {
      firms(records, 2)
      records.upsertOrder(order('1', '2024-01-10', { currency: 'CHF', customerId: 'c2' }))
      records.upsertOrder(order('2', '2024-01-10'))
      records.upsertOrder(order('3', '2024-05-10'))
    }),
  'nothing but cancelled orders and orders of 0': () =>
    told((records) => {
      firms(records, 1)
      records.upsertOrder(order('1', '2024-01-10', { status: 'cancelled' }))
      records.upsertOrder(order('2', '2024-01-11', { net: 0 }))
    }),
  'all orders on one day': () =>
    told((records) => {
      firms(records, 4)
      for (let i = 0; i < 12; i++)
        records.upsertOrder(order(String(i), '2024-06-15', { customerId: `c${(i % 4) + 1}` }))
    }),
}
