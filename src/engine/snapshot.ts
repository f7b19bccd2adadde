import type { ActivityTable } from '../core/activities/activityTable'
import type { AccountTable } from '../core/accountTable'
import type { MergeDecision } from '../core/consolidation/mergeDecision'
import type { CostTable } from '../core/costTable'
import { keptRecords, type KeptRecords, recordsOfKept } from '../core/keptRecords'
import type { OrderTable } from '../core/orderTable'
import type { Records } from '../core/Records'
import type { Rejection } from '../core/rejection'
import { DEFAULT_SCOPE } from '../core/scope'
import { veiledId } from '../core/veiledId'
import type { SyncReport } from '../sources/syncReport'
import { openPack } from '../store/pack'
import type { FeedMark } from './feedMarks'
import type { Holding, KeptFigures } from './Holding'
import type { HeldPlan } from './PlannedRecords'
import type { KeptHistory } from './KeptHistory'
import type { Reading } from './startReading'

/** What a snapshot says of itself. */
export interface AboutSnapshot {
  /** Of the sources in the configuration: other sources, other snapshot. */
  readonly key: string
  /** A mark of who signed in to read them; null: not known. */
  readonly reader: string | null
  /** The plan without the rule that leaves accounts out: it may name somebody. */
  readonly plan: Omit<HeldPlan, 'isExcluded'>
  /** The accounts that were left out, by source and id. */
  readonly excluded: readonly (readonly [source: string, id: string])[]
  /** What had been decided about accounts, by their keys. */
  readonly decisions: readonly MergeDecision[]
  /** Without the words about single rows. */
  readonly report: SyncReport
  /** How far the feeds were read, for reading only what changed. */
  readonly marks: readonly FeedMark[]
  /** Customer keys that are one company with another, and that other. */
  readonly leads: readonly (readonly [key: number, lead: number])[]
}

/** A snapshot that was opened: figures at once, records when they are asked for. */
export interface Snapshot {
  readonly about: AboutSnapshot
  readonly figures: KeptFigures
  /** New ones at each call: they may be changed. */
  records(): Records
}

/** What was put away of a first reading before its end: records to read on from, and nothing to show. */
export interface UnfinishedSnapshot {
  readonly about: Pick<AboutSnapshot, 'key' | 'reader' | 'marks'> & { readonly isUnfinished: true }
  readonly figures: null
  records(): Records
}

type KeptAccounts = Omit<AccountTable, 'source' | 'name' | 'tags'> & {
  readonly sources: readonly string[]
  readonly sourceOf: Uint16Array
  /** Null: no account has any. */
  readonly tags: AccountTable['tags'] | null
}

interface KeptTable {
  readonly table: Omit<OrderTable, 'accounts'>
  readonly accounts: KeptAccounts
  readonly costs: CostTable
  readonly activities: ActivityTable
  readonly currencies: readonly string[]
}

/**
 * What is put away of a holding: pseudonymous, as documents of a pack. Null where two ids have the same veil: then nothing is.
 */
export function snapshotOf(
  holding: Holding,
  key: string,
  reader: string | null,
  decisions: readonly MergeDecision[],
  marks: readonly FeedMark[],
) {
  const { plan, records, report, consolidation } = holding
  const analysis = holding.analysisOf(DEFAULT_SCOPE)
  const { table, costs, activities } = analysis
  const kept = keptRecords(records)
  if (kept === null) return null
  const { isExcluded, ...plain } = plan
  const about: AboutSnapshot = {
    key,
    reader,
    plan: plain,
    excluded: [...records.customers.values()].filter(isExcluded).map(({ source, id }) => [source, veiledId(id)]),
    decisions,
    report: withoutWords(report),
    marks: marks.map(wordlessMark),
    leads: [...consolidation.leads],
  }
  const { accounts, ...rest } = table
  const figures: KeptTable = {
    table: rest,
    accounts: keptAccounts(accounts),
    costs,
    activities: veiled(activities),
    currencies: holding.currencies,
  }
  return { about, figures, history: analysis.keepHistory(), records: kept }
}

