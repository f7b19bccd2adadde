import { expect, test } from 'vitest'
import { columnNames } from '../../../src/sources/csv/columnNames'

test('names are trimmed, and each chooses one column', () => {
  expect(columnNames([' a ', 'b', 'a', '', 'a', ' '])).toEqual(['a', 'b', 'a (2)', 'column 4', 'a (3)', 'column 6'])
})

test('a name that is made up gives way to one that is written', () => {
  expect(columnNames(['a', 'a (2)', 'a'])).toEqual(['a', 'a (2)', 'a (3)'])
})

test('hostile names are only names', () => {
  expect(columnNames(['__proto__', 'constructor'])).toEqual(['__proto__', 'constructor'])
})
