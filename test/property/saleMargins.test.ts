import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import { marginsAsOf } from '../../src/core/marginsAsOf'
import type { Line, Order } from '../../src/core/order'
import { arbitraryRecords, type PlainRecords, plainRules, recordsOf } from '../core/plainRecords'
import { propertyRuns } from './propertyRuns'

const arbitraryShare = fc.constantFrom(0.3, 0, null)
const arbitraryDay = fc.integer({ min: 19_690, max: 20_600 })

describe('margins', () => {
  it('agree, as of any day, with taking every order’s lines one by one with the averages of that day', () => {
    fc.assert(
      fc.property(arbitraryRecords, arbitraryShare, fc.boolean(), arbitraryDay, (told, share, freight, asOfDay) => {
        const rules = plainRules({ defaultShare: share, freightIncluded: freight, isExcluded: () => false })
        const records = recordsOf(told)
        const table = buildOrderTable(records, rules)
        const { saleMargin, rate, estimatedShare } = marginsAsOf(table, asOfDay)
        const known = table.saleDay.reduce<number[]>(
          (places, day, sale) => (day > asOfDay ? places : [...places, sale]),
          [],
        )
        const orderOf = (sale: number) => {
          const row = table.saleRecord[sale]
          const { keys } = records.orders
          return ordersOf(told).find(
            (o) => o.source === records.sources.decode(keys.source(row)) && o.id === keys.id(row),
          )!
        }
        const orders = known.map(orderOf)
        const slow = orders.map((order) => slowMargin(order, orders, share, freight))
        const estimated = orders.map((order) => isEstimated(order))
        expect(known.map((sale) => saleMargin[sale])).toEqual(slow)
        expect(known.map((sale) => table.saleImputed[sale] === 1)).toEqual(estimated)
        const revenue = known.map((sale) => table.saleRevenue[sale])
        const total = sum(revenue)
        const margin = sum(slow)
        expect(rate).toBe(total > 0 && !Number.isNaN(margin) ? margin / total : null)
        expect(estimatedShare).toBe(total > 0 ? sum(revenue.filter((_, i) => estimated[i])) / total : 0)
        if (asOfDay >= table.newestDay) {
          expect(rate).toBe(table.marginRate)
          expect(estimatedShare).toBe(table.imputedShare)
          expect(saleMargin).toEqual(table.saleMargin)
        }
      }),
      { numRuns: propertyRuns(1_500) },
    )
  })
})

/** The last telling of each order. */
function ordersOf({ orders }: PlainRecords): readonly Order[] {
  return orders.filter((o, i) => !orders.slice(i + 1).some((later) => later.source === o.source && later.id === o.id))
}

const inEuro = (order: Order, amount: number) => (order.currency === 'GBP' ? round(amount * 1.25) : amount)
const round = (amount: number) => Math.sign(amount) * Math.round(Math.abs(amount)) + 0
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

function slowMargin(order: Order, all: readonly Order[], share: number | null, freight: boolean): number {
  const revenue = order.net + (freight ? order.freight : 0)
  if (order.cost !== null) return inEuro(order, revenue - order.cost)
  if (sum(order.lines.map(({ net }) => net)) <= 0) {
    return share === null ? NaN : inEuro(order, round(revenue * share))
  }
  const costOf = (line: Line) => line.cost ?? round(line.net * (1 - (average(all, line.category) ?? share ?? NaN)))
  return inEuro(order, revenue - sum(order.lines.map(costOf)))
}

function isEstimated({ cost, lines }: Order): boolean {
  return cost === null && (sum(lines.map(({ net }) => net)) <= 0 || lines.some((line) => line.cost === null))
}

function average(all: readonly Order[], category: string | null): number | null {
  const known = all.flatMap((order) =>
    order.lines
      .filter((line) => line.category === category && line.cost !== null)
      .map((line) => ({ net: inEuro(order, line.net), cost: inEuro(order, line.cost!) })),
  )
  const net = sum(known.map((line) => line.net))
  return net > 0 ? 1 - sum(known.map(({ cost }) => cost)) / net : null
}
