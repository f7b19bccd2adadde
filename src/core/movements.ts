import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'
import { BOUGHT_BEFORE, BOUGHT_NOW, CREDITED, windowPair } from './windowPair'

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
 * they lapse from it. Equal revenue in both windows is an expansion of 0. `pair` is what the units did in them, for a
 * caller that has it at hand: O(units) with it, else O(records of the masked units since `prev`).
 */
export function movements(
  ledger: Ledger,
  mask: AccountMask,
  prev: DayWindow,
  cur: DayWindow,
  pair = windowPair(ledger, mask, prev, cur),
): Movements {
  const { prev: unitPrev, cur: unitCur, did } = pair
  const units = new Uint32Array(MOVEMENT_CLASSES.length)
  const unitClass = new Uint8Array(ledger.unitCount)
  const prevOf = new Float64Array(MOVEMENT_CLASSES.length)
  const curOf = new Float64Array(MOVEMENT_CLASSES.length)
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    const code = movementCode(ledger, unit, cur.from, did[unit], unitCur[unit] < unitPrev[unit])
    unitClass[unit] = code
    units[code]++
    prevOf[code] += unitPrev[unit]
    curOf[code] += unitCur[unit]
  }
  return { ...summed(prevOf, curOf), units, unitClass, unitPrev, unitCur }
}

const [NONE, NEW, RETURNED, EXPANSION, CONTRACTION, CHURNED, OUTSIDE] = MOVEMENT_CLASSES.keys()

function movementCode(ledger: Ledger, unit: number, curFrom: number, did: number, shrank: boolean): number {
  const bought = did & (BOUGHT_BEFORE | BOUGHT_NOW)
  if (bought === (BOUGHT_BEFORE | BOUGHT_NOW)) return shrank ? CONTRACTION : EXPANSION
  if (bought === BOUGHT_BEFORE) return CHURNED
  if (bought === BOUGHT_NOW) return ledger.saleDay[ledger.saleStart[unit]] >= curFrom ? NEW : RETURNED
  return did === CREDITED ? OUTSIDE : NONE
}

/** The movements out of the net revenue of each class in the two windows. */
function summed(prevOf: Float64Array, curOf: Float64Array) {
  const fell = prevOf[CONTRACTION] - curOf[CONTRACTION] + prevOf[OUTSIDE] - curOf[OUTSIDE]
  const fresh = curOf[NEW]
  const returned = curOf[RETURNED]
  const expansion = curOf[EXPANSION] - prevOf[EXPANSION]
  const contraction = fell + prevOf[NEW] + prevOf[RETURNED] - curOf[CHURNED]
  const churned = prevOf[CHURNED]
  const lost = contraction + churned
  return {
    prev: prevOf.reduce((sum, part) => sum + part, 0),
    cur: curOf.reduce((sum, part) => sum + part, 0),
    fresh,
    returned,
    expansion,
    contraction,
    churned,
    quickRatio: lost > 0 ? (fresh + returned + expansion) / lost : null,
  }
}
