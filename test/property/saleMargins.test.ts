import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import { marginsAsOf } from '../../src/core/marginsAsOf'
import { COST_BASES, FIRST_ESTIMATED } from '../../src/core/costBasis'
import type { GoodsCostRow } from '../../src/core/listRow'
import type { Line, Order } from '../../src/core/order'
import { arbitraryRecords, type PlainRecords, plainRules, recordsOf } from '../core/plainRecords'
import { propertyRuns } from './propertyRuns'

const arbitraryShare = fc.constantFrom(0.3, 0, null)
const arbitraryDay = fc.integer({ min: 19_690, max: 20_600 })

const arbitraryLists: fc.Arbitrary<GoodsCostRow[]> = fc.array(
  fc
    .record({
      product: fc.constantFrom(null, 'p1', 'p2'),
      category: fc.constantFrom('Cable', 'Light', 'Other'),
      fromDay: fc.constantFrom(null, 19_800, 20_100),
      unitCost: fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: null }),
      currency: fc.constantFrom('EUR', 'GBP', 'CHF'),
      costShare: fc.constantFrom(0.4, 0.9, 1.2),
    })
    .map((row) => ({
      kind: 'goodsCosts' as const,
      source: 'lists',
      id: '1',
      ...row,
      unitCost: row.product === null ? null : row.unitCost,
    })),
  { maxLength: 4 },
)

describe('margins', () => {
  it('agree, as of any day, with taking every order’s lines one by one with the averages of that day', () => {
    fc.assert(
      fc.property(
        arbitraryRecords,
        arbitraryShare,
        fc.boolean(),
        arbitraryDay,
        arbitraryLists,
        (all, share, freight, asOfDay, rows) => {
          const plain = plainRules({ defaultShare: share, freightIncluded: freight, isExcluded: () => false })
          const rules = { ...plain, goodsCosts: { rows, rates: plain.rates } }
          const records = recordsOf(all)
          const told = priced(all, rows)
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
          const estimated = orders.map((order) => COST_BASES.indexOf(slowBasis(order, orders, share)) >= 2)
          expect(known.map((sale) => saleMargin[sale])).toEqual(slow)
          expect(known.map((sale) => table.saleBasis[sale] >= FIRST_ESTIMATED)).toEqual(estimated)
          const revenue = known.map((sale) => table.saleRevenue[sale])
          const total = sum(revenue)
          const margin = sum(slow)
          expect(rate).toBe(total > 0 && !Number.isNaN(margin) ? margin / total : null)
          expect(estimatedShare).toBe(total > 0 ? sum(revenue.filter((_, i) => estimated[i])) / total : 0)
          if (asOfDay >= table.newestDay) {
            expect(rate).toBe(table.marginRate)
            expect(estimatedShare).toBe(table.imputedShare)
            expect(saleMargin).toEqual(table.saleMargin)
            const bases = orders.map((order) => slowBasis(order, orders, share))
            expect(table.costBases).toEqual(
              COST_BASES.map((basis) => ({
                basis,
                sales: bases.filter((one) => one === basis).length,
                revenue: sum(revenue.filter((_, i) => bases[i] === basis)),
              })),
            )
          }
        },
      ),
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

/** A line whose cost a list tells, and from where. */
interface PricedLine extends Line {
  readonly from?: 'product' | 'category'
}

/** The records with the lines' costs that lists tell written into them. */
function priced(told: PlainRecords, rows: readonly GoodsCostRow[]): PlainRecords {
  const orders = told.orders.map((order) => {
    const day = Math.floor(order.placedAtMs / 86_400_000)
    const newest = (fits: (row: GoodsCostRow) => boolean) =>
      rows
        .filter((row) => fits(row) && (row.fromDay ?? -1) <= day)
        .reduce<GoodsCostRow | undefined>(
          (best, row) => (best === undefined || (row.fromDay ?? -1) >= (best.fromDay ?? -1) ? row : best),
          undefined,
        )
    const lines = order.lines.map((line): PricedLine => {
      if (line.cost !== null) return line
      const ways = {
        product: newest((row) => row.product === line.product),
        category: newest((row) => row.product === null && row.category === line.category),
      }
      for (const from of ['product', 'category'] as const) {
        const cost = ways[from] === undefined ? null : costBy(ways[from], line, order.currency, day)
        if (cost !== null) return { ...line, cost, from }
      }
      return line
    })
    return { ...order, lines }
  })
  return { ...told, orders }
}

function costBy({ unitCost, currency, costShare }: GoodsCostRow, line: Line, into: string, day: number): number | null {
  if (unitCost === null) return round(line.net * costShare!)
  const euros = (of: string) => (of === 'EUR' ? 1 : of === 'GBP' && day >= 19_723 ? 1.25 : null)
  const [from, to] = [euros(currency), euros(into)]
  if (currency === into) return round(unitCost * line.quantity)
  return from === null || to === null ? null : round(unitCost * (line.quantity * (from / to)))
}

function slowBasis(order: Order, all: readonly Order[], share: number | null): (typeof COST_BASES)[number] {
  if (order.cost !== null) return 'told'
  if (sum(order.lines.map(({ net }) => net)) <= 0) return share === null ? 'unknown' : 'default'
  const bases = order.lines.map((line: PricedLine) => {
    if (line.cost !== null) return line.from ?? 'told'
    return average(all, line.category) !== null ? 'average' : share === null ? 'unknown' : 'default'
  })
  return COST_BASES.findLast((basis) => bases.includes(basis)) ?? 'told'
}

function average(all: readonly Order[], category: string | null): number | null {
  const known = all.flatMap((order) =>
    order.lines
      .filter((line: PricedLine) => line.category === category && line.cost !== null && line.from !== 'category')
      .map((line) => ({ net: inEuro(order, line.net), cost: inEuro(order, line.cost!) })),
  )
  const net = sum(known.map((line) => line.net))
  return net > 0 ? 1 - sum(known.map(({ cost }) => cost)) / net : null
}
