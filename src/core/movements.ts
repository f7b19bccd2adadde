import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'
import { type Change, LargestChanges } from './LargestChanges'
import { keptPair, type PairBlock, type PairTotals } from './windowPair'
import { CREDITED, FIRST, SALE, totalsOfBoth } from './windowTotals'

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
  /** The closed set that retention is of: the units with net revenue above 0 in prev. */
  readonly closed: ClosedSet
  /** Units with net revenue other than 0 in prev, and in cur. */
  readonly unitsPrev: number
  readonly unitsCur: number
  /** The units whose net revenue changed most (of equal ones the earlier) with their class, and how many changed at all. */
  readonly largest: readonly Change[]
  readonly changed: number
  /** (new + returned + expansion) ÷ (contraction + churned); null when the denominator is not above 0. */
  readonly quickRatio: number | null
}

/** Units, their net revenue in both windows, and what of that before they kept: Σ min(max(cur, 0), prev). */
export interface ClosedSet {
  readonly units: number
  readonly prev: number
  readonly cur: number
  readonly kept: number
}

/**
 * Puts every masked unit in one class by its sales in the two windows, `prev` before `cur`, and sums the movements.
 *
 * The credits of a unit in a window in which it bought nothing are contraction: in `cur` they add to it, in `prev`
 * they lapse from it. Equal revenue in both windows is an expansion of 0. Sums are kept by what a unit is, in place of
 * asking what it is: a processor cannot guess that of customers. O(sales + credits); `comparison` does it of records by day.
 */
export function movements(ledger: Ledger, mask: AccountMask, prev: DayWindow, cur: DayWindow): Movements {
  const tally = movementTally()
  const pair = keptPair(totalsOfBoth(ledger, prev, cur), mask)
  for (const block of pair) tally.add(block, block.totals())
  return tally.movements()
}

/** Sums the movements block by block of what units did in the two windows, each unit once. O(units) beside that. */
export function movementTally() {
  const sums = emptySums()
  const changes = new LargestChanges(MOST_CHANGES)
  return {
    add(block: PairBlock, totals: PairTotals): void {
      addUnits(sums, block, totals)
      addChanges(changes, block, totals)
    },
    movements: (): Movements => ({ ...summed(sums), largest: changes.largest }),
  }
}

function addUnits(
  { units, prev, cur, had }: ReturnType<typeof emptySums>,
  { mask, count }: PairBlock,
  [before, after]: PairTotals,
): void {
  const chosen = mask ?? new Uint8Array(count).fill(1)
  let hadBefore = 0
  let hasAfter = 0
  let changed = 0
  for (let at = 0; at < count; at++) {
    const isIn = chosen[at]
    const was = before.net[at]
    const is = after.net[at]
    const fell = Number(is < was)
    const code = movementCode(before.did[at], after.did[at], fell)
    hadBefore += isIn * Number(was !== 0)
    hasAfter += isIn * Number(is !== 0)
    changed += isIn * Number(is !== was)
    const place = (1 - isIn) * IGNORED + PLACES * code + HAD * Number(was > 0) + FELL * fell + HAS * Number(is > 0)
    units[place]++
    prev[place] += was
    cur[place] += is
  }
  had[0] += hadBefore
  had[1] += hasAfter
  had[2] += changed
}

/** Apart from the sums, which a call in their loop would slow to half. */
function addChanges(changes: LargestChanges, { mask, units, count }: PairBlock, [before, after]: PairTotals): void {
  let least = changes.least
  for (let at = 0; at < count; at++) {
    const was = before.net[at]
    const is = after.net[at]
    if (Math.abs(is - was) < least || (mask !== null && mask[at] === 0)) continue
    const code = movementCode(before.did[at], after.did[at], Number(is < was))
    changes.add({ unit: units === null ? at : units[at], code, before: was, after: is })
    least = changes.least
  }
}

/** How many of the units that changed most are told. */
const MOST_CHANGES = 5

const [NONE, NEW, RETURNED, EXPANSION, CONTRACTION, CHURNED, OUTSIDE] = MOVEMENT_CLASSES.keys()

/**
 * The class code of a unit by what it did in the two windows (as in `WindowTotals`) and whether its net revenue fell
 * (1, else 0).
 */
export function movementCode(before: number, after: number, fell: number): number {
  return CODES[(fell << FELL_BIT) | (kindOf(before) << KIND_BITS) | kindOf(after)]
}

/** Three bits: whether a unit bought, was credited, bought for the first time. */
function kindOf(did: number): number {
  return (Number(did >= SALE) * SALE) | (did & (CREDITED | FIRST))
}

/** Those of the later window, of the earlier above them, then whether it fell. */
const KIND_BITS = 3
const FELL_BIT = 6

/** The class code by all these bits. */
const CODES = Uint8Array.from({ length: 2 ** (FELL_BIT + 1) }, (_, bits) => {
  const [now, before] = [bits, bits >> KIND_BITS]
  const boughtBefore = (before & SALE) > 0
  if ((now & SALE) > 0) {
    if (boughtBefore) return bits >> FELL_BIT === 1 ? CONTRACTION : EXPANSION
    return (now & FIRST) > 0 ? NEW : RETURNED
  }
  if (boughtBefore) return CHURNED
  return ((now | before) & CREDITED) > 0 ? OUTSIDE : NONE
})

/** A class has a place for each of these together: it had revenue above 0, it fell, it has revenue above 0. */
const HAD = 4
const FELL = 2
const HAS = 1
const PLACES = 8

/** Masked-out units are summed apart from here on, and never looked at. */
const IGNORED = PLACES * MOVEMENT_CLASSES.length

function emptySums() {
  const places = 2 * IGNORED
  /** `had`: units with net revenue other than 0 in prev, in cur, and other in cur than in prev. */
  return {
    units: new Uint32Array(places),
    prev: new Float64Array(places),
    cur: new Float64Array(places),
    had: new Uint32Array(3),
  }
}

/** Who shrank kept what is left of it, everyone else what they had. */
function closedSet({ units, prev, cur }: ReturnType<typeof emptySums>): ClosedSet {
  const closed = { units: 0, prev: 0, cur: 0, kept: 0 }
  for (let place = 0; place < IGNORED; place++) {
    if ((place & HAD) === 0) continue
    closed.units += units[place]
    closed.prev += prev[place]
    closed.cur += cur[place]
    if ((place & FELL) === 0) closed.kept += prev[place]
    else if ((place & HAS) > 0) closed.kept += cur[place]
  }
  return closed
}

/** The movements, and what they are made of, out of the sums over units. */
function summed(sums: ReturnType<typeof emptySums>) {
  const byClass = (of: ArrayLike<number>) => {
    const totals = new Float64Array(MOVEMENT_CLASSES.length)
    for (let place = 0; place < IGNORED; place++) totals[Math.floor(place / PLACES)] += of[place]
    return totals
  }
  const [prevOf, curOf] = [byClass(sums.prev), byClass(sums.cur)]
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
    units: Uint32Array.from(byClass(sums.units)),
    classPrev: prevOf,
    classCur: curOf,
    closed: closedSet(sums),
    unitsPrev: sums.had[0],
    unitsCur: sums.had[1],
    changed: sums.had[2],
    quickRatio: lost > 0 ? (fresh + returned + expansion) / lost : null,
  }
}
