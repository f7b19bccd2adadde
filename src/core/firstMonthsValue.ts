import { addMonths } from './calendar'
import type { Ledger } from './ledger'

/** What every unit brought in its first months. Ten-thousandths in the value basis; NaN for a unit without a sale. */
export interface FirstMonthsValue {
  readonly value: Float64Array
  /** Days of these months that lie on or before the as-of day, and all of them. */
  readonly daysSeen: Float64Array
  readonly daysAll: Float64Array
}

/**
 * The value of every unit's sales less credits from its first sale to the day before so many months later (the day of the month
 * that does not exist being the last), as far as it is seen.
 *
 * A credit that names a sale goes with that sale, any other counts at its own date. O(sales + credits).
 */
export function firstMonthsValue(ledger: Ledger, months: number): FirstMonthsValue {
  const { saleStart, saleDay, kept, creditStart, creditDay, creditValue, creditSale } = ledger
  const value = new Float64Array(ledger.unitCount).fill(NaN)
  const daysSeen = new Float64Array(ledger.unitCount)
  const daysAll = new Float64Array(ledger.unitCount)
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    const to = saleStart[unit + 1]
    if (saleStart[unit] === to) continue
    const first = saleDay[saleStart[unit]]
    const end = addMonths(first, months)
    let sum = 0
    for (let sale = saleStart[unit]; sale < to && saleDay[sale] < end; sale++) sum += kept[sale]
    for (let credit = creditStart[unit]; credit < creditStart[unit + 1]; credit++) {
      if (creditSale[credit] < 0 && creditDay[credit] < end) sum -= creditValue[credit]
    }
    value[unit] = sum
    daysAll[unit] = end - first
    daysSeen[unit] = Math.min(end, ledger.asOfDay + 1) - first
  }
  return { value, daysSeen, daysAll }
}
