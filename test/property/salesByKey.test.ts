import fc from 'fast-check'
import { expect, it } from 'vitest'
import { salesByKey } from '../../src/core/salesByKey'
import { arbitraryLedger, arbitraryWindow, isIn, knownSales, ledgerOfPlain, RUNS, sum } from './plainLedger'

const KEYS = 3

it('agrees with filtering plain rows key by key', () => {
  fc.assert(
    fc.property(arbitraryLedger, arbitraryWindow, fc.infiniteStream(fc.nat(KEYS - 1)), (plain, window, draw) => {
      const keyOfRow = plain.sales.map(() => draw.next().value as number)
      const result = salesByKey(ledgerOfPlain(plain), plain.mask, window, keyOfRow, KEYS)
      const keys = Array.from({ length: KEYS }, (_, key) =>
        knownSales(plain).filter(
          (sale) => isIn(window, sale.day) && keyOfRow[plain.sales.findIndex((row) => row === sale)] === key,
        ),
      )
      expect([...result.sales]).toEqual(keys.map((sales) => sales.length))
      expect([...result.gross]).toEqual(keys.map((sales) => sum(sales, ({ revenue }) => revenue)))
      expect([...result.ordering]).toEqual(keys.map((sales) => new Set(sales.map(({ unit }) => unit)).size))
    }),
    { numRuns: RUNS },
  )
})
