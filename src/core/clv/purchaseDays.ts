import type { Ledger } from '../ledger'

/** Orders of amount 0 by unit: unit `u` owns `day[start[u]] … day[start[u+1]-1]`, ascending. */
export interface ZeroOrders {
  readonly start: Uint32Array
  readonly day: Uint16Array
}

/** The days on which each unit bought: unit `u` owns `day[start[u]] … day[start[u+1]-1]`, ascending and distinct. */
export interface PurchaseDays {
  readonly unitCount: number
  readonly asOfDay: number
  readonly start: Uint32Array
  readonly day: Uint16Array
  /** Orders that shared a day with an earlier one of their unit, and are no purchase of their own. */
  readonly mergedOrders: number
}

/**
 * Merges what a unit bought on the same civil day into one purchase. Orders of amount 0 count where they are given
 * ("count zero orders", the convention of the published CDNOW figures); without them a purchase is a sale. O(orders).
 */
export function purchaseDays(ledger: Ledger, zeroOrders: ZeroOrders | null): PurchaseDays {
  const { unitCount, asOfDay, saleStart, saleDay } = ledger
  const zeros = zeroOrders ?? { start: new Uint32Array(unitCount + 1), day: new Uint16Array(0) }
  const start = new Uint32Array(unitCount + 1)
  const day = new Uint16Array(saleDay.length + zeros.day.length)
  let entry = 0
  let orders = 0
  for (let unit = 0; unit < unitCount; unit++) {
    let sale = saleStart[unit]
    let zero = zeros.start[unit]
    while (true) {
      const soldOn = sale < saleStart[unit + 1] ? saleDay[sale] : Infinity
      const givenOn = zero < zeros.start[unit + 1] ? zeros.day[zero] : Infinity
      const on = Math.min(soldOn, givenOn)
      if (on > asOfDay) break
      if (soldOn <= givenOn) sale++
      else zero++
      orders++
      if (entry === start[unit] || day[entry - 1] !== on) day[entry++] = on
    }
    start[unit + 1] = entry
  }
  return { unitCount, asOfDay, start, day: day.slice(0, entry), mergedOrders: orders - entry }
}
