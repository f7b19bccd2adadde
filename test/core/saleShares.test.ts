import { describe, expect, it } from 'vitest'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import { chosenLines, saleShares } from '../../src/core/saleShares'
import type { Choice, SalesField } from '../../src/core/scope'
import { plainOrder, plainRules, recordsOf } from './plainRecords'

const ALL: Choice<SalesField> = { channel: [], rep: [], category: [], product: [] }

const line = (product: string, category: string | null, net: number) => ({
  product,
  productName: null,
  category,
  quantity: 1,
  net,
  cost: null,
})

/** Three sales in their order: 30 + 60 + 10 over phone, 50 − 20 over the web, and one without lines. */
const table = buildOrderTable(
  recordsOf({
    orders: [
      plainOrder({
        id: '1',
        channel: 'phone',
        rep: 'Ada',
        placedAtMs: Date.UTC(2024, 0, 1),
        lines: [line('p1', 'Cable', 300_000), line('p2', 'Light', 600_000), line('p3', null, 100_000)],
      }),
      plainOrder({
        id: '2',
        channel: 'web',
        rep: 'Bo',
        placedAtMs: Date.UTC(2024, 0, 2),
        lines: [line('p1', 'Cable', 500_000), line('p4', 'Light', -200_000)],
      }),
      plainOrder({ id: '3', channel: 'web', rep: null, placedAtMs: Date.UTC(2024, 0, 3) }),
    ],
  }),
  plainRules(),
)
const shares = (choice: Partial<Choice<SalesField>>) => {
  const its = saleShares(table, { ...ALL, ...choice })
  return its === null ? null : [...its]
}

describe('what a sales filter leaves of a sale', () => {
  it('is not asked where nothing is filtered', () => {
    expect(shares({})).toBeNull()
  })

  it('is all or nothing by channel and person, and both must fit', () => {
    expect(shares({ channel: ['web'] })).toEqual([0, 1, 1])
    expect(shares({ rep: ['Ada', 'Bo'] })).toEqual([1, 1, 0])
    expect(shares({ channel: ['web'], rep: ['Ada', 'Bo'] })).toEqual([0, 1, 0])
    expect(shares({ rep: ['Bo'] })).toEqual([0, 1, 0])
  })

  it('is the share of the lines by category and product, at most all and at least nothing', () => {
    expect(shares({ category: ['Cable'] })).toEqual([0.3, 1, 0])
    expect(shares({ category: ['Light'] })).toEqual([0.6, 0, 0])
    expect(shares({ product: ['p2', 'p3'] })).toEqual([0.7, 0, 0])
    expect(shares({ product: ['p1'] })).toEqual([0.3, 1, 0])
    expect(shares({ category: ['Cable', 'Light'], product: ['p1', 'p3'] })).toEqual([0.3, 1, 0])
    expect(shares({ category: ['Cable'], channel: ['phone'] })).toEqual([0.3, 0, 0])
  })

  it('is nothing of a sale whose lines add up to nothing', () => {
    const orders = [plainOrder({ id: '1', lines: [line('p1', 'Cable', 0)] })]
    expect([...saleShares(buildOrderTable(recordsOf({ orders }), plainRules()), { ...ALL, product: ['p1'] })!]).toEqual(
      [0],
    )
  })
})

describe('the lines that a sales filter leaves', () => {
  const chosen = (choice: Partial<Choice<SalesField>>) => {
    const isChosen = chosenLines(table, { ...ALL, ...choice })
    return isChosen === null ? null : Array.from(table.lineRevenue, (_, at) => isChosen(at))
  }

  it('are all where neither category nor product is filtered', () => {
    expect(chosen({})).toBeNull()
    expect(chosen({ channel: ['web'], rep: ['Ada'] })).toBeNull()
  })

  it('fit in category and in product', () => {
    expect(chosen({ category: ['Cable'] })).toEqual([true, false, false, true, false])
    expect(chosen({ product: ['p1', 'p2'] })).toEqual([true, true, false, true, false])
    expect(chosen({ category: ['Light'], product: ['p2', 'p1'] })).toEqual([false, true, false, false, false])
  })
})
