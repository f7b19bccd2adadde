import type { PageDraft } from './pageDraft'
import type { RowReading } from './rowReading'

/**
 * Reads a row of a costs file into the page: a month, what was spent in it to win accounts, to serve and keep them, or both.
 * Rows have no number of their own: each is known by its place in its file, and rows of one month and channel add up.
 */
export function readCost(row: RowReading, source: string, draft: PageDraft): void {
  const month = row.month('month')
  const acquisition = row.amount('acquisitionCost')
  const retention = row.amount('retentionCost')
  const currency = row.currency()
  if (acquisition === null && retention === null) row.fail('broken-amount', 'there is no amount')
  if (row.flaw !== null) {
    const amount = acquisition === null && retention === null ? null : (acquisition ?? 0) + (retention ?? 0)
    draft.rejected.push(row.rejection(source, '', amount, currency))
    return
  }
  draft.costs.push({
    source,
    id: `${row.columns.file}:${row.place}`,
    month,
    channel: row.textOrNull('channel'),
    currency,
    acquisition,
    retention,
  })
}
