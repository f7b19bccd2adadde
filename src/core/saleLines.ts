import type { Dictionary } from './Dictionary'
import { convertAmount } from './money'
import { narrow } from './narrow'
import type { OrderTable } from './orderTable'
import type { Records } from './Records'
import { tableAmounts, tableCodes, tableColumn } from './tableColumn'

/** The sales whose lines are asked, in the order of the table. */
interface LinedSales {
  /** Rows of the order records. */
  readonly rows: Uint32Array
  /** The rows that tell their lines. */
  readonly lineRows: Uint32Array
  /** By row of the order records: units of the reporting currency for one of its own. */
  readonly rate: Float64Array
}

/** The lines of the given sales, in their order, converted at the rate of their order. */
export function saleLines(
  records: Records,
  { rows, lineRows, rate }: LinedSales,
): Pick<
  OrderTable,
  | 'lineStart'
  | 'lineProduct'
  | 'lineCategory'
  | 'lineQuantity'
  | 'lineRevenue'
  | 'categories'
  | 'products'
  | 'productNames'
> {
  const { orders } = records
  const categories = orders.categories.sorted()
  const products = orders.products.sorted()
  const { starts, lines } = linesOf(records, lineRows)
  const revenue = new Float64Array(lines.length)
  for (let sale = 0; sale < rows.length; sale++) {
    for (let line = starts[sale]; line < starts[sale + 1]; line++)
      revenue[line] = convertAmount(orders.lineNet.at(lines[line]), rate[rows[sale]])
  }
  return {
    lineStart: narrow(starts),
    lineProduct: tableCodes(orders.lineProduct, lines, products.place),
    lineCategory: tableCodes(orders.lineCategory, lines, categories.place),
    lineQuantity: tableColumn(orders.lineQuantity, lines),
    lineRevenue: tableAmounts(orders.lineNet, lines, revenue),
    categories: categories.texts,
    products: products.texts,
    productNames: productNames(orders.products, products.place, orders.productNames),
  }
}

/** Where each order's lines start among the `lines` of all: rows of the records' lines. */
function linesOf({ orders }: Records, rows: Uint32Array) {
  const starts = new Float64Array(rows.length + 1)
  for (let sale = 0; sale < rows.length; sale++) starts[sale + 1] = starts[sale] + orders.lineCount.at(rows[sale])
  const lines = new Uint32Array(starts[rows.length])
  for (let sale = 0; sale < rows.length; sale++) {
    const from = orders.lineStart.at(rows[sale]) - starts[sale]
    for (let line = starts[sale]; line < starts[sale + 1]; line++) lines[line] = from + line
  }
  return { starts, lines }
}

function productNames(products: Dictionary, place: Uint32Array, names: ReadonlyMap<number, string>): string[] {
  const sorted: string[] = Array.from({ length: products.size }, () => '')
  for (let code = 1; code < products.size; code++) sorted[place[code]] = names.get(code) ?? products.decode(code)
  return sorted
}
