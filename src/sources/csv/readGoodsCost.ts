import type { PageDraft } from './pageDraft'
import type { RowReading } from './rowReading'

/** Reads a row of a list of costs of goods into the page: of a product, or of a category. */
export function readGoodsCost(row: RowReading, source: string, draft: PageDraft): void {
  const unitCost = row.amount('unitCost')
  const margin = row.text('marginPercent') === '' ? null : row.plainNumber(row.text('marginPercent').replace('%', ''))
  const currency = row.currency()
  const fromDay = row.text('validFrom') === '' ? null : row.day('validFrom')
  const product = row.textOrNull('product')
  const category = row.textOrNull('category')
  if (unitCost === null && margin === null) row.fail('broken-amount', 'there is neither a cost nor a margin')
  if (unitCost !== null && unitCost < 0) row.fail('broken-amount', 'the cost of a piece is below 0')
  if (product === null && category === null) row.fail('missing-id', 'it names neither a product nor a category')
  if (unitCost !== null && product === null) row.fail('missing-id', 'a cost of a piece needs its product')
  if (margin !== null && (margin < -1000 || margin > 100)) row.fail('broken-amount', 'a margin is at most 100 percent')
  if (row.flaw !== null) {
    draft.rejected.push(row.rejection(source, '', unitCost, currency))
    return
  }
  draft.listRows.push({
    kind: 'goodsCosts',
    source,
    id: `${row.columns.file}:${row.place}`,
    product,
    category,
    fromDay,
    unitCost,
    currency,
    costShare: unitCost === null && margin !== null ? 1 - margin / 100 : null,
  })
}
