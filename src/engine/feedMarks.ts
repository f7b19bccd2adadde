import type { Keys } from '../core/Keys'
import type { Rejection } from '../core/rejection'
import type { Records } from '../core/Records'
import { DOCUMENT_NUMBER, veiledId } from '../core/veiledId'
import type { KnownIds } from '../sources/FeedRows'
import type { KnownFeed } from '../sources/KnownFeed'
import type { Source } from '../sources/source'
import type { Sync } from '../sources/sync'

/** How far a feed was read, as it is put away beside the records that it told. */
export interface FeedMark extends Pick<
  KnownFeed,
  'source' | 'feed' | 'readAtMs' | 'wholeAtMs' | 'unconfirmed' | 'goesOnAt'
> {
  /** The ids of its orders and credits; null: all of its source that no other feed lists. */
  readonly orders: readonly string[] | null
  readonly adjustments: readonly string[] | null
  readonly rejections: readonly Rejection[]
}

const KINDS = ['orders', 'adjustments'] as const

/**
 * The marks of sources that can tell what changed. Of one that was not read to its end the earlier ones stay, if it ever was; else
 * they say where its reading is to go on.
 */
export function feedMarks(sync: Sync, sources: readonly Source[], earlier: readonly FeedMark[]): FeedMark[] {
  return sources.flatMap((source) => {
    if (source.changes === undefined) return []
    const all = sync.feedsOf(source.id)
    const isComplete = all.length === source.feeds.length && all.every(({ complete }) => complete)
    const before = earlier.filter((mark) => mark.source === source.id)
    if (!isComplete && before.some(({ goesOnAt }) => goesOnAt === undefined)) return before
    if (!isComplete && (source.isOnePiece === true || source.census === undefined)) return []
    const feeds = all.filter(({ goesOnAt }) => isComplete || goesOnAt !== undefined)
    // What an earlier reading knows of feeds that this one has not come to stays.
    const later = isComplete ? [] : before.filter(({ feed }) => all.every(({ reading }) => reading.feed !== feed))
    const [mostOrders, mostCredits] = KINDS.map(
      (kind) => feeds.toSorted((a, b) => b.reading[kind].size - a.reading[kind].size)[0],
    )
    const listed = (ids: Iterable<string>) => Array.from(ids, (id) => veiledId(id, DOCUMENT_NUMBER))
    const marks = feeds.map((feed): FeedMark => {
      const { reading } = feed
      return {
        source: source.id,
        feed: reading.feed,
        // What changed since a reading that ended early began is only known once it is complete.
        readAtMs: isComplete ? reading.startedAtMs : (reading.known?.readAtMs ?? reading.startedAtMs),
        wholeAtMs: reading.known?.wholeAtMs ?? reading.startedAtMs,
        orders:
          feed === mostOrders && later.every(({ orders }) => orders !== null) ? null : listed(reading.orders.all()),
        adjustments:
          feed === mostCredits && later.every(({ adjustments }) => adjustments !== null)
            ? null
            : listed(reading.adjustments.all()),
        rejections: reading.rejected,
        unconfirmed: isComplete ? reading.newlyRejected : reading.rejected.map(({ row }) => row),
        ...(!isComplete && { goesOnAt: feed.goesOnAt ?? null }),
      }
    })
    return [...marks, ...later]
  })
}

/** What the marks know of records that were put away with them. */
export function knownFeeds(records: Records, marks: readonly FeedMark[]): KnownFeed[] {
  return marks.map((mark) => {
    const others = marks.filter(({ source, feed }) => source === mark.source && feed !== mark.feed)
    const source = records.sources.find(mark.source)
    const known = (kind: (typeof KINDS)[number]) => {
      const own = mark[kind]
      const listed = new Set(own ?? others.flatMap((other) => other[kind] ?? []))
      return knownIds(records[kind].keys, source, (id) => listed.has(id) === (own !== null))
    }
    return { ...mark, orders: known('orders'), adjustments: known('adjustments') }
  })
}

/** The ids of a source, of those that pass; what is told later does not change their number. */
function knownIds(keys: Keys, source: number, passes: (veiled: string) => boolean): KnownIds {
  const isKnown = (id: string) => passes(veiledId(id, DOCUMENT_NUMBER))
  function* all(): Generator<string, void> {
    for (let key = 0; key < keys.size; key++) {
      if (keys.source(key) !== source) continue
      const id = keys.id(key)
      if (isKnown(id)) yield id
    }
  }
  return { count: [...all()].length, has: (id) => keys.find(source, id) >= 0 && isKnown(id), all }
}
