import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'
import { type Movements, movements } from './movements'
import type { PairTotals } from './windowPair'
import { SALE, saleCount, totalsOfBoth } from './windowTotals'

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
}

/**
 * Splits the change between two windows into its causes.
 *
 * Gross sales of a unit that bought in both are n orders × v a order; their change is split symmetrically,
 * Δ(nv) = Δn·v̄ + Δv·n̄. Δn·v̄ is rounded to a whole ten-thousandth and the rest is the other effect, so that sums are
 * exact. Where lines are known, `priceVolumeMix` splits value per order further. O(sales + credits).
 */
export function whyItMoved(ledger: Ledger, mask: AccountMask, prev: DayWindow, cur: DayWindow): WhyItMoved {
  const totals = totalsOfBoth(ledger, prev, cur)
  const tally = causesTally()
  tally.add(mask, ledger.unitCount, totals)
  return tally.causes(movements(ledger, mask, prev, cur))
}

/** Sums the causes block by block of what units did in the two windows, each unit once. O(units) beside that. */
export function causesTally() {
  const sum = { orders: 0, valuePerOrder: 0, credits: 0 }
  return {
    add(mask: AccountMask, count: number, totals: PairTotals): void {
      for (let unit = 0; unit < count; unit++) {
        if ((mask !== null && mask[unit] === 0) || !boughtInBoth(totals, unit)) continue
        const { orders, valuePerOrder, credits } = effectsOfBoth(totals, unit)
        sum.orders += orders
        sum.valuePerOrder += valuePerOrder
        sum.credits += credits
      }
    },
    /** With the movements of the same units between the same windows. */
    causes({ prev, cur, fresh, returned, churned }: Movements): WhyItMoved {
      const inBoth = sum.orders + sum.valuePerOrder + sum.credits
      const creditsWithoutSales = cur - prev - fresh - returned + churned - inBoth
      return { prev, cur, fresh, returned, churned: -churned, creditsWithoutSales, ...sum }
    },
  }
}

/** The three effects of one unit that bought in both windows, which have these totals; 0 for any other. */
export function effectsOf(totals: PairTotals, unit: number): UnitEffects {
  return boughtInBoth(totals, unit) ? effectsOfBoth(totals, unit) : NO_EFFECTS
}

function boughtInBoth([before, after]: PairTotals, unit: number): boolean {
  return before.did[unit] >= SALE && after.did[unit] >= SALE
}

function effectsOfBoth([before, after]: PairTotals, unit: number): UnitEffects {
  const n0 = saleCount(before.did[unit])
  const n1 = saleCount(after.did[unit])
  const meanValue = (before.gross[unit] / n0 + after.gross[unit] / n1) / 2
  const orders = Math.round((n1 - n0) * meanValue)
  return {
    orders,
    valuePerOrder: after.gross[unit] - before.gross[unit] - orders,
    credits: after.net[unit] - after.gross[unit] - (before.net[unit] - before.gross[unit]),
  }
}

/** What part of a unit's change comes from how often, how much an order, and from what it gave back. */
export type UnitEffects = Pick<WhyItMoved, 'orders' | 'valuePerOrder' | 'credits'>

const NO_EFFECTS: UnitEffects = { orders: 0, valuePerOrder: 0, credits: 0 }
