import type { AccountMask } from './accountMask'
import type { Ledger } from './ledger'

/** Repeat purchase among units that have had time for it. */
export interface EligibleRepeat {
  /** Units whose first sale is at least so many days before the as-of day. */
  readonly eligible: number
  /** Of those, units with a second sale. */
  readonly repeating: number
  /** repeating ÷ eligible; null when nobody is eligible. */
  readonly rate: number | null
}

/** The repeat-purchase rate of the masked units whose first sale was `days` or more days ago (metrics 1). O(units). */
export function eligibleRepeat(ledger: Ledger, mask: AccountMask, days: number): EligibleRepeat {
  const { saleStart, saleDay, asOfDay } = ledger
  let eligible = 0
  let repeating = 0
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    const sales = saleStart[unit + 1] - saleStart[unit]
    if (sales === 0 || asOfDay - saleDay[saleStart[unit]] < days) continue
    eligible++
    if (sales > 1) repeating++
  }
  return { eligible, repeating, rate: eligible > 0 ? repeating / eligible : null }
}
