import type { Adjustment } from '../../core/adjustment'
import type { Rejection } from '../../core/rejection'
import { BrokenRow } from '../BrokenRow'
import type { KnownMoney } from '../OrderMoneys'
import type { Page } from '../source'
import { creditOfFields } from './creditOfFields'
import { textAt } from './fieldText'
import type { Conventions, NestedCredits } from './rowFields'
import { valueAt } from './valueAt'

/** The credits that came inside the rows of orders, kept until all orders are read: few orders have any. */
export class NestedRows {
  readonly credits: NestedCredits
  readonly #rowsOfOrder = new Map<string, readonly unknown[]>()

  constructor(credits: NestedCredits) {
    this.credits = credits
  }

  /** Takes what an order's row holds in place of what an earlier reading of it held. */
  remember(orderId: string, row: unknown): void {
    let rows: unknown[] = [row]
    for (const path of this.credits.at)
      rows = rows.flatMap((outer) => {
        const inner = valueAt(outer, path)
        return Array.isArray(inner) ? (inner as unknown[]) : []
      })
    if (rows.length > 0) this.#rowsOfOrder.set(orderId, rows)
    else this.#rowsOfOrder.delete(orderId)
  }

  /** All of them as one page of a feed. */
  page(feed: string, as: Conventions, money: KnownMoney): Page {
    const adjustments: Adjustment[] = []
    const rejected: Rejection[] = []
    for (const [orderId, rows] of this.#rowsOfOrder)
      rows.forEach((row, place) => {
        try {
          adjustments.push(creditOfFields(row, this.credits.fields, as, money, orderId))
        } catch (cause) {
          if (!(cause instanceof BrokenRow)) throw cause
          const { reason, message: detail, amount, currency } = cause
          const name = textAt(row, this.credits.fields.id) ?? `credit ${place + 1} of order ${orderId}`
          rejected.push({ source: as.source, feed, reason, detail, row: name, amount, currency })
        }
      })
    const rowsIn = adjustments.length + rejected.length
    return { orders: [], adjustments, customers: [], rejected, rowsIn, cursor: null, total: null }
  }
}
