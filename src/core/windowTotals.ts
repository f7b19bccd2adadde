import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'
import { recordsByDay, rowFrom } from './recordsByDay'

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
export function windowTotals(ledger: Ledger, { from, to }: DayWindow, records = recordsByDay(ledger)): WindowTotals {
  const did = new Uint32Array(ledger.unitCount)
  const gross = new Float64Array(ledger.unitCount)
  const { unit: soldTo, revenue } = records.sales
  for (let row = rowFrom(records.sales, from), end = rowFrom(records.sales, to); row < end; row++) {
    const whose = soldTo[row]
    did[whose >>> 1] += SALE + (whose & 1)
    gross[whose >>> 1] += revenue[row]
  }
  const { unit: givenTo, revenue: credit } = records.credits
  const [firstCredit, endOfCredits] = [rowFrom(records.credits, from), rowFrom(records.credits, to)]
  if (firstCredit === endOfCredits) return { did, gross, net: gross }
  const net = gross.slice()
  for (let row = firstCredit; row < endOfCredits; row++) {
    const unit = givenTo[row] >>> 1
    did[unit] |= CREDITED
    net[unit] -= credit[row]
  }
  return { did, gross, net }
}
