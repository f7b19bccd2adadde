import type { Rejection } from '../core/rejection'
import { FeedRows } from './FeedRows'
import type { KnownFeed } from './KnownFeed'
import { SourceError } from './SourceError'
import type { Page } from './source'
import { rejectionCounts } from './rejectionCounts'
import type { FeedReport, SyncFailure } from './syncReport'

/**
 * What has been read of one feed so far: every row once, under the name of its record or of its rejection. A feed that is known
 * from earlier readings begins with what they took in.
 */
export class FeedReading {
  readonly source: string
  readonly feed: string
  /** Where the next page begins; null at the beginning and, once `pages` > 0, at the end. */
  cursor: string | null = null
  pages = 0
  total: number | null = null
  #parts = 0
  #repeated = 0
  readonly startedAtMs: number
  readonly known: KnownFeed | null
  /** Rows that a reading which ended early had taken in, where this one goes on from it; else null. */
  readonly goneOnFrom: number | null
  readonly orders: FeedRows
  readonly adjustments: FeedRows
  readonly customers = new FeedRows()
  readonly costs = new FeedRows()
  readonly activities = new FeedRows()
  readonly listRows = new FeedRows()
  readonly #rejections = new Map<string | number, Rejection>()
  /** Rejected in the last reading for the first time, and not read since. */
  readonly #unconfirmed: Set<string>
  /** Whether a rejected row has a name that no other row has; else its rejections are told apart by their order. */
  readonly #named: boolean

  constructor(source: string, feed: string, named: boolean, startedAtMs: number, known?: KnownFeed) {
    this.source = source
    this.feed = feed
    this.#named = named
    this.startedAtMs = startedAtMs
    this.known = known ?? null
    this.#unconfirmed = new Set(known?.unconfirmed)
    this.orders = new FeedRows(known?.orders)
    this.adjustments = new FeedRows(known?.adjustments)
    for (const rejection of known?.rejections ?? []) this.#rejections.set(rejection.row, rejection)
    this.cursor = known?.goesOnAt ?? null
    this.goneOnFrom = known?.goesOnAt === undefined ? null : this.rowsIn
  }

  get rowsIn(): number {
    return [...this.#kinds, this.#rejections].reduce((rows, { size }) => rows + size, this.#parts)
  }

  get #kinds(): readonly FeedRows[] {
    return [this.orders, this.adjustments, this.customers, this.costs, this.activities, this.listRows]
  }

  get rejected(): readonly Rejection[] {
    return [...this.#rejections.values()]
  }

  /** Whether a row has been read. One that was rejected in the last reading only has to be read once more. */
  has(name: string): boolean {
    return this.#accepted(name) || (this.#rejections.has(name) && !this.#unconfirmed.has(name))
  }

  /** Whether rows that the last reading rejected are still to be read once more. */
  get isUnconfirmed(): boolean {
    return this.#unconfirmed.size > 0
  }

  /** Names of the rejected rows that no earlier reading rejected as this one did. */
  get newlyRejected(): readonly string[] {
    const before = new Map(this.known?.rejections.map((rejection) => [rejection.row, rejection]))
    return this.rejected.filter((now) => !isSameRejection(now, before.get(now.row))).map(({ row }) => row)
  }

  /**
   * Counts the rows of a page and returns how many of them had not been read before.
   *
   * @throws SourceError when rows of the page are neither accepted nor rejected, or are both.
   */
  take(page: Page): number {
    const {
      orders,
      adjustments,
      customers,
      costs = [],
      activities = [],
      listRows = [],
      rejected,
      parts = 0,
      rowsIn,
    } = page
    const records = [orders, adjustments, customers, costs, activities, listRows]
    const accepted = records.reduce((sum, { length }) => sum + length, parts)
    if (accepted + rejected.length !== rowsIn)
      throw new SourceError(
        'inconsistent',
        `A page of ${this.feed} held ${rowsIn} rows, but ${accepted} were accepted and ${rejected.length} rejected.`,
        'This is a mistake in Tenure: report it with the name of the source.',
      )
    const before = this.rowsIn
    this.#kinds.forEach((kind, at) => {
      for (const { id } of records[at]!) this.#accept(kind, id)
    })
    for (const rejection of rejected) {
      const name = this.#named ? rejection.row : this.#rejections.size
      // A row that was read well stays: what the source accepted has been handed on. One that only earlier readings know goes.
      if (typeof name === 'string' && this.#kinds.some((kind) => kind.isFresh(name))) continue
      if (typeof name === 'string') for (const kind of this.#kinds) kind.drop(name)
      this.#rejections.set(name, rejection)
      if (typeof name === 'string') this.#unconfirmed.delete(name)
    }
    this.#parts += parts
    this.pages++
    this.total = page.total ?? this.total
    const fresh = this.rowsIn - before
    this.#repeated += rowsIn - fresh
    return fresh
  }

  /** Leaves of what only earlier readings know the rows whose names pass. */
  leaveOnly(passes: (name: string) => boolean): void {
    this.orders.leaveOnly(passes)
    this.adjustments.leaveOnly(passes)
    for (const name of this.#rejections.keys())
      if (typeof name === 'string' && !passes(name)) this.#rejections.delete(name)
    for (const name of this.#unconfirmed) if (!passes(name)) this.#unconfirmed.delete(name)
  }

  report(finishedAtMs: number, error: SyncFailure | null, complete: boolean): FeedReport {
    const rejections = this.rejected
    return {
      source: this.source,
      feed: this.feed,
      rowsIn: this.rowsIn,
      repeated: this.#repeated,
      accepted: {
        orders: this.orders.size,
        adjustments: this.adjustments.size,
        customers: this.customers.size,
        costs: this.costs.size,
        activities: this.activities.size,
        listRows: this.listRows.size,
      },
      parts: this.#parts,
      rejections,
      rejectedByReason: rejectionCounts(rejections),
      pages: this.pages,
      total: this.total,
      startedAtMs: this.startedAtMs,
      finishedAtMs,
      error,
      complete,
    }
  }

  #accept(kind: FeedRows, id: string): void {
    kind.add(id)
    if (this.#named && this.#rejections.size > 0) this.#rejections.delete(id)
    this.#unconfirmed.delete(id)
    // An order may have become a credit.
    if (this.known !== null) for (const other of this.#kinds) if (other !== kind) other.drop(id)
  }

  #accepted(name: string): boolean {
    return this.#kinds.some((kind) => kind.has(name))
  }
}

function isSameRejection({ reason, amount, currency }: Rejection, before: Rejection | undefined): boolean {
  return reason === before?.reason && amount === before.amount && currency === before.currency
}
