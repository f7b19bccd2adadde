import type { PageDraft } from './pageDraft'
import type { RowReading } from './rowReading'

/**
 * Reads a row of a credits file into the page: the money taken back is |amount|, whichever sign the file writes. A
 * credit that names an order has that order's customer and currency where the file gives none.
 */
export function readCredit(row: RowReading, source: string, draft: PageDraft): void {
  const id = row.id('creditId', 'number of its own')
  const amount = row.amount('amount')
  if (amount === null) row.fail('broken-amount', 'there is no amount')
  const written = row.currency()
  const placedAtMs = row.instant('placedAt')
  if (row.flaw !== null || amount === null) {
    draft.rejected.push(row.rejection(source, id, amount, written))
    return
  }
  const orderId = row.textOrNull('orderId')
  draft.adjustments.push({
    source,
    id,
    orderId,
    customerId: row.textOrNull('customerId'),
    placedAtMs,
    currency: orderId !== null && row.text('currency') === '' ? null : written,
    amount: Math.abs(amount),
  })
}
