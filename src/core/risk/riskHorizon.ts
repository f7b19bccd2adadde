import { accountStates, ACCOUNT_STATES, latestEntry } from '../accountState'
import type { Rhythms } from '../rhythm'

/** Horizons on offer, days. */
export const RISK_HORIZONS: readonly number[] = [7, 14, 30, 60, 90, 120, 180, 365]

/** A horizon needs so many times its length of history: one to look back on, one to learn from, half a one ahead of both. */
const HISTORY_PARTS = 2.5
const CHURNED = ACCOUNT_STATES.indexOf('churned')

/**
 * The horizon by the company's rhythm: by then, four of five next orders of half of its open accounts should have come. It is
 * the median, over the accounts that are not churned, of the 80 % point of their gap, rounded up to the next horizon on offer;
 * then the longest that the history is two and a half times as long as, at least the shortest. O(units log units).
 */
export function riskHorizon(rhythms: Rhythms): number {
  const states = accountStates(rhythms, rhythms.asOfDay)
  const points: number[] = []
  states.forEach((state, unit) => {
    if (state !== 0 && state !== CHURNED) points.push(rhythms.riskAfter[latestEntry(rhythms, unit, rhythms.asOfDay)])
  })
  points.sort((a, b) => a - b)
  const median = points[Math.floor((points.length - 1) / 2)] ?? 0
  const longest = (rhythms.asOfDay - rhythms.firstDay) / HISTORY_PARTS
  const wanted = RISK_HORIZONS.find((days) => days >= median) ?? RISK_HORIZONS[RISK_HORIZONS.length - 1]
  return RISK_HORIZONS.findLast((days) => days <= wanted && days <= longest) ?? RISK_HORIZONS[0]
}
