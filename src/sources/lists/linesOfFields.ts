import type { Line } from '../../core/order'
import { BrokenRow } from '../BrokenRow'
import { amountAt, type AmountPaths } from './fieldAmount'
import { textAt, wordAt } from './fieldText'
import type { Conventions, LineFields } from './rowFields'
import { valueAt } from './valueAt'

/**
 * The positions of an order's row.
 *
 * @throws BrokenRow with the order's money when one of them cannot be read.
 */
export function linesOfFields(
  row: unknown,
  fields: LineFields,
  as: Conventions,
  currency: string,
  net: number | null,
): readonly Line[] {
  const rows = valueAt(row, fields.at) ?? []
  if (!Array.isArray(rows)) throw new BrokenRow('broken-row', 'The lines of the order are not a list.', net, currency)
  const only = Object.entries(fields.only ?? {})
  const positions = rows.filter((line) => only.every(([path, words]) => words.includes(wordAt(line, path) ?? '')))
  return positions.map((line: unknown, place) => {
    const quantity = fields.quantity === undefined ? 1 : Number(textAt(line, fields.quantity) ?? Number.NaN)
    const amount = (paths: AmountPaths | undefined): number | null =>
      paths === undefined ? null : readable(() => amountAt(line, paths, as.money, currency))
    const times = (one: number | null): number | null => (one === null ? null : Math.round(one * quantity))
    const lineNet = amount(fields.net) ?? times(amount(fields.unitPrice))
    if (lineNet === null || !Number.isSafeInteger(lineNet) || !Number.isFinite(quantity))
      throw new BrokenRow('broken-amount', `Line ${place + 1} has no readable quantity and amount.`, net, currency)
    const cost = amount(fields.cost) ?? times(amount(fields.unitCost))
    const productName = textAt(line, fields.productName)
    return {
      product: textAt(line, fields.product) ?? productName ?? 'unknown',
      productName,
      category: textAt(line, fields.category),
      quantity,
      net: lineNet,
      cost: cost !== null && Number.isSafeInteger(cost) ? cost : null,
    }
  })
}

/** Null where it cannot be read: a line's cost may be unknown, and of its amount the caller tells by the line's place. */
function readable(read: () => number | null): number | null {
  try {
    return read()
  } catch (cause) {
    if (cause instanceof BrokenRow) return null
    throw cause
  }
}
