import type { DefinitionSet } from '../core/scope'
import type { CsvMapping } from '../sources/csv/mapping'
import type { ModelProgress } from './modelsProtocol'
import type { Problem } from './protocol'
import type { Keeping } from './SnapshotKeeper'

/** What to open: the configured sources, or what a person gives in their place. */
export type Opening =
  /** `whole`: all rows are read, not only those that changed since they were read last. */
  | { readonly kind: 'configured'; readonly whole?: boolean }
  /** `configuration`: as `tenure.config.json` would say it. Nothing of it is kept for the next opening. */
  | { readonly kind: 'described'; readonly configuration: unknown }
  | {
      readonly kind: 'files'
      readonly files: readonly { readonly name: string; readonly file: Blob; readonly mapping: CsvMapping }[]
      readonly settings: FileSettings
    }

/** What a person says about files that no configuration describes. */
export interface FileSettings {
  readonly zone: string
  readonly currency: string
  /** Month that the fiscal year begins with, 1 to 12. */
  readonly fiscalYearStartMonth: number
  /** Freight counts as revenue. */
  readonly freightIncluded: boolean
  /** Margin where no cost is known, as a share of revenue; null = unknown. */
  readonly defaultMargin: number | null
  /** The files reach back to the company's first order. */
  readonly historyComplete: boolean
}

/** How far one feed of one source has been read. */
export interface FeedProgress {
  readonly source: string
  readonly feed: string
  readonly rows: number
  /** The server's own count; null where it gives none. */
  readonly total: number | null
  readonly pages: number
  /** `counting`: read to its end, now counted again because rows moved meanwhile. */
  readonly stage: 'reading' | 'counting' | 'done' | 'failed'
  /** Rows that had been read when the page was closed or crashed, from which this reading goes on; null: it did not. */
  readonly goneOnFrom: number | null
}

/** A source as the screens name it. */
export interface SourceLabel {
  readonly id: string
  readonly label: string
  readonly kind: string
  /** What it will be asked for, in this order. */
  readonly feeds: readonly string[]
  /** Read by a connector that was written from documentation and not yet proven on a live system. */
  readonly unproven?: true
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
  /** Who the proxy says is signed in (null: it does not say), and the path that ends that; null: nobody signs in. */
  readonly signIn: { readonly name: string | null; readonly signOut: string } | null
  /** Path of the workspace that colleagues share; null: each browser keeps its own. */
  readonly workspaceUrl: string | null
  readonly locale: string | null
  readonly zone: string
  readonly currency: string
  readonly currencies: readonly string[]
  readonly fiscalYearStartMonth: number
  /** The rule for states of a scope that names none, and the days of the fixed rule behind it. */
  readonly definition: DefinitionSet
  readonly fixedDays: number
  readonly sources: readonly SourceLabel[]
  /** What could not be read to its end, though the rest was. */
  readonly failures: readonly (Problem & { readonly source: string; readonly feed: string })[]
  readonly reading: readonly FeedProgress[]
  /** Grows by one with every new table; 0 = no data yet. */
  readonly dataVersion: number
  /** When the data that are shown were read, milliseconds since 1970; null while there are none. */
  readonly readAtMs: number | null
  /** False: they come from the last opening, and accounts go by their number until their names are read. */
  readonly named: boolean
  readonly keeping: Keeping
  readonly accounts: number
  readonly sales: number
  /** Day of the newest sale and of the first; null when there is none. */
  readonly newestDay: number | null
  readonly firstDay: number | null
  /** What the models' worker is calculating; null when it rests. */
  readonly modelling: ModelProgress | null
}

/** The status without what moves on while something is read, kept or computed. */
export type HeldStatus = Omit<EngineStatus, 'reading' | 'modelling' | 'keeping'>

/** What `HeldStatus` leaves out. */
export const MOVING: ReadonlySet<string> = new Set<Exclude<keyof EngineStatus, keyof HeldStatus>>([
  'reading',
  'modelling',
  'keeping',
])

/** What the page starts from, before the worker has said anything. */
export const INITIAL_STATUS: EngineStatus = {
  phase: 'starting',
  problem: null,
  mistakes: [],
  company: '',
  signIn: null,
  workspaceUrl: null,
  locale: null,
  zone: 'UTC',
  currency: 'EUR',
  currencies: [],
  fiscalYearStartMonth: 1,
  definition: { kind: 'own' },
  fixedDays: 180,
  sources: [],
  failures: [],
  reading: [],
  dataVersion: 0,
  readAtMs: null,
  named: true,
  keeping: { state: 'unknown' },
  accounts: 0,
  sales: 0,
  newestDay: null,
  firstDay: null,
  modelling: null,
}
