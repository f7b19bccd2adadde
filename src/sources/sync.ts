import { Ids } from '../core/Ids'
import { DOCUMENT_NUMBER, veiledId } from '../core/veiledId'
import { changesOf } from './changesOf'
import { endless } from './endless'
import type { FeedReading } from './FeedReading'
import { type FeedTask, isPlaceLost, mayHaveSlipped, newTask, placeOf } from './FeedTask'
import type { KnownFeed } from './KnownFeed'
import type { KnownMoney } from './OrderMoneys'
import { readChanges } from './readChanges'
import { recount } from './recount'
import type { Page, Source } from './source'
import { SourceError } from './SourceError'
import type { SourceReport, SyncFailure, SyncReport } from './syncReport'
import { witnessOf } from './witnessOf'

/** Where records go. `(source, id)` is the identity of a record: the same one again replaces the earlier. */
export interface Sink {
  accept(page: Page): void
}

/** How far one feed is. `counting`: read to its end, now counted again because rows moved meanwhile. */
export interface SyncProgress {
  readonly source: string
  readonly feed: string
  readonly stage: 'reading' | 'counting' | 'done' | 'failed'
  readonly rowsIn: number
  readonly total: number | null
  readonly pages: number
  /** Rows of a reading that ended early and that this one goes on from; null: it began at the beginning, or asks for changes. */
  readonly goneOnFrom: number | null
}

export interface SyncOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Share (0–1) of a feed's rows that may be rejected before the feed counts as failed. */
  readonly maxRejectedShare: number
  readonly onProgress?: (progress: SyncProgress) => void
  /** What earlier readings left in the sink; feeds that can tell what changed are only asked for that. */
  readonly known?: readonly KnownFeed[]
  /** Of the orders that they left. */
  readonly knownMoney?: (source: string) => KnownMoney
}

/** Reading of all sources. Run again after a failure, it goes on where each source stopped. */
export interface Sync {
  /** Rejects only with the signal's own reason, or with an error that is a mistake in Tenure. */
  run(signal: AbortSignal): Promise<SyncReport>
  /** What has been read of each feed of a source, in their order, as far as reading came. */
  feedsOf(source: string): readonly ReadFeed[]
}

/** A feed as far as it was read. */
export interface ReadFeed {
  readonly reading: FeedReading
  readonly complete: boolean
  /** As of `KnownFeed`; undefined: no page of it was read. */
  readonly goesOnAt: string | null | undefined
}

/** Numbered pages in a row that may hold nothing new before a list is called endless. */
const MOST_BARREN_PAGES = 3

/**
 * Prepares the reading of sources into a sink: all sources side by side, the feeds of each in their order. A source that
 * fails keeps what was read, and the others go on.
 */
export function createSync(sources: readonly Source[], sink: Sink, options: SyncOptions): Sync {
  const tasks = new Map(sources.map((source) => [source, new Map<string, FeedTask>()]))
  let startedAtMs: number | null = null
  return {
    async run(signal) {
      startedAtMs ??= options.now()
      const stop = new AbortController()
      const both = AbortSignal.any([signal, stop.signal])
      try {
        const reports = await Promise.all(
          [...tasks].map(([source, feeds]) => readSource(source, feeds, sink, options, both)),
        )
        const complete = reports.every((report) => report.complete)
        return { sources: reports, startedAtMs, finishedAtMs: options.now(), complete }
      } finally {
        stop.abort()
      }
    },
    feedsOf(id) {
      const [, feeds] = [...tasks].find(([source]) => source.id === id) ?? []
      return [...(feeds?.values() ?? [])].map((task) => ({
        reading: task.reading,
        complete: task.report?.complete ?? false,
        goesOnAt: placeOf(task),
      }))
    },
  }
}

async function readSource(
  source: Source,
  tasks: Map<string, FeedTask>,
  sink: Sink,
  options: SyncOptions,
  signal: AbortSignal,
): Promise<SourceReport> {
  const isGone = (id: string) => [...tasks.values()].some(({ reading }) => reading.orders.isGone(id))
  const changes =
    [...tasks.values()].find((task) => task.changes !== null)?.changes ?? changesOf(source, options, isGone)
  for (const feed of source.feeds) {
    const task = tasks.get(feed) ?? newTask(source, feed, changes, options)
    tasks.set(feed, task)
    if (isDone(task)) continue
    let failure = await readFeed(source, task, sink, options, signal)
    if (failure !== null && isPlaceLost(task, failure)) {
      // What is known stays known: it is read once more.
      task.reading.cursor = null
      failure = await readFeed(source, task, sink, options, signal)
    }
    task.report = task.reading.report(options.now(), failure, isDone(task) && failure === null)
    tell(task, failure === null ? 'done' : 'failed', options)
    if (!isDone(task)) break
  }
  const feeds = [...tasks.values()].map(({ report }) => report).filter((report) => report !== null)
  const error = feeds.find((report) => report.error !== null)?.error ?? null
  return { source: source.id, feeds, error, complete: error === null && feeds.length === source.feeds.length }
}

