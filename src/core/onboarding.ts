import type { AccountMask } from './accountMask'
import { knownAscending } from './knownAscending'
import type { Ledger } from './ledger'

/** How new accounts come to a second and a third order (metrics 1). Days are civil days from the first sale. */
export interface Onboarding {
  /** Per unit; NaN while it has no such order. Orders on the first day count: 0 days. */
  readonly daysToSecond: Float64Array
  readonly daysToThird: Float64Array
  /** Days by which half of the masked units' second (third) orders that came had come; null when none came. */
  readonly medianToSecond: number | null
  readonly medianToThird: number | null
  /** The day by which `share` of all units' second orders that came had come: a threshold, so the mask does not move it. */
  readonly usualDay: number | null
  /** 1 for a masked unit with one order that is older than the usual day. */
  readonly overdue: Uint8Array
  readonly overdueCount: number
}

/**
 * Days to the second and third order of every unit, and which of the masked ones have waited beyond the usual day.
 *
 * Quantiles are of the orders that came (the smallest day by which at least the share had come), so in a young history
 * they are short: units that still wait are not in them. O(units log units).
 */
export function onboarding(ledger: Ledger, mask: AccountMask, share = 0.8): Onboarding {
  const { unitCount, saleStart, saleDay, asOfDay } = ledger
  const daysToSecond = daysToOrder(ledger, 1)
  const daysToThird = daysToOrder(ledger, 2)
  const usualDay = dayOfShare(daysToSecond, null, share)
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
    medianToSecond: dayOfShare(daysToSecond, mask, 0.5),
    medianToThird: dayOfShare(daysToThird, mask, 0.5),
    usualDay,
    overdue,
    overdueCount,
  }
}

function daysToOrder(ledger: Ledger, place: number): Float64Array {
  const { saleStart, saleDay } = ledger
  const days = new Float64Array(ledger.unitCount).fill(NaN)
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    const sale = saleStart[unit] + place
    if (sale < saleStart[unit + 1]) days[unit] = saleDay[sale] - saleDay[saleStart[unit]]
  }
  return days
}

function dayOfShare(days: Float64Array, mask: AccountMask, share: number): number | null {
  const ascending = knownAscending(mask === null ? days : days.map((day, unit) => (mask[unit] === 1 ? day : NaN)))
  return ascending.length === 0 ? null : ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)]
}
