import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'
import { productEffects } from './productEffects'
import { ProductTally } from './ProductTally'
import type { SoldLines } from './soldLines'
import { effectsOf } from './whyItMoved'
import type { PairTotals } from './windowPair'
import { saleCount } from './windowTotals'

/** Why orders became larger or smaller, ten-thousandths of revenue. */
export const VALUE_EFFECTS = ['price', 'quantity', 'mix', 'other'] as const
export type ValueEffect = (typeof VALUE_EFFECTS)[number]

/**
 * The value-per-order effect of the units that bought in both windows, split over their products: `price` and `quantity` of
 * products in both windows, `mix` of those added or dropped, `other` what stands in no line (fees, freight, orders without
 * lines). The four add up to the effect exactly, in total and for every unit.
 */
export interface PriceVolumeMix {
  readonly total: Readonly<Record<ValueEffect, number>>
  /** Per unit; 0 for a unit that did not buy in both windows. */
  readonly unit: Readonly<Record<ValueEffect, Float64Array>>
}

/**
 * Splits the value-per-order effects of `whyItMoved`, unit by unit (metrics 1).
 *
 * Rounding: each of the four is rounded to a whole ten-thousandth; what is then left of the effect, two at most, goes to the
 * largest of them (the first of equal ones). O(lines in the windows).
 *
 * @param before, after totals of the two windows
 */
export function priceVolumeMix(
  ledger: Ledger,
  lines: SoldLines,
  mask: AccountMask,
  windows: readonly [DayWindow, DayWindow],
  totals: PairTotals,
): PriceVolumeMix {
  const [before, after] = totals
  const tally = new ProductTally(lines.products.length)
  const column = () => new Float64Array(ledger.unitCount)
  const unit = { price: column(), quantity: column(), mix: column(), other: column() }
  const total = { price: 0, quantity: 0, mix: 0, other: 0 }
  for (let u = 0; u < ledger.unitCount; u++) {
    const orders = [saleCount(before.did[u]), saleCount(after.did[u])] as const
    if ((mask !== null && mask[u] === 0) || orders[0] === 0 || orders[1] === 0) continue
    tally.count(ledger, lines, u, windows)
    const split = closed(
      unrounded(tally, orders, [before.gross[u], after.gross[u]]),
      effectsOf(totals, u).valuePerOrder,
    )
    for (const name of VALUE_EFFECTS) {
      unit[name][u] = split[name]
      total[name] += split[name]
    }
  }
  return { total, unit }
}

type Split = Record<ValueEffect, number>

function unrounded(tally: ProductTally, orders: readonly [number, number], gross: readonly [number, number]): Split {
  const split: Split = { price: 0, quantity: 0, mix: 0, other: 0 }
  const inLines = [0, 0]
  for (const product of tally.touched) {
    const effects = productEffects(tally, product, orders)
    split.price += effects.price
    split.quantity += effects.quantity
    split.mix += effects.mix
    inLines[0] += tally.revenue[0][product]
    inLines[1] += tally.revenue[1][product]
  }
  const perOrder = (which: 0 | 1) => (gross[which] - inLines[which]) / orders[which]
  split.other = ((orders[0] + orders[1]) / 2) * (perOrder(1) - perOrder(0))
  return split
}

/** The split in whole parts that add up to `effect`. */
function closed(split: Split, effect: number): Split {
  const whole = { ...split }
  for (const name of VALUE_EFFECTS) whole[name] = Math.round(split[name]) || 0
  const largest = VALUE_EFFECTS.reduce((best, name) => (Math.abs(whole[name]) > Math.abs(whole[best]) ? name : best))
  whole[largest] += effect - VALUE_EFFECTS.reduce((sum, name) => sum + whole[name], 0)
  return whole
}
