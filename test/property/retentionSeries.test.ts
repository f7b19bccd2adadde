import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstDayOfMonth, monthOfDay } from '../../src/core/calendar'
import { movements } from '../../src/core/movements'
import { retentionSeries, retentionSums } from '../../src/core/retentionSeries'
import { revenueRetention } from '../../src/core/revenueRetention'
import { groupOfMask } from '../../src/core/unitGroups'
import { arbitraryLedger, ledgerOfPlain, RUNS } from './plainLedger'

it('equals the retention of the movements between the windows of each month', () => {
  fc.assert(
    fc.property(
      arbitraryLedger,
      fc.constantFrom(1, 3, 6, 12),
      fc.integer({ min: 0, max: 20 }),
      (plain, length, span) => {
        const ledger = ledgerOfPlain(plain)
        const last = monthOfDay(ledger.asOfDay)
        const first = last - span
        const parts = groupOfMask(plain.mask, ledger.unitCount)
        const series = retentionSeries(retentionSums(ledger, parts, first, last, length))
        const window = (end: number) => ({ from: firstDayOfMonth(end - length + 1), to: firstDayOfMonth(end + 1) })
        const slow = Array.from({ length: span + 1 }, (_, i) =>
          revenueRetention(movements(ledger, plain.mask, window(first + i - length), window(first + i))),
        )
        expect([...series.nrr]).toEqual(slow.map(({ nrr }) => nrr ?? Number.NaN))
        expect([...series.grr]).toEqual(slow.map(({ grr }) => grr ?? Number.NaN))
      },
    ),
    { numRuns: RUNS },
  )
})
