import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'
import { movements } from './movements'
import { keptPair } from './windowPair'
import { saleCount, totalsOfBoth, type WindowTotals } from './windowTotals'

/**
 * Why net revenue moved between two windows (metrics 1), ten-thousandths. The seven effects add up to cur − prev exactly;
 * the same for every unit: its effects add up to its own change.
 */
export interface WhyItMoved {
  readonly prev: number
  readonly cur: number
  readonly fresh: number
  readonly returned: number
  /** Not above 0 unless credits exceeded sales. */
  readonly churned: number
  /** Credits in a window in which their unit bought nothing. */
  readonly creditsWithoutSales: number
  /** Units that bought in both windows: more or fewer orders, larger or smaller orders, credits. */
  readonly orders: number
  readonly valuePerOrder: number
  readonly credits: number
  /** Per unit, the three effects of those that bought in both windows; 0 for all others. */
  readonly unitOrders: Float64Array
  readonly unitValuePerOrder: Float64Array
  readonly unitCredits: Float64Array
}

/**
 * Splits the change between two windows into its causes.
 *
 * Gross sales of a unit that bought in both are n orders × v a order; their change is split symmetrically,
 * Δ(nv) = Δn·v̄ + Δv·n̄. Δn·v̄ is rounded to a whole ten-thousandth and the rest is the other effect, so that sums are
 * exact. Where lines are known, `priceVolumeMix` splits value per order further. `totals` are those of the two windows and
 * `moved` the movements between them, for a caller that has them at hand: O(units) with them.
 */
export function whyItMoved(
  ledger: Ledger,
  mask: AccountMask,
  prev: DayWindow,
  cur: DayWindow,
  totals: readonly [WindowTotals, WindowTotals] = totalsOfBoth(ledger, prev, cur),
  { fresh, returned, churned, ...moved } = movements(ledger, mask, prev, cur, keptPair(totals)),
): WhyItMoved {
  const [before, after] = totals
  const unitOrders = new Float64Array(ledger.unitCount)
  const unitValuePerOrder = new Float64Array(ledger.unitCount)
  const unitCredits = new Float64Array(ledger.unitCount)
  const sum = { orders: 0, valuePerOrder: 0, credits: 0 }
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    const n0 = saleCount(before.did[unit])
    const n1 = saleCount(after.did[unit])
    if ((mask !== null && mask[unit] === 0) || n0 === 0 || n1 === 0) continue
    const meanValue = (before.gross[unit] / n0 + after.gross[unit] / n1) / 2
    unitOrders[unit] = Math.round((n1 - n0) * meanValue)
    unitValuePerOrder[unit] = after.gross[unit] - before.gross[unit] - unitOrders[unit]
    unitCredits[unit] = after.net[unit] - after.gross[unit] - (before.net[unit] - before.gross[unit])
    sum.orders += unitOrders[unit]
    sum.valuePerOrder += unitValuePerOrder[unit]
    sum.credits += unitCredits[unit]
  }
  const inBoth = sum.orders + sum.valuePerOrder + sum.credits
  const creditsWithoutSales = moved.cur - moved.prev - fresh - returned + churned - inBoth
  return {
    prev: moved.prev,
    cur: moved.cur,
    fresh,
    returned,
    churned: -churned,
    creditsWithoutSales,
    ...sum,
    unitOrders,
    unitValuePerOrder,
    unitCredits,
  }
}
