import type { AccountMask } from '../accountMask'
import { monthOfDay } from '../calendar'
import type { Ledger } from '../ledger'

/**
 * Value of the chosen units' sales less their credits, each at its own date, added up by the end of every civil month from that
 * of the ledger's first sale to that of the as-of day. Credits of units without a sale are in no CLV and left out.
 * O(sales + credits).
 */
export function earnedByMonth(ledger: Ledger, mask: AccountMask): Float64Array {
  const { unitCount, firstDay, asOfDay, saleStart, saleDay, value, creditStart, creditDay, creditValue } = ledger
  const first = monthOfDay(firstDay)
  const earned = new Float64Array(monthOfDay(asOfDay) - first + 1)
  for (let unit = 0; unit < unitCount; unit++) {
    if (saleStart[unit] === saleStart[unit + 1] || (mask !== null && mask[unit] === 0)) continue
    for (let sale = saleStart[unit]; sale < saleStart[unit + 1]; sale++) {
      earned[monthOfDay(saleDay[sale]) - first] += value[sale]
    }
    for (let credit = creditStart[unit]; credit < creditStart[unit + 1]; credit++) {
      earned[Math.max(0, monthOfDay(creditDay[credit]) - first)] -= creditValue[credit]
    }
  }
  for (let month = 1; month < earned.length; month++) earned[month] += earned[month - 1]
  return earned
}
