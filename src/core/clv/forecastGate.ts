import { addMonths } from '../calendar'
import type { ForecastGates } from './forecastSettings'

/** One thing that must be known: what there is of it, and what it takes. */
export interface Gate {
  readonly kind: 'months' | 'accounts' | 'repeaters'
  readonly have: number
  readonly need: number
}

/**
 * What a forecast needs and what there is of it (metrics 6): complete months of history from the first sale to the as-of
 * day, accounts that had bought by the end of calibration, and those of them with three sale days or more.
 *
 * @param purchases number of purchase days of every unit by the end of calibration; 0 for one that had not bought
 */
export function forecastGate(
  gates: ForecastGates,
  firstDay: number,
  asOfDay: number,
  purchases: ArrayLike<number>,
): readonly Gate[] {
  let accounts = 0
  let repeaters = 0
  for (let unit = 0; unit < purchases.length; unit++) {
    if (purchases[unit] > 0) accounts++
    if (purchases[unit] >= 3) repeaters++
  }
  return [
    { kind: 'months', have: accounts === 0 ? 0 : wholeMonths(firstDay, asOfDay + 1), need: gates.months },
    { kind: 'accounts', have: accounts, need: gates.accounts },
    { kind: 'repeaters', have: repeaters, need: gates.repeaters },
  ]
}

/** Whether every gate is open. */
export function isOpen(gates: readonly Gate[]): boolean {
  return gates.every(({ have, need }) => have >= need)
}

/** Whole months in the window from ≤ day < to. */
function wholeMonths(from: number, to: number): number {
  let months = Math.max(0, Math.floor((to - from) / 31))
  while (addMonths(from, months + 1) <= to) months++
  return months
}
