import { FeedReading } from './FeedReading'
import type { PassWitness } from './PassWitness'
import type { Source } from './source'
import type { SyncOptions } from './sync'
import type { FeedReport, SyncFailure } from './syncReport'

/** One feed on its way: what has been read, and what is left to do. */
export interface FeedTask {
  readonly reading: FeedReading
  /** The source of only what changed; null: the feed is read whole. */
  readonly changes: Source | null
  /** Pages of a reading that ended early are still to be read before what changed. */
  isBehind: boolean
  witness: PassWitness | null
  stage: 'reading' | 'counting' | 'done'
  report: FeedReport | null
}

/** A feed to be read: on from what is known of it, or from its beginning. */
export function newTask(source: Source, feed: string, changes: Source | null, options: SyncOptions): FeedTask {
  const isTold = changes?.feeds.includes(feed) === true
  const known = isTold ? options.known?.find((one) => one.source === source.id && one.feed === feed) : undefined
  const reading = new FeedReading(source.id, feed, source.census !== undefined, options.now(), known)
  return {
    reading,
    changes: known === undefined ? null : changes,
    isBehind: typeof known?.goesOnAt === 'string',
    witness: null,
    stage: 'reading',
    report: null,
  }
}

/** Where a reading that ends now would have to go on; undefined: at the beginning. */
export function placeOf({ reading, changes, isBehind, stage }: FeedTask): string | null | undefined {
  if (reading.pages === 0 && reading.goneOnFrom === null) return undefined
  return stage === 'reading' && (changes === null || isBehind) ? reading.cursor : null
}

/** Whether a server does not know the place any more at which a reading shall go on: cursors do not last for ever. */
export function isPlaceLost({ isBehind, reading }: FeedTask, { kind }: SyncFailure): boolean {
  return isBehind && reading.pages === 0 && LOST.has(kind)
}

const LOST: ReadonlySet<SyncFailure['kind']> = new Set(['not-found', 'bad-request', 'configuration'])

/** Whether rows may have moved past the place at which a reading went on, while nobody read. */
export function mayHaveSlipped({ census }: Source, { feed, goneOnFrom }: FeedReading): boolean {
  return goneOnFrom !== null && census?.steady?.(feed) !== true
}
