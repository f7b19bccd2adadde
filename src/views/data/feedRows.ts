import type { EngineStatus, IntakeAnswer } from '../../state/answers'

/** One feed of one source as the Data screen lists it. */
export interface FeedRow {
  readonly id: string
  readonly source: string
  readonly label: string
  /** Its connector was written from documentation and not yet proven on a live system. */
  readonly unproven: boolean
  readonly feed: string
  readonly pages: number
  readonly rows: number
  /** Rows from which this reading goes on after an earlier one ended early; null: it did not. */
  readonly goneOnFrom: number | null
  /** Null while it is being read: how many are known when it is done. */
  readonly accepted: number | null
  readonly rejected: number | null
  readonly repeated: number | null
  /** The server's own count; null where it gives none. */
  readonly total: number | null
  readonly newestDay: number | null
  readonly state: 'reading' | 'current' | 'stopped' | 'waiting'
  /** What stopped it. */
  readonly trouble: string | null
}

/** The feeds: while they are read, as they come in; afterwards, as they were counted. */
export function feedRows(status: EngineStatus, intake: IntakeAnswer | undefined): FeedRow[] {
  const labels = new Map(status.sources.map((source) => [source.id, source]))
  const named = (id: string) => ({ label: labels.get(id)?.label ?? id, unproven: labels.get(id)?.unproven === true })
  if (status.phase === 'reading' || intake === undefined) return feedsBeingRead(status, named)
  return intake.report.sources.flatMap(({ source, feeds }) =>
    feeds.map((feed) => {
      const { orders, adjustments, customers, costs, activities, listRows } = feed.accepted
      const accepted = orders + adjustments + customers + costs + activities + listRows + feed.parts
      const dated = orders > 0 ? 'order' : adjustments > 0 ? 'credit' : null
      const newest = intake.newest.find((one) => one.source === source && one.record === dated)
      return {
        id: `${source} ${feed.feed}`,
        source,
        ...named(source),
        feed: feed.feed,
        pages: feed.pages,
        rows: feed.rowsIn,
        goneOnFrom: null,
        accepted,
        rejected: feed.rowsIn - accepted,
        repeated: feed.repeated,
        total: feed.total,
        newestDay: newest?.day ?? null,
        state: feed.error === null && feed.complete ? 'current' : 'stopped',
        trouble: feed.error === null ? null : `${feed.error.message} ${feed.error.remedy}`,
      }
    }),
  )
}

function feedsBeingRead(status: EngineStatus, named: (id: string) => Pick<FeedRow, 'label' | 'unproven'>): FeedRow[] {
  const feedsOf = ({ id, feeds }: EngineStatus['sources'][number]) => {
    const begun = status.reading.filter(({ source }) => source === id).map(({ feed }) => feed)
    const all = [...new Set([...feeds, ...begun])]
    return all.length === 0 ? [''] : all
  }
  return status.sources.flatMap((source) =>
    feedsOf(source).map((feed) => {
      const row = { ...NOTHING_READ, id: `${source.id} ${feed}`, source: source.id, ...named(source.id), feed }
      const read = status.reading.find((one) => one.source === source.id && one.feed === feed)
      if (read === undefined) return row
      const { rows, total, pages, stage, goneOnFrom } = read
      return { ...row, rows, total, pages, goneOnFrom, state: STATE_OF_STAGE[stage] }
    }),
  )
}

const STATE_OF_STAGE = { reading: 'reading', counting: 'reading', done: 'current', failed: 'stopped' } as const

const NOTHING_READ = {
  pages: 0,
  rows: 0,
  total: null,
  goneOnFrom: null,
  accepted: null,
  rejected: null,
  repeated: null,
  newestDay: null,
  state: 'waiting',
  trouble: null,
} as const
