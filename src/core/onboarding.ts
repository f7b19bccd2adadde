import type { AccountMask } from './accountMask'
import { knownAscending } from './knownAscending'
import type { Ledger } from './ledger'

/** How new accounts come to a second and a third order (metrics 1). Days are civil days from the first sale. */
export interface Onboarding {
  /** Per unit; NaN while it has no such order. Orders on the first day count: 0 days. */
  readonly daysToSecond: Float64Array
  readonly daysToThird: Float64Array
  /** Days by which half of the masked second (third) orders that came had come; null when none came. */
  readonly medianToSecond: number | null
  readonly medianToThird: number | null
  /** The day by which `share` of the second orders that came had come: the usual day. */
  readonly usualDay: number | null
  /** 1 for a masked unit with one order that is older than the usual day. */
  readonly overdue: Uint8Array
  readonly overdueCount: number
}

/**
 * Days to the second and third order of the masked units, and which of them have waited beyond the usual day.
 *
 * Quantiles are of the orders that came (the smallest day by which at least the share had come), so in a young history
 * they are short: units that still wait are not in them. O(units log units).
 */
export function onboarding(ledger: Ledger, mask: AccountMask, share = 0.8): Onboarding {
  const { unitCount, saleStart, saleDay, asOfDay } = ledger
  const daysToSecond = daysToOrder(ledger, mask, 1)
  const daysToThird = daysToOrder(ledger, mask, 2)
  const second = knownAscending(daysToSecond)
  const usualDay = dayOfShare(second, share)
  const overdue = new Uint8Array(unitCount)
  let overdueCount = 0
  for (let unit = 0; unit < unitCount; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    const waits = saleStart[unit + 1] - saleStart[unit] === 1
    if (!waits || usualDay === null || asOfDay - saleDay[saleStart[unit]] <= usualDay) continue
    overdue[unit] = 1
    overdueCount++
  }
  return {
    daysToSecond,
    daysToThird,
    medianToSecond: dayOfShare(second, 0.5),
    medianToThird: dayOfShare(knownAscending(daysToThird), 0.5),
    usualDay,
    overdue,
    overdueCount,
  }
}

function daysToOrder(ledger: Ledger, mask: AccountMask, place: number): Float64Array {
  const { saleStart, saleDay } = ledger
  const days = new Float64Array(ledger.unitCount).fill(NaN)
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    const sale = saleStart[unit] + place
    if (sale < saleStart[unit + 1]) days[unit] = saleDay[sale] - saleDay[saleStart[unit]]
  }
  return days
}

function dayOfShare(ascending: Float64Array, share: number): number | null {
  return ascending.length === 0 ? null : ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)]
}
