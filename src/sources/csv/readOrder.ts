import type { Line } from '../../core/order'
import { addOrder } from './addOrder'
import type { PageDraft } from './pageDraft'
import type { OrderParts } from './partsByOrder'
import type { RowReading } from './rowReading'

/** Reads a row of an orders file into the page; `parts` is what lines and payments files say of an order. */
export function readOrder(
  row: RowReading,
  source: string,
  parts: (orderId: string) => OrderParts | null,
  draft: PageDraft,
): void {
  const id = row.id('orderId', 'order number')
  const part = parts(id)
  const net = netOf(row, part)
  const currency = currencyOf(row, part)
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

function netOf(row: RowReading, part: OrderParts | null): number | null {
  const flaw = row.has('amount') ? null : (part?.flaw ?? null)
  const net = row.has('amount') ? row.amount('amount') : (part?.amount ?? null)
  if (net === null || flaw !== null) row.fail('broken-amount', flaw ?? 'there is no amount')
  return flaw === null ? net : null
}

/** The row's own currency, else that of its lines, else the file's. */
function currencyOf(row: RowReading, part: OrderParts | null): string {
  const told = part?.currency ?? null
  if (row.text('currency') === '') return told ?? row.currency()
  const own = row.currency()
  if (told !== null && told !== own) row.fail('unknown-currency', `it is in ${own}, its lines in ${told}`)
  return own
}

/** The attributes that rows of orders and of lines have in common. */
export function orderAttributes(row: RowReading) {
  return {
    customerId: row.textOrNull('customerId'),
    customerName: row.textOrNull('customerName'),
    reference: row.textOrNull('reference'),
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
