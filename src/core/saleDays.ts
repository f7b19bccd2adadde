import type { Ledger } from './ledger'

/** The distinct days on which each unit bought: unit `u` owns `day[start[u]] … day[start[u+1]-1]`, ascending. */
export interface SaleDays {
  readonly unitCount: number
  readonly asOfDay: number
  /** The first of all sale days; `asOfDay` when there is none. */
  readonly firstDay: number
  readonly start: Uint32Array
  readonly day: Uint16Array
}

/** Merges the sales that a unit made on the same civil day. O(sales). */
export function saleDays(ledger: Ledger): SaleDays {
  const { unitCount, asOfDay, firstDay, saleStart, saleDay } = ledger
  const start = new Uint32Array(unitCount + 1)
  const day = new Uint16Array(saleDay.length)
  let entry = 0
  for (let unit = 0; unit < unitCount; unit++) {
    for (let sale = saleStart[unit]; sale < saleStart[unit + 1]; sale++) {
      if (entry === start[unit] || saleDay[sale] !== day[entry - 1]) day[entry++] = saleDay[sale]
    }
    start[unit + 1] = entry
  }
  return { unitCount, asOfDay, firstDay, start, day: day.slice(0, entry) }
}
