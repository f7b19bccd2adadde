import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import { arbitraryRecords, plainOrder, plainRules, recordsOf } from './plainRecords'

describe('the lines of the table', () => {
  it('are those of the records, order by order, converted at their order’s rate, with the names of their products', () => {
    fc.assert(
      fc.property(arbitraryRecords, (told) => {
        const records = recordsOf(told)
        const its = buildOrderTable(records, plainRules())
        const slow = Array.from(its.saleRecord, (row) => {
          const [source, id] = [records.sources.decode(records.orders.keys.source(row)), records.orders.keys.id(row)]
          const order = told.orders.findLast((one) => one.source === source && one.id === id)!
          const rate = order.currency === 'GBP' ? 1.25 : 1
          return order.lines.map(({ product, category, quantity, net }) => ({
            product,
            category: category ?? '',
            quantity,
            revenue: Math.round(net * rate),
          }))
        })
        const fast = Array.from(its.saleDay, (_, sale) =>
          Array.from(
            { length: its.lineStart[sale + 1]! - its.lineStart[sale]! },
            (__, i) => its.lineStart[sale]! + i,
          ).map((at) => ({
            product: its.products[its.lineProduct[at]!],
            category: its.categories[its.lineCategory[at]!],
            quantity: its.lineQuantity[at],
            revenue: its.lineRevenue[at],
          })),
        )
        expect(fast).toEqual(slow)
        expect(its.productNames).toHaveLength(its.products.length)
        const named = new Map(
          told.orders.flatMap(({ lines }) => lines.map((one) => [one.product, one.productName] as const)),
        )
        its.products.forEach((product, at) => {
          if (product === '') expect(its.productNames[at]).toBe('')
          else if (named.size > 0) expect([product, 'Bolt', 'Nut']).toContain(its.productNames[at])
        })
      }),
      { numRuns: 200 },
    )
  })

  it('name a product as told, and by its number where no name is', () => {
    const line = { category: null, quantity: 1, net: 10_000, cost: null }
    const lines = [
      { ...line, product: 'p1', productName: 'Bolt' },
      { ...line, product: 'p2', productName: null },
    ]
    const its = buildOrderTable(recordsOf({ orders: [plainOrder({ id: '1', lines })] }), plainRules())
    expect(its.products).toEqual(['', 'p1', 'p2'])
    expect(its.productNames).toEqual(['', 'Bolt', 'p2'])
  })
})
