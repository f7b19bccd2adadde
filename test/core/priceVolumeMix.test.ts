import { expect, it } from 'vitest'
import { priceVolumeMix } from '../../src/core/priceVolumeMix'
import { windowTotals } from '../../src/core/windowTotals'
import { ledgerOf } from './ledgerOf'

type Line = readonly [product: number, quantity: number, revenue: number]

const windows = [
  { from: 100, to: 200 },
  { from: 200, to: 300 },
] as const

/** One account with an order of these lines in each window, and what the orders came to. */
function splitOf(before: readonly Line[], after: readonly Line[], grossBefore?: number, grossAfter?: number) {
  const total = (lines: readonly Line[]) => lines.reduce((sum, [, , revenue]) => sum + revenue, 0)
  const ledger = ledgerOf(1, 299, [
    { unit: 0, day: 150, revenue: grossBefore ?? total(before) },
    { unit: 0, day: 250, revenue: grossAfter ?? total(after) },
  ])
  const both = [...before, ...after]
  const lines = {
    lineStart: Uint32Array.of(0, before.length, both.length),
    lineProduct: Uint32Array.from(both, ([product]) => product),
    lineQuantity: Float64Array.from(both, ([, quantity]) => quantity),
    lineRevenue: Float64Array.from(both, ([, , revenue]) => revenue),
    products: ['', 'a', 'b', 'c'],
    chosen: null,
  }
  const totals = [windowTotals(ledger, windows[0]), windowTotals(ledger, windows[1])] as const
  return priceVolumeMix(ledger, lines, null, windows, totals).total
}

it('is all price where only prices moved, all quantity where only quantities did', () => {
  expect(splitOf([[1, 10, 1000]], [[1, 10, 1100]])).toEqual({ price: 100, quantity: 0, mix: 0, other: 0 })
  expect(splitOf([[1, 10, 1000]], [[1, 12, 1200]])).toEqual({ price: 0, quantity: 200, mix: 0, other: 0 })
})

it('splits what both did evenly between them', () => {
  // From 10 at 100 to 12 at 110: Δp·q̄ = 10 · 11, Δq·p̄ = 2 · 105.
  expect(splitOf([[1, 10, 1000]], [[1, 12, 1320]])).toEqual({ price: 110, quantity: 210, mix: 0, other: 0 })
})

it('is mix where a product came or went, or has no quantity to price by', () => {
  expect(splitOf([[1, 1, 50]], [[2, 1, 80]])).toEqual({ price: 0, quantity: 0, mix: 30, other: 0 })
  expect(splitOf([[1, 0, 50]], [[1, 2, 80]])).toEqual({ price: 0, quantity: 0, mix: 30, other: 0 })
})

it('is other where the order moved and its lines did not, or it has none', () => {
  expect(splitOf([[1, 1, 50]], [[1, 1, 50]], 50, 58)).toEqual({ price: 0, quantity: 0, mix: 0, other: 8 })
  expect(splitOf([], [], 50, 58)).toEqual({ price: 0, quantity: 0, mix: 0, other: 8 })
})

it('closes exactly: what rounding leaves goes to the largest', () => {
  // From 3 at 10/3 to 5 at 18/5: 1.066… by price, 6.933… by quantity.
  expect(splitOf([[1, 3, 10]], [[1, 5, 18]])).toEqual({ price: 1, quantity: 7, mix: 0, other: 0 })
  // Three halves round up to 1.5 too much.
  const split = splitOf(
    [
      [1, 2, 3],
      [2, 2, 3],
    ],
    [
      [1, 1, 2],
      [2, 3, 5],
    ],
  )
  expect(split.price + split.quantity + split.mix + split.other).toBe(1)
})

it('gives what rounding leaves to the first of equally large ones', () => {
  // From 1 at 1 to 2 at 2: 1.5 by price and 1.5 by quantity, which are 3 together and not 4.
  expect(splitOf([[1, 1, 1]], [[1, 2, 4]])).toEqual({ price: 1, quantity: 2, mix: 0, other: 0 })
})
