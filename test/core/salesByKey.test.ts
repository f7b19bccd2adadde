import { expect, it } from 'vitest'
import { salesByKey } from '../../src/core/salesByKey'
import { ledgerOf } from './ledgerOf'

it('splits sales by key and counts a unit once under each', () => {
  const ledger = ledgerOf(2, 300, [
    { unit: 0, day: 100, revenue: 1 },
    { unit: 0, day: 110, revenue: 2 },
    { unit: 0, day: 120, revenue: 4 },
    { unit: 1, day: 130, revenue: 8 },
    { unit: 1, day: 250, revenue: 16 },
  ])
  expect(salesByKey(ledger, null, { from: 100, to: 200 }, [0, 1, 0, 0, 1], 3)).toEqual({
    sales: Uint32Array.of(3, 1, 0),
    gross: Float64Array.of(13, 2, 0),
    ordering: Uint32Array.of(2, 1, 0),
  })
  expect(salesByKey(ledger, Uint8Array.of(0, 1), { from: 100, to: 200 }, [0, 1, 0, 0, 1], 1).sales[0]).toBe(1)
})
