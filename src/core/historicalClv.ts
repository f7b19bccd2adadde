import type { RevaluedLedger } from './revalueLedger'

/**
 * Historical CLV of every unit (metrics 2): Σ value of its sales less all its credits, linked or not, up to a day (the
 * as-of day or an earlier one), in the ledger's value basis, ten-thousandths. NaN for a unit with no sale until then: it
 * has no value yet, not a value of 0.
 */
export function historicalClv(ledger: RevaluedLedger, day = ledger.asOfDay): Float64Array {
  const { saleStart, saleDay, value, creditStart, creditDay, creditValue } = ledger
  const clv = new Float64Array(ledger.unitCount).fill(NaN)
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    const last = saleStart[unit + 1]
    let sale = saleStart[unit]
    if (sale === last || saleDay[sale] > day) continue
    let sum = 0
    for (; sale < last && saleDay[sale] <= day; sale++) sum += value[sale]
    for (let credit = creditStart[unit]; credit < creditStart[unit + 1] && creditDay[credit] <= day; credit++) {
      sum -= creditValue[credit]
    }
    clv[unit] = sum
  }
  return clv
}
