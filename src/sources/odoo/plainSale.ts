import { recordOf } from '../lists/recordPages'
import { valueAt } from '../lists/valueAt'

/**
 * A sale's row with its freight told apart from its goods: Odoo's total without tax holds the delivery lines too. Adds `freight`
 * in units, and the lines that are goods; sections, notes and down payments are lines as well, and count as none.
 */
export function plainSale(row: unknown, lines: readonly unknown[]): object {
  const deliveries = lines.filter((line) => valueAt(line, 'is_delivery') === true)
  const freight = deliveries.reduce<number>((sum, line) => sum + numberAt(line, 'price_subtotal'), 0)
  return {
    ...recordOf(row),
    freight,
    lines: lines.filter((line) => isGoods(line)).map(plainLine),
  }
}

function isGoods(line: unknown): boolean {
  const flags = ['display_type', 'is_delivery', 'is_downpayment']
  return flags.every((flag) => valueAt(line, flag) === undefined || valueAt(line, flag) === false)
}

/** A product is named as "[code] name" where it has a code. */
function plainLine(line: unknown): object {
  const shown = valueAt(line, 'product_id.1')
  const [, code, name] = /^\[([^\]]+)\] ?(.*)$/s.exec(typeof shown === 'string' ? shown : '') ?? []
  return { ...recordOf(line), code, productName: name ?? shown }
}

function numberAt(row: unknown, path: string): number {
  const value = valueAt(row, path)
  return typeof value === 'number' ? value : 0
}
