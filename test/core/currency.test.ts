import { expect, test } from 'vitest'
import { isCurrency } from '../../src/core/currency'

test.each(['EUR', 'USD', 'GBP', 'JPY', 'KWD', 'DEM', 'XCG'])('%s is a currency', (code) => {
  expect(isCurrency(code)).toBe(true)
})

test.each(['', 'eur', 'EU', 'EURO', 'XAU', 'XTS', 'XXX', '€', '__proto__', 'constructor'])('“%s” is none', (code) => {
  expect(isCurrency(code)).toBe(false)
})

test('every currency the formatter of the language knows as active in trade is known', () => {
  const world = [
    'AUD',
    'BRL',
    'CAD',
    'CHF',
    'CNY',
    'CZK',
    'DKK',
    'HUF',
    'INR',
    'KRW',
    'MXN',
    'NOK',
    'PLN',
    'RON',
    'SEK',
    'TRY',
    'ZAR',
  ]
  expect(world.filter((code) => !isCurrency(code))).toEqual([])
  expect(world.filter((code) => !Intl.supportedValuesOf('currency').includes(code))).toEqual([])
})