function isDone({ stage }: FeedTask): boolean {
  return stage === 'done'
}

/** Takes a page in, and where the next one begins if it was the next; returns how many of its rows are new. */
type Take = (page: Page, next?: string | null) => number

/** Reads a feed on from where it stands. Returns what stopped or spoiled it; null when it is whole. */
async function readFeed(
  source: Source,
  task: FeedTask,
  sink: Sink,
  options: SyncOptions,
  signal: AbortSignal,
): Promise<SyncFailure | null> {
  const { reading } = task
  const take: Take = (page, next = reading.cursor) => {
    signal.throwIfAborted()
    const fresh = reading.take(page)
    sink.accept(page)
    reading.cursor = next
    tell(task, task.stage, options)
    return fresh
  }
  try {
    if (task.isBehind) await readPages(source, task, signal, take)
    if (task.stage === 'reading' && task.changes !== null) {
      const agrees = await readChanges(source, task.changes, reading, signal, take)
      task.stage = agrees && !mayHaveSlipped(source, reading) ? 'done' : 'counting'
    }
    if (task.stage === 'reading') await readPages(source, task, signal, take)
    if (task.stage === 'counting' && source.census !== undefined) {
      const witness = await recount(source, source.census, reading, signal, take)
      reading.total = witness.total
      if (task.changes !== null) reading.leaveOnly(isAmong(witness.names()))
    }
    reconcile(reading)
    task.stage = 'done'
    refuseTooManyRejections(reading, options.maxRejectedShare)
    return null
  } catch (cause) {
    signal.throwIfAborted()
    if (!(cause instanceof SourceError)) throw cause
    return { kind: cause.kind, message: cause.message, remedy: cause.remedy }
  }
}

async function readPages(source: Source, task: FeedTask, signal: AbortSignal, take: Take): Promise<void> {
  const { reading } = task
  if (!task.isBehind && source.census !== undefined)
    task.witness ??= await witnessOf(source.census, reading.feed, signal)
  let barren = 0
  const seen = new Ids()
  for await (const page of source.pages(reading.feed, reading.cursor, signal)) {
    const before = reading.cursor
    const taken = take(page, page.cursor)
    // Where a reading goes on, rows may be known and yet not have been met on the way.
    const met = seen.size
    if (task.isBehind) for (const name of page.names ?? []) seen.encode(name)
    const fresh = task.isBehind ? seen.size - met : taken
    barren = fresh === 0 && source.census !== undefined ? barren + 1 : 0
    if (page.cursor !== null && (page.cursor === before || barren === MOST_BARREN_PAGES)) throw endless(reading)
    task.witness?.see(page.names ?? [], page.total)
  }
  if (!task.isBehind) task.stage = task.witness === null || task.witness.sawAll === true ? 'done' : 'counting'
  task.isBehind = false
}

/** @throws SourceError when the server counts more rows than it handed out. */
function reconcile({ feed, rowsIn, total }: FeedReading): void {
  if (total === null || rowsIn >= total) return
  throw new SourceError(
    'inconsistent',
    `The server counts ${total} rows of ${feed} but handed out ${rowsIn}.`,
    'Read again. If it stays, ask whoever runs the server why some rows are hidden from this key.',
  )
}

function refuseTooManyRejections(reading: FeedReading, maxShare: number): void {
  const { feed, rowsIn, rejected } = reading
  if (rejected.length === 0 || rejected.length <= rowsIn * maxShare) return
  throw new SourceError(
    'malformed',
    `${rejected.length} of ${rowsIn} rows of ${feed} could not be used, more than the ${Math.round(maxShare * 1000) / 10}% that are allowed. The first: ${rejected[0]?.detail}`,
    'Look at the rejected rows: usually a field was renamed or a status is new. Mend the mapping, or allow a larger share.',
  )
}

/** Whether a name, or one that was put away under its veil, is among these. */
function isAmong(names: Iterable<string>): (name: string) => boolean {
  const seen = new Set<string>()
  for (const name of names) seen.add(name).add(veiledId(name, DOCUMENT_NUMBER))
  return (name) => seen.has(name)
}

function tell({ reading }: FeedTask, stage: SyncProgress['stage'], { onProgress }: SyncOptions): void {
  const { source, feed, rowsIn, total, pages, goneOnFrom } = reading
  onProgress?.({ source, feed, stage, rowsIn, total, pages, goneOnFrom })
}
