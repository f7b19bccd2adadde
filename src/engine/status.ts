import type { Problem } from './protocol'

/** How far one feed of one source has been read. */
export interface FeedProgress {
  readonly source: string
  readonly feed: string
  readonly rows: number
  /** The server's own count; null where it gives none. */
  readonly total: number | null
  readonly pages: number
  readonly done: boolean
}

/** A source as the screens name it. */
export interface SourceLabel {
  readonly id: string
  readonly label: string
  readonly kind: string
}

/** What the engine is doing and what it holds. */
export interface EngineStatus {
  /**
   * `starting`: reading the configuration · `empty`: nothing is configured and nothing was opened · `reading` ·
   * `ready` · `failed`: see `problem`
   */
  readonly phase: 'starting' | 'empty' | 'reading' | 'ready' | 'failed'
  readonly problem: Problem | null
  /** One sentence a mistake in the configuration. */
  readonly mistakes: readonly string[]
  readonly company: string
  readonly locale: string | null
  readonly zone: string
  readonly currency: string
  readonly currencies: readonly string[]
  readonly fiscalYearStartMonth: number
  readonly sources: readonly SourceLabel[]
  readonly reading: readonly FeedProgress[]
  /** Grows by one with every new table; 0 = no data yet. */
  readonly dataVersion: number
  readonly accounts: number
  readonly sales: number
  /** Day of the newest sale and of the first; null when there is none. */
  readonly newestDay: number | null
  readonly firstDay: number | null
}

/** What the page starts from, before the worker has said anything. */
export const INITIAL_STATUS: EngineStatus = {
  phase: 'starting',
  problem: null,
  mistakes: [],
  company: '',
  locale: null,
  zone: 'UTC',
  currency: 'EUR',
  currencies: [],
  fiscalYearStartMonth: 1,
  sources: [],
  reading: [],
  dataVersion: 0,
  accounts: 0,
  sales: 0,
  newestDay: null,
  firstDay: null,
}
