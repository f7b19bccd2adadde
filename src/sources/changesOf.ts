import type { Source } from './source'
import type { SyncOptions } from './sync'

const DAY_MS = 86_400_000
/** A row that changed so long before the last reading began is read once more: clocks differ, and some are set to another zone. */
const OVERLAP_MS = DAY_MS
const WHOLE_AFTER_DAYS = 7

/**
 * The source of only what changed since the last complete reading. Null where all of it is to be read: it cannot tell, not all
 * is known of what it could tell, or its last whole reading is too long ago. The money of an order that is no more is not known.
 */
export function changesOf(
  source: Source,
  { known = [], knownMoney, now }: SyncOptions,
  isGone: (orderId: string) => boolean,
): Source | null {
  const own = known.filter((feed) => feed.source === source.id)
  if (source.changes === undefined || own.length === 0) return null
  const sinceMs = Math.min(...own.map(({ readAtMs }) => readAtMs)) - OVERLAP_MS
  const money = knownMoney?.(source.id)
  const changes = source.changes(sinceMs, { get: (id) => (isGone(id) ? undefined : money?.get(id)) })
  const told = own.filter(({ feed }) => changes.feeds.includes(feed))
  // A reading that ended before its source did goes on: the feeds it had not come to are read whole.
  const isKnown = told.length === changes.feeds.length || told.some(({ goesOnAt }) => goesOnAt !== undefined)
  const today = now()
  const wholeAfterMs = (source.wholeAfterDays ?? WHOLE_AFTER_DAYS) * DAY_MS
  const isRecent = told.every(({ readAtMs, wholeAtMs }) => readAtMs <= today && today < wholeAtMs + wholeAfterMs)
  return isRecent && isKnown ? changes : null
}
