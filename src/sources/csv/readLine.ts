import type { Line } from '../../core/order'
import { PARTS_PER_UNIT } from '../../core/money'
import { lineAmount } from './lineAmount'
import { costOf } from './readOrder'
import type { RowReading } from './rowReading'

/** A position as it was read; believe it only when the row has no flaw. */
export interface ReadLine {
  /** Null where its money cannot be known. */
  readonly line: Line | null
  readonly freight: number
}

/**
 * Reads a row of a lines file. Its amount is the amount column, or else quantity × unit price; a row without a
 * quantity is one piece.
 */
export function readLine(row: RowReading): ReadLine {
  const quantity = row.amount('quantity') ?? PARTS_PER_UNIT
  const written = row.amount('amount')
  const unitPrice = row.amount('unitPrice')
  const freight = row.amount('freight') ?? 0
  const net = written ?? (unitPrice === null ? null : lineAmount(quantity, unitPrice))
  if (net === null) row.fail('broken-amount', 'there is no amount')
  if (net === null || row.flaw?.reason === 'broken-amount') return { line: null, freight }
  const productName = row.textOrNull('productName')
  const line: Line = {
    product: row.textOrNull('product') ?? productName ?? '',
    productName,
    category: row.textOrNull('category'),
    quantity: quantity / PARTS_PER_UNIT,
    net,
    cost: costOf(row, net),
  }
  return { line, freight }
}
