import type { Ledger } from './ledger'

/**
 * Historical CLV of every unit (metrics 2): Σ value of its sales less all its credits, linked or not, up to the as-of
 * day, in the ledger's value basis, ten-thousandths. NaN for a unit with no sale: it has no value yet, not a value of 0.
 */
export function historicalClv(ledger: Ledger): Float64Array {
  const { saleStart, value, creditStart, creditValue } = ledger
  const clv = new Float64Array(ledger.unitCount).fill(NaN)
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    if (saleStart[unit] === saleStart[unit + 1]) continue
    let sum = 0
    for (let sale = saleStart[unit]; sale < saleStart[unit + 1]; sale++) sum += value[sale]
    for (let credit = creditStart[unit]; credit < creditStart[unit + 1]; credit++) sum -= creditValue[credit]
    clv[unit] = sum
  }
  return clv
}
