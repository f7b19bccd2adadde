import { Records } from '../core/Records'
import type { SyncReport } from '../sources/syncReport'
import { createSync, type Sync, type SyncProgress } from '../sources/sync'
import { type FeedMark, feedMarks, knownFeeds } from './feedMarks'
import { knownMoney } from './knownMoney'
import { leaveTold } from './leaveTold'
import type { Plan } from './plan'
import type { Snapshot } from './snapshot'
import type { Opening } from './status'
import { takeIn } from './takeIn'

/** One reading of sources that may still have to go on. */
export interface Reading {
  readonly opening: Opening
  readonly plan: Plan
  readonly records: Records
  /** Reads on from where it stopped; what the sources do not hold any more goes from the records. */
  run(signal: AbortSignal): Promise<SyncReport>
  /** How far the feeds were read. */
  marks(): FeedMark[]
}

/** What a reading takes from its surroundings. */
export interface ReadingSurroundings {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onProgress: (progress: SyncProgress) => void
}

/** Begins a reading of a plan's sources, into what is kept of them where there is something. */
export function startReading(
  opening: Opening,
  plan: Plan,
  base: Snapshot | null,
  { now, onProgress }: ReadingSurroundings,
): Reading {
  const records = base?.records() ?? new Records()
  const earlier = base?.about.marks ?? []
  const isWhole = opening.kind === 'configured' && opening.whole === true
  const sync: Sync = createSync(
    plan.sources,
    { accept: (page) => takeIn(records, page) },
    {
      now,
      maxRejectedShare: plan.maxRejectedShare,
      known: isWhole ? [] : knownFeeds(records, earlier),
      knownMoney: (source) => knownMoney(records, source),
      onProgress,
    },
  )
  return {
    opening,
    plan,
    records,
    async run(signal) {
      const report = await sync.run(signal)
      leaveTold(records, sync, plan.sources)
      return report
    },
    marks: () => feedMarks(sync, plan.sources, earlier),
  }
}
