import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'
import { type DayRows, recordsByDay, rowFrom } from './recordsByDay'

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
 * whichever units are chosen. With the records by day, for a caller that has them at hand: O(units + records in the
 * window), no step of which depends on a guess.
 */
export function windowTotals(ledger: Ledger, window: DayWindow, records = recordsByDay(ledger)): WindowTotals {
  const did = new Uint32Array(ledger.unitCount)
  const gross = new Float64Array(ledger.unitCount)
  addSales(records.sales, window, did, gross)
  if (!hasRows(records.credits, window)) return { did, gross, net: gross }
  const net = gross.slice()
  takeCredits(records.credits, window, did, net)
  return { did, gross, net }
}

function addSales(rows: DayRows, { from, to }: DayWindow, did: Uint32Array, gross: Float64Array): void {
  const { blocks, unit, revenue } = rows
  for (let block = 0; block < blocks; block++) {
    const end = rowFrom(rows, block, to)
    for (let row = rowFrom(rows, block, from); row < end; row++) {
      const whose = unit[row]
      did[whose >>> 1] += SALE + (whose & 1)
      gross[whose >>> 1] += revenue[row]
    }
  }
}

function takeCredits(rows: DayRows, { from, to }: DayWindow, did: Uint32Array, net: Float64Array): void {
  const { blocks, unit, revenue } = rows
  for (let block = 0; block < blocks; block++) {
    const end = rowFrom(rows, block, to)
    for (let row = rowFrom(rows, block, from); row < end; row++) {
      did[unit[row] >>> 1] |= CREDITED
      net[unit[row] >>> 1] -= revenue[row]
    }
  }
}

function hasRows(rows: DayRows, { from, to }: DayWindow): boolean {
  for (let block = 0; block < rows.blocks; block++) {
    if (rowFrom(rows, block, from) < rowFrom(rows, block, to)) return true
  }
  return false
}
