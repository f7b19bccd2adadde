import { expect, test } from 'vitest'
import { valueAt } from '../../../src/sources/woocommerce/valueAt'

const row: unknown = JSON.parse(
  '{"id":7,"billing":{"state":"BY"},"list":[{"a":1}],"__proto__":{"id":8},"meta_data":[{"key":"rep","value":"Ann"},{"key":"rep","value":"Bo"},{"key":"constructor","value":1},null,"x"]}',
)

test.each([
  ['id', 7],
  ['billing.state', 'BY'],
  ['list.0.a', 1],
  ['meta:rep', 'Ann'],
  ['meta:constructor', 1],
  ['__proto__.id', 8],
])('%s', (path, value) => {
  expect(valueAt(row, path)).toBe(value)
})

test.each([
  'constructor',
  'toString',
  'billing.state.length',
  'billing.city',
  'nothing.at.all',
  '',
  'meta:',
  'meta:toString',
])('nothing stands at “%s”', (path) => {
  expect(valueAt(row, path)).toBeUndefined()
})

test.each([null, undefined, 7, 'text', true])('nothing stands in %s', (notARow) => {
  expect(valueAt(notARow, 'id')).toBeUndefined()
  expect(valueAt(notARow, 'meta:rep')).toBeUndefined()
})

test('a meta_data that is no list holds nothing', () => {
  expect(valueAt({ meta_data: { key: 'rep', value: 'Ann' } }, 'meta:rep')).toBeUndefined()
})
