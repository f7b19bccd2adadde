import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountOfNumber, convertAmount, parseAmount } from '../../src/core/money'

/** The same by a pattern, as a decimal is defined. */
function slowAmount(text: string): number | null {
  const match = /^([+-]?)(?:(\d{1,12})(?:\.(\d*))?|\.(\d+))$/.exec(text.trim())
  if (match === null) return null
  const [, sign, units = '0', after, alone] = match
  const fraction = (after ?? alone ?? '').padEnd(5, '0')
  const parts = Number(units) * 10_000 + Number(fraction.slice(0, 4)) + (fraction[4]! >= '5' ? 1 : 0)
  return sign === '-' && parts !== 0 ? -parts : parts
}

const sign = fc.constantFrom('', '', '-', '+', '--')
const digits = fc.string({ unit: fc.constantFrom('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'), maxLength: 14 })
const amount = fc
  .tuple(fc.constantFrom('', ' '), sign, digits, fc.constantFrom('', '.', '.', '..', ','), digits)
  .map((parts) => parts.join(''))

describe('parseAmount', () => {
  it('reads what a decimal is, and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(amount, fc.string()), (text) => {
        expect(parseAmount(text)).toBe(slowAmount(text))
      }),
      { numRuns: 20_000 },
    )
  })

  it.each([
    ['12.345', 123_450],
    ['-0.00005', -1],
    ['0.00004', 0],
    ['-0', 0],
    ['.5', 5_000],
    ['5.', 50_000],
    ['999999999999', 9_999_999_999_990_000],
  ])('reads %s', (text, parts) => {
    expect(parseAmount(text)).toBe(parts)
  })

  it.each(['', '.', '+', '-.', '1e3', '1,5', '1.2.3', '0x1', 'Infinity', '1000000000000', '١'])(
    'reads nothing in “%s”',
    (text) => {
      expect(parseAmount(text)).toBeNull()
    },
  )
})

describe('amountOfNumber', () => {
  it('is whole ten-thousandths, half away from zero, and never −0', () => {
    const amounts = [12.3456, -12.3456, 0.00005, -0.00005, -0.00004, -0, 1_447_682.12].map(amountOfNumber)
    expect(amounts).toEqual([123_456, -123_456, 1, -1, 0, 0, 14_476_821_200])
  })

  it('is unknown where it is not finite or too large to be exact', () => {
    expect(amountOfNumber(Number.MAX_SAFE_INTEGER / 20_000)).not.toBeNull()
    for (const units of [NaN, Infinity, -Infinity, 1e12]) expect(amountOfNumber(units)).toBeNull()
  })
})

describe('convertAmount', () => {
  it('rounds half away from zero, and never to −0', () => {
    expect([3, -3, 1, -1, 0].map((parts) => convertAmount(parts, 0.5))).toEqual([2, -2, 1, -1, 0])
    expect([1, -1].map((parts) => convertAmount(parts, 0.4))).toEqual([0, 0])
  })
})
