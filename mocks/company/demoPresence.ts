import type { DemoFirm } from './demoFirm'
import type { DemoHistory } from './demoHistory'
import type { Channel } from './demoSegments'
import { createRandom } from './random'

/**
 * Where a firm's orders are booked.
 *
 * - `shop`, `erp`: one record there
 * - `moved`: in the shop until the evening before `day`, in the ERP from then on: two records of one company
 * - `beside`: web orders in the shop, all others in the ERP: two records of one company
 * - `retyped`: in the shop under an older record until the evening before `day`, which was then merged into the newer one
 */
export type Presence =
  | { readonly kind: 'shop' | 'erp' | 'beside' }
  | { readonly kind: 'moved' | 'retyped'; readonly day: number }

/** The kind of record an order is booked under. */
export type RecordKind = 'shop' | 'erp' | 'old'

const COUNTS = { erp: 20, moved: 30, beside: 30, retyped: 12 } as const

/** Which records a presence needs. */
export function recordsOf(presence: Presence): readonly RecordKind[] {
  if (presence.kind === 'shop' || presence.kind === 'erp') return [presence.kind]
  return presence.kind === 'retyped' ? ['old', 'shop'] : ['shop', 'erp']
}

/** The record under which a presence books an order of `day` that came in by `channel`. */
export function recordFor(presence: Presence, day: number, channel: Channel): RecordKind {
  switch (presence.kind) {
    case 'moved':
      return day < presence.day ? 'shop' : 'erp'
    case 'beside':
      return channel === 'Web shop' ? 'shop' : 'erp'
    case 'retyped':
      return day < presence.day ? 'old' : 'shop'
    default:
      return presence.kind
  }
}

/** Draws the firms that are in the ERP or twice in the shop: regular buyers that stayed for half a year at least. */
export function demoPresences(seed: number, history: DemoHistory, firms: readonly DemoFirm[]): readonly Presence[] {
  const random = createRandom(seed, 6)
  const presences: Presence[] = firms.map(() => ({ kind: 'shop' }))
  const candidates = firms
    .map((firm, place) => ({ firm, place, lot: random.unit() }))
    .filter(({ firm }) => firm.ordersPerYear > 6 && Math.min(firm.untilDay, history.lastDay) - firm.wonDay > 180)
    .toSorted((a, b) => a.lot - b.lot)
  const kinds = (Object.keys(COUNTS) as (keyof typeof COUNTS)[]).flatMap((kind) =>
    Array.from({ length: COUNTS[kind] }, () => kind),
  )
  kinds.forEach((kind, i) => {
    const { firm, place } = candidates[i]
    const from = Math.max(firm.wonDay, history.firstDay)
    const to = Math.min(firm.untilDay, history.lastDay)
    const day = Math.floor(from + (to - from) * random.between(0.3, 0.7))
    presences[place] = kind === 'moved' || kind === 'retyped' ? { kind, day } : { kind }
  })
  return presences
}
