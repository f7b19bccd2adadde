import type { Ledger } from '../../src/core/ledger'
import { ledgerOf } from '../core/ledgerOf'

/** A ledger without what came after a day: what was known on that evening. Credits are left out. */
export function cutLedger({ unitCount, saleStart, saleDay, revenue }: Ledger, asOfDay: number): Ledger {
  const sales = Array.from({ length: unitCount }, (_, unit) => unit).flatMap((unit) =>
    Array.from(saleDay.subarray(saleStart[unit], saleStart[unit + 1]), (day, i) => ({
      unit,
      day,
      revenue: revenue[saleStart[unit] + i],
    })),
  )
  return ledgerOf(unitCount, asOfDay, sales)
}
