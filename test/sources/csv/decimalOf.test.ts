import { expect, test } from 'vitest'
import { decimalOf } from '../../../src/sources/csv/decimalOf'

test.for<[values: string[], decimal: '.' | ',']>([
  [['1.5', '2'], '.'],
  [['1,5', '2'], ','],
  [['1,234.56'], '.'],
  [['1.234,56'], ','],
  [['1.234.567', '12'], ','],
  [['1,234,567', '12'], '.'],
  [['1.234', '5,5'], ','],
  [['0.125', '12'], '.'],
  [['0,125', '12'], ','],
  [['12', '', 'x'], '.'],
])('%j have the decimal %s, without doubt', ([values, decimal]) => {
  expect(decimalOf(values)).toEqual({ decimal, doubt: null })
})

test('a lone mark before three digits stays in doubt', () => {
  expect(decimalOf(['1.234', '12'])).toEqual({
    decimal: '.',
    doubt: '"1.234" may have a decimal mark or a mark between thousands; it is read with a decimal point.',
  })
  expect(decimalOf(['1,234'])).toMatchObject({ decimal: '.', doubt: expect.stringContaining('"1,234"') })
})

test('numbers of both kinds are said', () => {
  expect(decimalOf(['1,5', '2,5', '3.5'])).toMatchObject({
    decimal: ',',
    doubt: expect.stringContaining('will be rejected'),
  })
})
