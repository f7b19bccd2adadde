import type { HistoryRows } from './purchaseHistory'
import type { PurchaseLaw } from './purchaseModel'

/** Rows between two chances to stop. */
const PORTION = 2000

/**
 * Purchases expected of every row by so many days after the end of its history: row i owns `[i·n] … [i·n + n − 1]` of the
 * result, n = `days.length` ÷ rows where each row has days of its own, else `days.length`. A day ≤ 0 expects nothing. Yields the
 * rows done from time to time.
 */
export function* expectedByDay(
  law: Pick<PurchaseLaw, 'expected'>,
  { x, tx, T }: Pick<HistoryRows, 'x' | 'tx' | 'T'>,
  days: Float64Array,
  perRow: boolean,
): Generator<number, Float64Array> {
  const count = x.length
  const n = perRow ? days.length / Math.max(1, count) : days.length
  const expected = new Float64Array(count * n)
  for (let row = 0; row < count; row++) {
    if (row % PORTION === 0) yield row
    for (let at = 0; at < n; at++) {
      const day = days[perRow ? row * n + at : at]
      expected[row * n + at] = day > 0 ? law.expected(x[row], tx[row], T[row], day) : 0
    }
  }
  return expected
}
