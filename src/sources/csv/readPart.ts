import type { PageDraft } from './pageDraft'
import { readLine } from './readLine'
import { quoted } from './rowReading'
import type { RowReading } from './rowReading'

/**
 * Counts a row of a lines or payments file that stands beside orders files: as a part of its order, which carries it, or as a
 * rejection when it cannot be read or its order is not there (an orphan).
 */
export function readPart(row: RowReading, source: string, orderIds: ReadonlySet<string>, draft: PageDraft): void {
  const id = row.id('orderId', 'order number')
  const amount = row.columns.mapping.kind === 'lines' ? (readLine(row).line?.net ?? null) : payment(row)
  const currency = row.currency()
  if (row.flaw === null && !orderIds.has(id)) row.fail('orphan', `its order ${quoted(id)} is not in the orders`)
  if (row.flaw === null) draft.parts++
  else draft.rejected.push(row.rejection(source, id, amount, currency))
}

function payment(row: RowReading): number | null {
  const amount = row.amount('amount')
  if (amount === null) row.fail('broken-amount', 'there is no amount')
  return amount
}
