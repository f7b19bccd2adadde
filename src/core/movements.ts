import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'
import { type WindowTotals, windowTotals } from './windowTotals'

/**
 * The class a unit falls into between two windows; the code is the index. `none`: no sale and no credit in either.
 * `outside`: credits but no sale in either; its money is contraction.
 */
export const MOVEMENT_CLASSES = ['none', 'new', 'returned', 'expansion', 'contraction', 'churned', 'outside'] as const
export type MovementClass = (typeof MOVEMENT_CLASSES)[number]

/**
 * Revenue movements between two windows (metrics 1), net revenue in ten-thousandths. All five are ≥ 0 as printed
 * except where credits exceed sales; prev + new + returned + expansion − contraction − churned = cur, exactly.
 */
export interface Movements {
  readonly prev: number
  readonly cur: number
  readonly fresh: number
  readonly returned: number
  readonly expansion: number
  readonly contraction: number
  readonly churned: number
  /** Units in each class, by the code of `MOVEMENT_CLASSES`. */
  readonly units: Uint32Array
  /** Per unit: class code, net revenue in prev and in cur. Masked-out units: 0. */
  readonly unitClass: Uint8Array
  readonly unitPrev: Float64Array
  readonly unitCur: Float64Array
  /** (new + returned + expansion) ÷ (contraction + churned); null when the denominator is not above 0. */
  readonly quickRatio: number | null
}

/**
 * Puts every masked unit in one class by its sales in the two windows, `prev` before `cur`, and sums the movements.
 *
 * The credits of a unit in a window in which it bought nothing are contraction: in `cur` they add to it, in `prev`
 * they lapse from it. Equal revenue in both windows is an expansion of 0. O(sales + credits).
 */
export function movements(ledger: Ledger, mask: AccountMask, prev: DayWindow, cur: DayWindow): Movements {
  const before = windowTotals(ledger, prev)
  const after = windowTotals(ledger, cur)
  const units = new Uint32Array(MOVEMENT_CLASSES.length)
  const unitClass = new Uint8Array(ledger.unitCount)
  const unitPrev = new Float64Array(ledger.unitCount)
  const unitCur = new Float64Array(ledger.unitCount)
  const sum = { prev: 0, cur: 0, fresh: 0, returned: 0, expansion: 0, contraction: 0, churned: 0 }
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    const was = before.gross[unit] - before.credits[unit]
    const is = after.gross[unit] - after.credits[unit]
    const kind = movementClass(ledger, unit, cur.from, before, after, is < was)
    const code = MOVEMENT_CLASSES.indexOf(kind)
    unitClass[unit] = code
    unitPrev[unit] = was
    unitCur[unit] = is
    units[code]++
    sum.prev += was
    sum.cur += is
    if (kind === 'new' || kind === 'returned') {
      sum[kind === 'new' ? 'fresh' : 'returned'] += is
      sum.contraction += was
    } else if (kind === 'churned') {
      sum.churned += was
      sum.contraction -= is
    } else if (kind === 'expansion') sum.expansion += is - was
    else sum.contraction += was - is
  }
  const lost = sum.contraction + sum.churned
  const quickRatio = lost > 0 ? (sum.fresh + sum.returned + sum.expansion) / lost : null
  return { ...sum, units, unitClass, unitPrev, unitCur, quickRatio }
}

function movementClass(
  ledger: Ledger,
  unit: number,
  curFrom: number,
  before: WindowTotals,
  after: WindowTotals,
  shrank: boolean,
): MovementClass {
  if (before.sales[unit] > 0 && after.sales[unit] > 0) return shrank ? 'contraction' : 'expansion'
  if (before.sales[unit] > 0) return 'churned'
  if (after.sales[unit] > 0) return ledger.saleDay[ledger.saleStart[unit]] >= curFrom ? 'new' : 'returned'
  return before.creditCount[unit] + after.creditCount[unit] > 0 ? 'outside' : 'none'
}
