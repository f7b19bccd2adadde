import type { AccountMask } from './accountMask'
import type { DayWindow } from './dayWindow'
import type { RecordsByDay } from './recordsByDay'
import { addBlock, hasCredits, type WindowTotals } from './windowTotals'

/** Totals of two windows, the earlier first. */
export type PairTotals = readonly [WindowTotals, WindowTotals]

/** What a block of units did in two windows: made when it is asked, in arrays that the next block may use again. */
export interface PairBlock {
  readonly count: number
  /** The units of the block, ascending; null for all units. */
  readonly units: Uint32Array | null
  /** Which of them are chosen, one entry a unit of the block. */
  readonly mask: AccountMask
  /** One entry a unit of the block. */
  readonly totals: () => PairTotals
}

/** The totals of all units that a caller has at hand, as one block. */
export function keptPair(totals: PairTotals, mask: AccountMask): readonly PairBlock[] {
  return [{ count: totals[0].did.length, units: null, mask, totals: () => totals }]
}

/** The masked units by records of all units in one group. O(units and records in the windows). */
export function maskedPair(
  records: RecordsByDay,
  mask: AccountMask,
  prev: DayWindow,
  cur: DayWindow,
): readonly PairBlock[] {
  let from = 0
  return groupedPair(records, [0], prev, cur).map((block) => {
    from += block.count
    return mask === null ? block : { ...block, mask: mask.subarray(from - block.count, from) }
  })
}

/**
 * The units of some groups by records that stand group by group: only the records of those units in the two windows are
 * touched, and nothing is kept of a block when it has been read. O(units and records of the groups in the windows).
 */
export function groupedPair(
  records: RecordsByDay,
  groups: readonly number[],
  prev: DayWindow,
  cur: DayWindow,
): readonly PairBlock[] {
  const isChosen = new Set(groups)
  const most = records.blocks.reduce((count, { units }) => Math.max(count, units.length), 0)
  const [before, after] = [prev, cur].map((window) => emptyTotals(most, hasCredits(records, window)))
  return records.blocks.flatMap(({ group, units }, block) => {
    if (!isChosen.has(group)) return []
    const totals = () => {
      addBlock(records, block, prev, cleared(before, units.length))
      addBlock(records, block, cur, cleared(after, units.length))
      return [before, after] as const
    }
    return [{ count: units.length, units, mask: null, totals }]
  })
}

function emptyTotals(count: number, withCredits: boolean): WindowTotals {
  const gross = new Float64Array(count)
  return { did: new Uint32Array(count), gross, net: withCredits ? new Float64Array(count) : gross }
}

function cleared(totals: WindowTotals, count: number): WindowTotals {
  totals.did.fill(0, 0, count)
  totals.gross.fill(0, 0, count)
  return totals
}
