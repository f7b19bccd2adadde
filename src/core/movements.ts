import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'
import { BOUGHT_BEFORE, BOUGHT_NOW, windowPair } from './windowPair'

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
  /** Net revenue of each class in prev and in cur, by the code of `MOVEMENT_CLASSES`. */
  readonly classPrev: Float64Array
  readonly classCur: Float64Array
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
 * they lapse from it. Equal revenue in both windows is an expansion of 0. `read` tells what a unit did in them: off its own
 * records, or out of totals that a caller has at hand. One pass: O(records of the masked units since `prev`).
 */
export function movements(
  ledger: Ledger,
  mask: AccountMask,
  prev: DayWindow,
  cur: DayWindow,
  read = windowPair(ledger, prev, cur),
): Movements {
  const { unitCount, saleStart, saleDay } = ledger
  const units = new Uint32Array(MOVEMENT_CLASSES.length)
  const classPrev = new Float64Array(MOVEMENT_CLASSES.length)
  const classCur = new Float64Array(MOVEMENT_CLASSES.length)
  const unitClass = new Uint8Array(unitCount)
  const unitPrev = new Float64Array(unitCount)
  const unitCur = new Float64Array(unitCount)
  const money = new Float64Array(2)
  for (let unit = 0; unit < unitCount; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    const did = read(unit, money)
    if (did === 0) {
      units[NONE]++
      continue
    }
    const [before, now] = [money[0], money[1]]
    const code = movementCode(did, now < before, saleDay[saleStart[unit]] >= cur.from)
    unitClass[unit] = code
    unitPrev[unit] = before
    unitCur[unit] = now
    units[code]++
    classPrev[code] += before
    classCur[code] += now
  }
  return { ...summed(classPrev, classCur), units, classPrev, classCur, unitClass, unitPrev, unitCur }
}

const [NONE, NEW, RETURNED, EXPANSION, CONTRACTION, CHURNED, OUTSIDE] = MOVEMENT_CLASSES.keys()

function movementCode(did: number, shrank: boolean, isNew: boolean): number {
  const bought = did & (BOUGHT_BEFORE | BOUGHT_NOW)
  if (bought === (BOUGHT_BEFORE | BOUGHT_NOW)) return shrank ? CONTRACTION : EXPANSION
  if (bought === BOUGHT_BEFORE) return CHURNED
  if (bought === BOUGHT_NOW) return isNew ? NEW : RETURNED
  return OUTSIDE
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
