import { latestEntry } from '../accountState'
import { daySetting, RISK_FEATURES, writeFeatures } from './riskFeatures'
import type { RiskHistory } from './riskHistory'

/** Units on days, with what they looked like then. */
export interface RiskRows {
  readonly count: number
  readonly unit: Uint32Array
  /** Features row by row, in the order of `RISK_FEATURES`. */
  readonly values: Float64Array
}

/** Rows whose outcome is known. */
export interface PastRows extends RiskRows {
  /** 1: no sale day in (day, day + horizon]. */
  readonly outcome: Uint8Array
  /** Rows there were to choose from. */
  readonly of: number
}

/** The features of units on days, one row each; every unit must have a sale by its day. O(rows · log sale days). */
export function riskRows(
  history: RiskHistory,
  unit: Uint32Array,
  on: (row: number) => number,
  horizon: number,
): RiskRows {
  const values = new Float64Array(unit.length * RISK_FEATURES.length)
  let setting = unit.length === 0 ? null : daySetting(history, on(0), horizon)
  for (let row = 0; row < unit.length; row++) {
    if (setting === null || setting.on !== on(row)) setting = daySetting(history, on(row), horizon)
    writeFeatures(history, setting, unit[row], values, row * RISK_FEATURES.length)
  }
  return { count: unit.length, unit, values }
}

/**
 * The units with a sale by each of `days`, as far as `takes` chooses them, with their outcomes. At most about `most` rows, chosen
 * by a hash of unit and day, so that the same data always give the same rows. O(units × days + rows · log sale days).
 */
export function pastRows(
  history: RiskHistory,
  days: readonly number[],
  horizon: number,
  most: number,
  takes: (unit: number) => boolean,
): PastRows {
  const { unitCount, start, day } = history
  const isRow = (unit: number, on: number) => start[unit] < start[unit + 1] && day[start[unit]] <= on && takes(unit)
  let of = 0
  for (const on of days) for (let unit = 0; unit < unitCount; unit++) if (isRow(unit, on)) of++
  const share = most / of
  const units: number[] = []
  const ons: number[] = []
  for (const on of days) {
    for (let unit = 0; unit < unitCount; unit++) {
      if (!isRow(unit, on) || (share < 1 && hashShare(unit, on) >= share)) continue
      units.push(unit)
      ons.push(on)
    }
  }
  const outcome = Uint8Array.from(units, (unit, row) => (ordersAfter(history, unit, ons[row], horizon) ? 0 : 1))
  return { ...riskRows(history, Uint32Array.from(units), (row) => ons[row], horizon), outcome, of }
}

function ordersAfter(history: RiskHistory, unit: number, on: number, horizon: number): boolean {
  const next = latestEntry(history, unit, on) + 1
  return next < history.start[unit + 1] && history.day[next] <= on + horizon
}

/** A number in [0, 1) that looks drawn at random but is fixed by a unit and a day. */
export function hashShare(unit: number, day: number): number {
  let x = Math.imul(unit + 1, 0x9e3779b1) ^ Math.imul(day + 1, 0x85ebca6b)
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d)
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b)
  return ((x ^ (x >>> 16)) >>> 0) / 0x1_0000_0000
}
