import { expect, it } from 'vitest'
import { buildOrderTable } from '../../src/core/buildOrderTable'
import { linesKnownBy } from '../../src/core/linesKnownBy'
import { plainOrder, plainRules, recordsOf } from './plainRecords'

const DAY_MS = 86_400_000
const DAY = 19_800

function tableWith(linesOn: number | null) {
  const line = { product: 'p1', productName: null, category: null, quantity: 1, net: 10, cost: null }
  const orders = [DAY, DAY + 1, DAY + 2].map((day, at) =>
    plainOrder({ id: String(at + 1), placedAtMs: day * DAY_MS + DAY_MS / 2, lines: day === linesOn ? [line] : [] }),
  )
  return buildOrderTable(recordsOf({ orders }), plainRules())
}

it('says from which day on order lines are known', () => {
  expect([0, 1, 2].map((after) => linesKnownBy(tableWith(DAY + 1), DAY + after))).toEqual([false, true, true])
  expect(linesKnownBy(tableWith(null), DAY + 2)).toBe(false)
})
