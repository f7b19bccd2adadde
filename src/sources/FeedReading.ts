import { Ids } from '../core/Ids'
import type { Rejection } from '../core/rejection'
import { SourceError } from './SourceError'
import type { Page } from './source'
import { rejectionCounts } from './rejectionCounts'
import type { FeedReport, SyncFailure } from './syncReport'

/** What has been read of one feed so far: every row once, under the name of its record or of its rejection. */
export class FeedReading {
  readonly source: string
  readonly feed: string
  /** Where the next page begins; null at the beginning and, once `pages` > 0, at the end. */
  cursor: string | null = null
  pages = 0
  total: number | null = null
  #parts = 0
  #repeated = 0
  readonly #startedAtMs: number
  readonly #orders = new Ids()
  readonly #adjustments = new Ids()
  readonly #customers = new Ids()
  readonly #costs = new Ids()
  readonly #activities = new Ids()
  readonly #listRows = new Ids()
  readonly #rejections = new Map<string | number, Rejection>()
  /** Whether a rejected row has a name that no other row has; else its rejections are told apart by their order. */
  readonly #named: boolean

  constructor(source: string, feed: string, named: boolean, startedAtMs: number) {
    this.source = source
    this.feed = feed
    this.#named = named
    this.#startedAtMs = startedAtMs
  }

  get rowsIn(): number {
    return [...this.#kinds, this.#rejections].reduce((rows, { size }) => rows + size, this.#parts)
  }

  get #kinds(): readonly Ids[] {
    return [this.#orders, this.#adjustments, this.#customers, this.#costs, this.#activities, this.#listRows]
  }

  get rejected(): readonly Rejection[] {
    return [...this.#rejections.values()]
  }

  has(name: string): boolean {
    return this.#accepted(name) || this.#rejections.has(name)
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
      // A row that was once read well stays: what the source accepted has been handed on.
      if (typeof name !== 'string' || !this.#accepted(name)) this.#rejections.set(name, rejection)
    }
    this.#parts += parts
    this.pages++
    this.total = page.total ?? this.total
    const fresh = this.rowsIn - before
    this.#repeated += rowsIn - fresh
    return fresh
  }

  report(finishedAtMs: number, error: SyncFailure | null, complete: boolean): FeedReport {
    const rejections = this.rejected
    return {
      source: this.source,
      feed: this.feed,
      rowsIn: this.rowsIn,
      repeated: this.#repeated,
      accepted: {
        orders: this.#orders.size,
        adjustments: this.#adjustments.size,
        customers: this.#customers.size,
        costs: this.#costs.size,
        activities: this.#activities.size,
        listRows: this.#listRows.size,
      },
      parts: this.#parts,
      rejections,
      rejectedByReason: rejectionCounts(rejections),
      pages: this.pages,
      total: this.total,
      startedAtMs: this.#startedAtMs,
      finishedAtMs,
      error,
      complete,
    }
  }

  #accept(kind: Ids, id: string): void {
    kind.encode(id)
    if (this.#named && this.#rejections.size > 0) this.#rejections.delete(id)
  }

  #accepted(name: string): boolean {
    return this.#kinds.some((kind) => kind.has(name))
  }
}
