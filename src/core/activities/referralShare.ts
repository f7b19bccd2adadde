import type { AccountMask } from '../accountMask'
import type { DayWindow } from '../dayWindow'
import type { Ledger } from '../ledger'
import { type ShareInterval, wilsonInterval } from '../wilsonInterval'
import type { PlacedActivity } from './activityTable'

/** New accounts that others referred. */
export interface ReferralShare {
  /** Chosen units whose first sale lies in the window. */
  readonly fresh: number
  /** Of those the ones that somebody referred by the as-of day. */
  readonly referred: number
  readonly share: number | null
  readonly interval: ShareInterval | null
  /** Units, chosen or not, that referred them. */
  readonly referrers: number
}

/** The share of new units that were referred; a unit that several referred counts once. O(units + rows). */
export function referralShare(
  rows: readonly PlacedActivity[],
  unitOf: (account: number) => number,
  { unitCount, saleStart, saleDay, asOfDay }: Ledger,
  mask: AccountMask,
  window: DayWindow,
): ReferralShare {
  const referrersOf = new Map<number, Set<number>>()
  for (const { referred, account, day } of rows) {
    if (referred < 0 || day > asOfDay) continue
    const unit = unitOf(referred)
    const known = referrersOf.get(unit) ?? new Set<number>()
    referrersOf.set(unit, known.add(unitOf(account)))
  }
  const referrers = new Set<number>()
  let fresh = 0
  let referred = 0
  for (let unit = 0; unit < unitCount; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    if (saleStart[unit] === saleStart[unit + 1]) continue
    const first = saleDay[saleStart[unit]]
    if (first < window.from || first >= window.to) continue
    fresh++
    const by = referrersOf.get(unit)
    if (by === undefined) continue
    referred++
    for (const one of by) referrers.add(one)
  }
  const share = fresh === 0 ? null : referred / fresh
  return { fresh, referred, share, interval: wilsonInterval(referred, fresh), referrers: referrers.size }
}
