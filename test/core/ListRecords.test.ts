import { expect, test } from 'vitest'
import { ListRecords } from '../../src/core/ListRecords'
import type { GoodsCostRow } from '../../src/core/listRow'

function row(source: string, id: string): GoodsCostRow {
  const told = { product: 'Relay', category: null, fromDay: null, unitCost: 10_000, currency: 'EUR', costShare: null }
  return { kind: 'goodsCosts', source, id, ...told }
}

const [first, second, other] = [row('erp', '9'), row('erp', '10'), row('shop', '1')]

test.each([
  ['one', [first, second, other]],
  ['the other', [other, first, second]],
  ['between', [first, other, second]],
])('goods costs stand in one order whichever source answered first: %s', (_, told) => {
  const records = new ListRecords()
  for (const each of told) records.upsert(each)
  expect(records.goodsCosts).toEqual([other, first, second])
})
