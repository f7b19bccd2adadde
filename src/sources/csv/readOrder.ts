import type { Line } from '../../core/order'
import { addOrder } from './addOrder'
import type { PageDraft } from './pageDraft'
import type { RowReading } from './rowReading'

/** What other files say of an order. Amounts are whole ten-thousandths. */
export interface OrderParts {
  readonly lines: readonly Line[]
  /** Σ of its lines, or else of its payments; null where a part of it could not be read. */
  readonly amount: number | null
  readonly freight: number
}

/** Reads a row of an orders file into the page; `parts` is what lines and payments files say of an order. */
export function readOrder(
  row: RowReading,
  source: string,
  parts: (orderId: string) => OrderParts | null,
  draft: PageDraft,
): void {
  const id = row.id('orderId', 'order number')
  const part = parts(id)
  const written = row.amount('amount')
  const net = row.has('amount') ? written : (part?.amount ?? null)
  if (net === null) row.fail('broken-amount', 'there is no amount')
  const currency = row.currency()
  const placedAtMs = row.instant('placedAt')
  const status = row.status((net ?? 0) < 0)
  const freight = row.amount('freight') ?? part?.freight ?? 0
  const cost = costOf(row, net ?? 0) ?? costOfLines(part?.lines ?? [])
  if (row.flaw !== null || net === null) {
    draft.rejected.push(row.rejection(source, id, net, currency))
    return
  }
  const facts = { source, id, placedAtMs, status, currency, net, freight, cost, ...orderAttributes(row) }
  addOrder({ ...facts, lines: part?.lines ?? [], creditedOrderId: row.textOrNull('creditedOrderId') }, draft)
}

/** The attributes that rows of orders and of lines have in common. */
export function orderAttributes(row: RowReading) {
  return {
    customerId: row.textOrNull('customerId'),
    channel: row.textOrNull('channel'),
    rep: row.textOrNull('rep'),
    country: row.textOrNull('country'),
    region: row.textOrNull('region'),
    segment: row.textOrNull('segment'),
  }
}

/** Cost of goods of a row: its cost column, or its amount less its profit column; null where neither says. */
export function costOf(row: RowReading, net: number): number | null {
  const cost = row.amount('cost')
  if (cost !== null) return cost
  const profit = row.amount('profit')
  return profit === null ? null : net - profit
}

/** Cost of the goods of all lines; null where a line's is unknown or there are none. */
export function costOfLines(lines: readonly Line[]): number | null {
  let sum = 0
  for (const { cost } of lines) {
    if (cost === null) return null
    sum += cost
  }
  return lines.length === 0 ? null : sum
}
