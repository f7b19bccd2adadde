import type { Ledger } from './ledger'

/**
 * Median number of days between consecutive distinct sale days of the same unit, over all units; null when no unit
 * bought on two days. Of an even number of gaps: the mean of the two in the middle. O(sales).
 */
export function medianGap(ledger: Ledger): number | null {
  const { saleStart, saleDay } = ledger
  const countOfGap = new Uint32Array(ledger.asOfDay - ledger.firstDay + 1)
  let gaps = 0
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    for (let sale = saleStart[unit] + 1; sale < saleStart[unit + 1]; sale++) {
      const gap = saleDay[sale] - saleDay[sale - 1]
      if (gap === 0) continue
      countOfGap[gap]++
      gaps++
    }
  }
  if (gaps === 0) return null
  return (gapAt(countOfGap, Math.floor((gaps - 1) / 2)) + gapAt(countOfGap, Math.floor(gaps / 2))) / 2
}

function gapAt(countOfGap: Uint32Array, rank: number): number {
  let gap = 0
  for (let seen = 0; seen <= rank; gap++) seen += countOfGap[gap]
  return gap - 1
}
