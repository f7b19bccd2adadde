import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineAmount } from '../../../src/sources/csv/lineAmount'

test.for<[quantity: number, unitPrice: number, amount: number]>([
  [60_000, 25_500, 153_000],
  [-60_000, 25_500, -153_000],
  [25_000, 1_234, 3_085],
  [3_333, 5_000, 1_667],
  [-3_333, 5_000, -1_667],
  [0, 5_000, 0],
  [1, 1, 0],
  [-1, 1, 0],
])('%i × %i is %i', ([quantity, unitPrice, amount]) => {
  expect(lineAmount(quantity, unitPrice)).toBe(amount)
})

test('is exact also where the product of the parts is not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.integer({ min: 0, max: 10_000_000_000 }),
      (pieces, price) => {
        fc.pre(pieces * price <= Number.MAX_SAFE_INTEGER)
        expect(lineAmount(pieces * 10_000, price)).toBe(pieces * price)
      },
    ),
  )
})

test('agrees with whole-number arithmetic of any size', () => {
  const small = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
  fc.assert(
    fc.property(small, small, (quantity, price) => {
      const product = BigInt(quantity) * BigInt(price)
      const magnitude = ((product < 0n ? -product : product) + 5_000n) / 10_000n
      expect(lineAmount(quantity, price)).toBe(Number(product < 0n ? -magnitude : magnitude) || 0)
    }),
  )
})
