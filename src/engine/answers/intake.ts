import { ACTIVITY_KINDS, type ActivityKind } from '../../core/activities/activity'
import type { OrderTable } from '../../core/orderTable'
import type { Rejection } from '../../core/rejection'
import type { SetAside } from '../../core/setAside'
import type { Scope } from '../../core/scope'
import type { Numbers } from '../../core/numbers'
import type { Records } from '../../core/Records'
import type { SyncReport } from '../../sources/syncReport'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'
import type { Holdings } from '../answer'
import { type RateUse, rateUses } from './rateUses'

/**
 * What came in and where it went. For every source: rows = accepted + rejected; over all of them:
 * orders = sales + orders set aside, credits told = credits + credits set aside.
 */
export interface IntakeAnswer {
  readonly frame: Frame
  /** Of the rejections, the first 20 of each feed and reason; the counts are of all. */
  readonly report: SyncReport
  /** The newest sale and the newest credit of each source. */
  readonly newest: readonly NewestRecord[]
  readonly ordersTold: number
  readonly creditsTold: number
  readonly sales: number
  /** Ten-thousandths of the reporting currency. */
  readonly saleRevenue: number
  readonly credits: number
  readonly creditRevenue: number
  /** Credits that name a sale of their account. */
  readonly linkedCredits: number
  /** Credits dated after the newest sale: in no figure until a newer sale comes. */
  readonly creditsAfterNewest: number
  readonly setAside: readonly SetAside[]
  /** Currencies of orders other than the one reported in. */
  readonly rates: readonly RateUse[]
  /** Rows of cost feeds told, and those of them in the figures; the others are set aside. */
  readonly costsTold: number
  readonly costsUsed: number
  /** Every optional feed, connected or not. */
  readonly activities: readonly ActivityIntake[]
  readonly accounts: number
  readonly accountsWithSales: number
  readonly groups: number
  readonly merged: number
  readonly excluded: number
  readonly marginRate: number | null
  readonly imputedShare: number
  /** Sales by what their cost of goods is known from; together all of them. */
  readonly costBases: OrderTable['costBases']
}

/** What an optional feed told. */
export interface ActivityIntake {
  readonly kind: ActivityKind
  /** A source has such a feed, with rows or without. */
  readonly connected: boolean
  /** Rows taken in, and those of them in the figures; the others are set aside. */
  readonly told: number
  readonly used: number
  /** Of the newest row that is used; null where there is none. */
  readonly newestDay: number | null
}

export interface NewestRecord {
  readonly source: string
  readonly record: 'order' | 'credit'
  readonly day: number
}

/** Rejected rows told as examples, of each feed and reason. */
const EXAMPLES = 20

/** The data owner's account of the load. */
export function answerIntake(
  analysis: Analysis,
  { records, report, rates }: Pick<Holdings, 'records' | 'report' | 'rates'>,
  scope: Scope,
): IntakeAnswer {
  const { table } = analysis
  const total = (values: Numbers) => Array.from(values).reduce((sum, value) => sum + value, 0)
  const count = (values: { forEach(use: (value: number) => void): void }, counts: (value: number) => boolean) => {
    let n = 0
    values.forEach((value) => (n += Number(counts(value))))
    return n
  }
  let buying = 0
  for (let account = 0; account < table.accounts.count; account++) {
    if (table.saleStart[account + 1]! > table.saleStart[account]!) buying++
  }
  return {
    frame: analysis.frame(scope),
    report: withExamples(report),
    newest: newestRecords(table, records),
    ordersTold: records.orders.count,
    creditsTold: records.adjustments.count,
    sales: table.saleDay.length,
    saleRevenue: total(table.saleRevenue),
    credits: table.creditDay.length,
    creditRevenue: total(table.creditRevenue),
    linkedCredits: count(table.creditSale, (sale) => sale >= 0),
    creditsAfterNewest: count(table.creditDay, (day) => day > table.newestDay),
    setAside: [...table.setAside, ...analysis.costs.setAside, ...analysis.activities.setAside],
    rates: rateUses(table, records, rates),
    costsTold: records.costs.count,
    costsUsed: analysis.costs.rows,
    activities: activityIntake(analysis, records, report),
    accounts: table.accounts.count,
    accountsWithSales: buying,
    groups: table.accounts.groupCount,
    merged: table.mergedCustomers,
    excluded: table.excludedAccounts,
    marginRate: table.marginRate,
    imputedShare: table.imputedShare,
    costBases: table.costBases,
  }
}

function activityIntake({ activities }: Analysis, records: Records, report: SyncReport): ActivityIntake[] {
  const feeds = new Set(report.sources.flatMap((source) => source.feeds.map(({ feed }) => feed)))
  const told = new Map<ActivityKind, number>()
  for (const { kind } of records.activities.rows) told.set(kind, (told.get(kind) ?? 0) + 1)
  return ACTIVITY_KINDS.map((kind) => {
    const rows = activities.byKind[kind]
    const newest = rows.reduce((last, { day }) => Math.max(last, day), -1)
    return {
      kind,
      connected: feeds.has(kind) || told.has(kind),
      told: told.get(kind) ?? 0,
      used: rows.length,
      newestDay: newest < 0 ? null : newest,
    }
  })
}

function withExamples(report: SyncReport): SyncReport {
  const sources = report.sources.map((source) => ({
    ...source,
    feeds: source.feeds.map((feed) => ({ ...feed, rejections: examplesOf(feed.rejections) })),
  }))
  return { ...report, sources }
}

function examplesOf(rejections: readonly Rejection[]): Rejection[] {
  const told = new Map<string, number>()
  return rejections.filter(({ reason }) => {
    const before = told.get(reason) ?? 0
    told.set(reason, before + 1)
    return before < EXAMPLES
  })
}

function newestRecords(table: OrderTable, { sources, orders, adjustments }: Records): NewestRecord[] {
  const newestOf = (
    record: NewestRecord['record'],
    rows: Uint32Array,
    days: Uint16Array,
    sourceOf: (row: number) => number,
  ) => {
    const newest = new Map<number, number>()
    rows.forEach((row, i) => {
      const source = sourceOf(row)
      newest.set(source, Math.max(newest.get(source) ?? 0, days[i]!))
    })
    return [...newest].map(([source, day]) => ({ source: sources.decode(source), record, day }))
  }
  return [
    ...newestOf('order', table.saleRecord, table.saleDay, (row) => orders.keys.source(row)),
    ...newestOf('credit', table.creditRecord, table.creditDay, (row) => adjustments.keys.source(row)),
  ]
}
