import { describe, expect, it } from 'vitest'
import { buildLedger, type LedgerScope } from '../../src/core/buildLedger'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import type { Adjustment } from '../../src/core/adjustment'
import { plainCredit, plainOrder, plainRules, recordsOf } from './plainRecords'

const DAY_MS = 86_400_000
const FIRST = Date.UTC(2024, 1, 1, 12)
const on = (day: number) => FIRST + day * DAY_MS
const AS_OF = Math.floor(FIRST / DAY_MS) + 20
const scope: LedgerScope = { unit: 'account', credits: true, basis: 'margin', sales: {} }

/** A sale of 100.00 that leaves 40.00, one of 50.00 that leaves 45.00: the company leaves 85 of 150. */
const orders = [
  plainOrder({ id: 'a', customerId: 'c1', placedAtMs: on(0), net: 1_000_000, cost: 600_000 }),
  plainOrder({ id: 'b', customerId: 'c1', placedAtMs: on(10), net: 500_000, cost: 50_000 }),
]

function ledgerWith(credits: readonly Adjustment[], its: Partial<LedgerScope> = {}, asOfDay = AS_OF, told = orders) {
  const table = buildOrderTable(recordsOf({ orders: told, adjustments: [...credits] }), plainRules())
  return buildLedger(table, { ...scope, ...its }, asOfDay)
}
const creditOn = (day: number, orderId: string | null) =>
  plainCredit({ id: `k${day}`, orderId, placedAtMs: on(day), amount: 100_000 })

describe('what sales and credits are worth', () => {
  it('a sale its margin, or its revenue where that is asked for', () => {
    expect([...ledgerWith([]).value]).toEqual([400_000, 450_000])
    expect([...ledgerWith([], { basis: 'revenue' }).value]).toEqual([1_000_000, 500_000])
  })

  it('a credit the margin share of the sale it names, whichever it is', () => {
    expect([...ledgerWith([creditOn(12, 'a')]).creditValue]).toEqual([40_000])
    expect([...ledgerWith([creditOn(12, 'b')]).creditValue]).toEqual([90_000])
    expect([...ledgerWith([creditOn(10, 'b')]).creditValue]).toEqual([90_000])
    expect([...ledgerWith([creditOn(12, 'a')], { basis: 'revenue' }).creditValue]).toEqual([100_000])
  })

  it("a credit that names no sale the company's margin, as it was known that day", () => {
    const company = Math.round((100_000 * 85) / 150)
    expect([...ledgerWith([creditOn(12, null)]).creditValue]).toEqual([company])
    expect([...ledgerWith([creditOn(12, 'nowhere')]).creditValue]).toEqual([company])
    expect([...ledgerWith([creditOn(5, null)], {}, AS_OF - 15).creditValue]).toEqual([40_000])
  })

  it('a credit before the sale it names likewise, until the day of that sale', () => {
    const early = [creditOn(5, 'b')]
    expect([...ledgerWith(early, {}, AS_OF - 11).creditValue]).toEqual([40_000])
    expect([...ledgerWith(early, {}, AS_OF - 10).creditValue]).toEqual([90_000])
  })

  it('the revenue of both where the margin of a sale is unknown', () => {
    const unknown = [
      orders[0]!,
      plainOrder({ id: 'b', customerId: 'c1', placedAtMs: on(10), net: 500_000, cost: null }),
    ]
    const ledger = ledgerWith([creditOn(12, 'a')], {}, AS_OF, unknown)
    expect([...ledger.creditValue]).toEqual([100_000])
  })

  it('of the chosen sales, and of the chosen share of each, alone', () => {
    const line = { product: 'p', productName: null, quantity: 1, cost: null }
    const lines = [
      { ...line, category: 'Cable', net: 125_000 },
      { ...line, category: 'Light', net: 375_000 },
    ]
    const told = [orders[0]!, { ...orders[1]!, channel: 'web', lines }]
    expect([...ledgerWith([], { sales: { channel: ['web'] } }, AS_OF, told).value]).toEqual([450_000])
    expect([...ledgerWith([], { sales: { category: ['Cable'] } }, AS_OF, told).value]).toEqual([112_500])
    expect([...ledgerWith([], {}, AS_OF - 11, told).value]).toEqual([400_000])
  })
})