/** What is put away of a reading before its end, between two of its pages; null as of `snapshotOf`. */
export function unfinishedSnapshotOf({ records, marks }: Reading, key: string, reader: string | null) {
  const kept = keptRecords(records)
  if (kept === null) return null
  const about: UnfinishedSnapshot['about'] = { key, reader, marks: marks().map(wordlessMark), isUnfinished: true }
  return { about, records: kept }
}

/** @throws BrokenPack when the bytes are no whole snapshot of this version. */
export function openSnapshot(bytes: Uint8Array<ArrayBuffer>): Snapshot | UnfinishedSnapshot {
  const pack = openPack(bytes)
  const about = pack.read('about') as AboutSnapshot | UnfinishedSnapshot['about']
  const records = () => recordsOfKept(pack.read('records') as KeptRecords)
  if ('isUnfinished' in about) return { about, figures: null, records }
  const { table, accounts, costs, activities, currencies } = pack.read('figures') as KeptTable
  return {
    about,
    figures: {
      table: { ...table, accounts: unnamedAccounts(accounts) },
      costs,
      activities,
      currencies,
      leads: new Map(about.leads),
      history: pack.read('history') as KeptHistory,
    },
    records,
  }
}

/** The plan of a snapshot: its accounts are left out by what they are called, the rule that left them out is not known. */
export function planOfSnapshot({ plan, excluded }: AboutSnapshot): HeldPlan {
  const out = new Map<string, Set<string>>()
  for (const [source, id] of excluded) out.set(source, (out.get(source) ?? new Set()).add(id))
  return { ...plan, isExcluded: ({ source, id }) => out.get(source)?.has(veiledId(id)) ?? false }
}

function keptAccounts(accounts: AccountTable): KeptAccounts {
  const { source, name: _, tags, id, ...rest } = accounts
  const sources = [...new Set(source)]
  const codes = new Map(sources.map((text, code) => [text, code]))
  return {
    ...rest,
    id: id.map((one) => veiledId(one)),
    sources,
    sourceOf: Uint16Array.from(source, (text) => codes.get(text) ?? 0),
    tags: tags.every(({ length }) => length === 0) ? null : tags,
  }
}

/** Who was referred goes by a number. */
function veiled({ byKind, setAside }: ActivityTable): ActivityTable {
  const referrals = byKind.referrals.map((one) => ({
    ...one,
    subject: one.subject === null ? null : veiledId(one.subject),
  }))
  return { byKind: { ...byKind, referrals }, setAside }
}

/** Accounts go by their number until their names are read. */
function unnamedAccounts({ sources, sourceOf, tags, ...rest }: KeptAccounts): AccountTable {
  return {
    ...rest,
    source: Array.from(sourceOf, (code) => sources[code]!),
    name: rest.id,
    tags: tags ?? rest.id.map(() => []),
  }
}

/** An id that is a plain word, or a place in a list. */
const PLAIN_ROW = /^([A-Za-z0-9_-]{1,32}|row \d+( of [\w ]+)?)$/

/** What a rejected row said is not put away, nor an id that is no plain word. */
function withoutWords(report: SyncReport): SyncReport {
  const sources = report.sources.map((source) => ({
    ...source,
    feeds: source.feeds.map((feed) => ({
      ...feed,
      rejections: feed.rejections.map(wordless),
    })),
  }))
  return { ...report, sources }
}

function wordlessMark(mark: FeedMark): FeedMark {
  const unconfirmed = mark.unconfirmed.map((row) => veiledId(row, PLAIN_ROW))
  return { ...mark, rejections: mark.rejections.map(wordless), unconfirmed }
}

function wordless(rejection: Rejection): Rejection {
  const detail = 'The row was rejected in an earlier reading; its words are not kept.'
  return { ...rejection, row: veiledId(rejection.row, PLAIN_ROW), detail }
}
