import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'
import type { WindowTotals } from './windowTotals'

/** Bits of `WindowPair.did`: a sale in the earlier window, one in the later, a credit in either. */
export const BOUGHT_BEFORE = 1
export const BOUGHT_NOW = 2
export const CREDITED = 4

/** What every unit did in two windows. Money is ten-thousandths of the reporting currency; units outside of the mask did nothing. */
export interface WindowPair {
  /** Net revenue of each window. */
  readonly prev: Float64Array
  readonly cur: Float64Array
  readonly did: Uint8Array
}

/**
 * Reads two windows, `prev` before `cur`, off the sales and credits of the masked units, each unit from its newest record
 * back to the first before them: what is not asked about is hardly touched. O(records of the masked units since `prev.from`).
 */
export function windowPair(ledger: Ledger, mask: AccountMask, prev: DayWindow, cur: DayWindow): WindowPair {
  const { unitCount, saleStart, saleDay, revenue, creditStart, creditDay, creditRevenue } = ledger
  const pair = { prev: new Float64Array(unitCount), cur: new Float64Array(unitCount), did: new Uint8Array(unitCount) }
  const hasCredits = creditDay.length > 0
  for (let unit = 0; unit < unitCount; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    let before = 0
    let now = 0
    let did = 0
    const first = saleStart[unit]
    for (let sale = saleStart[unit + 1] - 1; sale >= first; sale--) {
      const day = saleDay[sale]
      if (day >= cur.to) continue
      if (day < prev.from) break
      if (day >= cur.from) {
        now += revenue[sale]
        did |= BOUGHT_NOW
      } else if (day < prev.to) {
        before += revenue[sale]
        did |= BOUGHT_BEFORE
      }
    }
    for (let credit = creditStart[unit + 1] - 1; hasCredits && credit >= creditStart[unit]; credit--) {
      const day = creditDay[credit]
      if (day >= cur.from && day < cur.to) now -= creditRevenue[credit]
      else if (day >= prev.from && day < prev.to) before -= creditRevenue[credit]
      else continue
      did |= CREDITED
    }
    pair.prev[unit] = before
    pair.cur[unit] = now
    pair.did[unit] = did
  }
  return pair
}

/** The same out of the totals of the two windows, for a caller that has them at hand. O(units). */
export function pairOfTotals(mask: AccountMask, before: WindowTotals, after: WindowTotals): WindowPair {
  const unitCount = before.sales.length
  const pair = { prev: new Float64Array(unitCount), cur: new Float64Array(unitCount), did: new Uint8Array(unitCount) }
  for (let unit = 0; unit < unitCount; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    pair.prev[unit] = before.gross[unit] - before.credits[unit]
    pair.cur[unit] = after.gross[unit] - after.credits[unit]
    pair.did[unit] =
      (before.sales[unit] > 0 ? BOUGHT_BEFORE : 0) |
      (after.sales[unit] > 0 ? BOUGHT_NOW : 0) |
      (before.creditCount[unit] + after.creditCount[unit] > 0 ? CREDITED : 0)
  }
  return pair
}
