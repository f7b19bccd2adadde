import type { Adjustment } from '../../core/adjustment'
import { BrokenRow } from '../BrokenRow'
import type { KnownMoney } from '../OrderMoneys'
import { shareWithoutTax } from '../shareWithoutTax'
import { valueAt } from './valueAt'
import { amountAt, idAt, instantAt, quoted, requiredAmountAt } from './wireValue'

/** The fields that a refund row is asked for. */
export const REFUND_FIELDS = [
  'id',
  'parent_id',
  'date_created_gmt',
  'amount',
  'line_items',
  'fee_lines',
  'shipping_lines',
]

/**
 * The credit that a row of /refunds tells of, dated by the refund itself.
 *
 * A refund's `amount` contains tax and freight. Where its own lines add up to that amount, the credit is what the lines give
 * back for goods and fees. Otherwise (a sum typed in by hand) it is the amount × net ÷ total of the order, and the whole
 * amount where the order is not known or has no total.
 *
 * @throws BrokenRow saying what is wrong with the row, with its money where that can be read.
 */
export function adjustmentOfRow(row: unknown, source: string, orderMoney: KnownMoney): Adjustment {
  const id = idAt(row, 'id')
  if (id === null) throw new BrokenRow('missing-id', 'The refund has no id.')
  const gross = requiredAmountAt(row, 'amount')
  if (valueAt(row, 'parent_id') === undefined)
    throw new BrokenRow('missing-column', 'The row has no field “parent_id”.', gross)
  const orderId = idAt(row, 'parent_id')
  if (orderId === null) throw new BrokenRow('orphan', 'The refund names no order.', gross)
  const order = orderMoney.get(orderId)
  const currency = order?.currency ?? null
  if (gross < 0)
    throw new BrokenRow(
      'broken-amount',
      `The refund gives back ${quoted(row, 'amount')}, less than nothing.`,
      gross,
      currency,
    )
  const placedAtMs = instantAt(row, 'date_created_gmt')
  if (placedAtMs === null)
    throw new BrokenRow('broken-date', `${quoted(row, 'date_created_gmt')} is not a date.`, gross, currency)
  const amount = itemised(row, gross) ?? shareWithoutTax(gross, order)
  return { source, id, orderId, customerId: null, placedAtMs, currency, amount }
}

/** What the lines give back for goods and fees, when all lines with their tax add up to the refund; else null. */
function itemised(row: unknown, gross: number): number | null {
  let goods = 0
  let all = 0
  for (const field of ['line_items', 'fee_lines', 'shipping_lines']) {
    const lines = valueAt(row, field)
    if (!Array.isArray(lines)) continue
    for (const line of lines) {
      const total = amountAt(line, 'total')
      if (total === null) return null
      all -= total + (amountAt(line, 'total_tax') ?? 0)
      if (field !== 'shipping_lines') goods -= total
    }
  }
  return all === gross && goods >= 0 ? goods : null
}
