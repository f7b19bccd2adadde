import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'
import type { WindowTotals } from './windowTotals'

/** Bits of what a unit did in two windows: a sale in the earlier one, one in the later, a credit in either. */
export const BOUGHT_BEFORE = 1
export const BOUGHT_NOW = 2
export const CREDITED = 4

/**
 * Reads what a unit did in two windows: writes its net revenue of the earlier window (ten-thousandths of the reporting
 * currency) into `money[0]` and of the later into `money[1]`, and answers with the bits of what it did.
 */
export type WindowPairReader = (unit: number, money: Float64Array) => number

/**
 * Reads two windows, `prev` before `cur`, off a unit's own records, from the newest back to the first before them: what is
 * not asked about is hardly touched, and where one stretch ends and the next begins is all that a processor has to guess.
 * O(records of the unit since `prev.from`).
 */
export function windowPair(ledger: Ledger, prev: DayWindow, cur: DayWindow): WindowPairReader {
  const { saleStart, saleDay, revenue, creditStart, creditDay, creditRevenue } = ledger
  const [prevFrom, prevTo, curFrom, curTo] = [prev.from, prev.to, cur.from, cur.to]
  const hasCredits = creditDay.length > 0
  return (unit, money) => {
    const first = saleStart[unit]
    let sale = saleStart[unit + 1] - 1
    while (sale >= first && saleDay[sale] >= curTo) sale--
    let now = 0
    let newest = sale
    for (; sale >= first && saleDay[sale] >= curFrom; sale--) now += revenue[sale]
    let did = sale < newest ? BOUGHT_NOW : 0
    while (sale >= first && saleDay[sale] >= prevTo) sale--
    let before = 0
    newest = sale
    for (; sale >= first && saleDay[sale] >= prevFrom; sale--) before += revenue[sale]
    if (sale < newest) did |= BOUGHT_BEFORE
    for (let credit = creditStart[unit + 1] - 1; hasCredits && credit >= creditStart[unit]; credit--) {
      const day = creditDay[credit]
      if (day >= curFrom && day < curTo) now -= creditRevenue[credit]
      else if (day >= prevFrom && day < prevTo) before -= creditRevenue[credit]
      else continue
      did |= CREDITED
    }
    money[0] = before
    money[1] = now
    return did
  }
}

/** The same out of the totals of the two windows, for a caller that has them at hand. */
export function pairOfTotals(before: WindowTotals, after: WindowTotals): WindowPairReader {
  return (unit, money) => {
    money[0] = before.gross[unit] - before.credits[unit]
    money[1] = after.gross[unit] - after.credits[unit]
    return (
      (before.sales[unit] > 0 ? BOUGHT_BEFORE : 0) |
      (after.sales[unit] > 0 ? BOUGHT_NOW : 0) |
      (before.creditCount[unit] + after.creditCount[unit] > 0 ? CREDITED : 0)
    )
  }
}
