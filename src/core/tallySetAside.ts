import type { Keys } from './Keys'
import type { Placement } from './placement'
import type { Records } from './Records'
import { SET_ASIDE_REASONS, type SetAside } from './setAside'

/**
 * Counts what was set aside, by source, reason and own currency.
 *
 * @param keys of the records
 * @param money own currency (its code) and amount of a record
 */
export function tallySetAside(
  records: Records,
  record: SetAside['record'],
  placement: Placement,
  keys: Keys,
  money: (row: number) => { readonly currency: number; readonly amount: number },
): SetAside[] {
  const { sources, orders } = records
  const reasons = SET_ASIDE_REASONS.length + 1
  const cells = new Map<number, { count: number; amount: number }>()
  for (let row = 0; row < placement.reason.length; row++) {
    const reason = placement.reason[row]
    if (reason === 0) continue
    const { currency, amount } = money(row)
    const cell = (keys.source(row) * orders.currencies.size + currency) * reasons + reason
    const so = cells.get(cell) ?? { count: 0, amount: 0 }
    cells.set(cell, { count: so.count + 1, amount: so.amount + amount })
  }
  return [...cells]
    .map(([cell, { count, amount }]) => {
      const place = Math.floor(cell / reasons)
      return {
        source: sources.decode(Math.floor(place / orders.currencies.size)),
        record,
        reason: SET_ASIDE_REASONS[(cell % reasons) - 1],
        currency: orders.currencies.decode(place % orders.currencies.size),
        count,
        amount,
      }
    })
    .toSorted(
      (a, b) =>
        compareTexts(a.source, b.source) ||
        SET_ASIDE_REASONS.indexOf(a.reason) - SET_ASIDE_REASONS.indexOf(b.reason) ||
        compareTexts(a.currency, b.currency),
    )
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
