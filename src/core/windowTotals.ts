import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'
import { type DayRows, type RecordsByDay, recordsByDay, rowFrom } from './recordsByDay'

/** What a unit did in a window, as one number: each of its sales adds `SALE`, the first it ever made `FIRST` besides. */
export const SALE = 4
export const CREDITED = 2
export const FIRST = 1

/** What every unit bought and gave back in one window. Money is ten-thousandths of the reporting currency. */
export interface WindowTotals {
  /** `SALE` × its sales, + `CREDITED` where it has a credit, + `FIRST` where its first sale ever is among them. */
  readonly did: Uint32Array
  readonly gross: Float64Array
  /** `gross` less the credits dated in the window; the same array where there are none. */
  readonly net: Float64Array
}

/** How many sales are in what a unit did. */
export function saleCount(did: number): number {
  return did >>> 2
}

/**
 * Sales and credits of every unit in a window, each at its own date: what the figures of the window are summed from, for
 * whichever units are chosen. With the records by day of all units in one group, for a caller that has them at hand:
 * O(units + records in the window), no step of which depends on a guess.
 */
export function windowTotals(ledger: Ledger, window: DayWindow, records = recordsByDay(ledger)): WindowTotals {
  const did = new Uint32Array(ledger.unitCount)
  const gross = new Float64Array(ledger.unitCount)
  const net = hasCredits(records, window) ? new Float64Array(ledger.unitCount) : gross
  let from = 0
  records.blocks.forEach(({ units }, block) => {
    const to = from + units.length
    const its = { did: did.subarray(from, to), gross: gross.subarray(from, to) }
    addBlock(records, block, window, { ...its, net: net === gross ? its.gross : net.subarray(from, to) })
    from = to
  })
  return { did, gross, net }
}

/** The totals of two windows, the earlier first, from one sorting of the records. O(sales + credits). */
export function totalsOfBoth(ledger: Ledger, prev: DayWindow, cur: DayWindow): readonly [WindowTotals, WindowTotals] {
  const records = recordsByDay(ledger)
  return [windowTotals(ledger, prev, records), windowTotals(ledger, cur, records)]
}

/** Adds what the units of a block did to totals of 0, one entry a unit of the block. */
export function addBlock({ sales, credits }: RecordsByDay, block: number, window: DayWindow, to: WindowTotals): void {
  addSales(sales, block, window, to)
  if (to.net === to.gross) return
  to.net.set(to.gross)
  takeCredits(credits, block, window, to)
}

function addSales(rows: DayRows, block: number, { from, to }: DayWindow, { did, gross }: WindowTotals): void {
  const { place, revenue } = rows
  const end = rowFrom(rows, block, to)
  for (let row = rowFrom(rows, block, from); row < end; row++) {
    const whose = place[row]
    did[whose >>> 1] += SALE + (whose & 1)
    gross[whose >>> 1] += revenue[row]
  }
}

function takeCredits(rows: DayRows, block: number, { from, to }: DayWindow, { did, net }: WindowTotals): void {
  const { place, revenue } = rows
  const end = rowFrom(rows, block, to)
  for (let row = rowFrom(rows, block, from); row < end; row++) {
    did[place[row] >>> 1] |= CREDITED
    net[place[row] >>> 1] -= revenue[row]
  }
}

/** Whether there are credits in a window. */
export function hasCredits({ blocks, credits }: RecordsByDay, { from, to }: DayWindow): boolean {
  return blocks.some((_, block) => rowFrom(credits, block, from) < rowFrom(credits, block, to))
}
