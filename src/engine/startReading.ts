import { Records } from '../core/Records'
import type { SyncReport } from '../sources/syncReport'
import { createSync, type Sync, type SyncProgress } from '../sources/sync'
import { type FeedMark, feedMarks, knownFeeds } from './feedMarks'
import { knownMoney } from './knownMoney'
import { leaveTold } from './leaveTold'
import type { Plan } from './plan'
import type { Snapshot, UnfinishedSnapshot } from './snapshot'
import type { Opening } from './status'
import { takeIn } from './takeIn'

/** One reading of sources that may still have to go on. */
export interface Reading {
  readonly opening: Opening
  readonly plan: Plan
  readonly records: Records
  /** Nothing whole was kept of these sources before. */
  readonly isFirst: boolean
  /** Reads on from where it stopped; what the sources do not hold any more goes from the records. */
  run(signal: AbortSignal): Promise<SyncReport>
  /** Whether records of earlier readings are no more, and still among these until a source is read to its end. */
  hasGone(): boolean
  /** How far the feeds were read. */
  marks(): FeedMark[]
}

/** What a reading takes from its surroundings. */
export interface ReadingSurroundings {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onProgress: (progress: SyncProgress, reading: Reading) => void
}

/** Begins a reading of a plan's sources, into what is kept of them where there is something. */
export function startReading(
  opening: Opening,
  plan: Plan,
  base: Snapshot | UnfinishedSnapshot | null,
  { now, onProgress }: ReadingSurroundings,
): Reading {
  const isWhole = opening.kind === 'configured' && opening.whole === true
  const kept = base?.figures === null && (isWhole || isOld(base, now())) ? null : base
  const records = kept?.records() ?? new Records()
  const earlier = kept?.about.marks ?? []
  const sync: Sync = createSync(
    plan.sources,
    { accept: (page) => takeIn(records, page) },
    {
      now,
      maxRejectedShare: plan.maxRejectedShare,
      known: isWhole ? [] : knownFeeds(records, earlier),
      knownMoney: (source) => knownMoney(records, source),
      onProgress: (progress) => onProgress(progress, reading),
    },
  )
  const reading: Reading = {
    opening,
    plan,
    records,
    isFirst: base === null || base.figures === null,
    async run(signal) {
      const report = await sync.run(signal)
      leaveTold(records, sync, plan.sources)
      return report
    },
    hasGone: () =>
      plan.sources
        .flatMap(({ id }) => sync.feedsOf(id))
        .some(({ reading: { orders, adjustments } }) => orders.hasGone || adjustments.hasGone),
    marks: () => feedMarks(sync, plan.sources, earlier),
  }
  return reading
}

const DAY_MS = 86_400_000

/** Whether a reading that ended early began so long ago that it is not gone on with. */
function isOld({ about }: UnfinishedSnapshot, now: number): boolean {
  return about.marks.some(({ readAtMs }) => now < readAtMs || now - readAtMs > DAY_MS)
}
