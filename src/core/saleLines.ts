import type { Dictionary } from './Dictionary'
import { convertAmount } from './money'
import type { OrderTable } from './orderTable'
import type { Records } from './Records'

/**
 * The lines of the given sales (rows of the order records), in their order, converted at the rate of their order.
 *
 * @param rate by row of the order records
 */
export function saleLines(
  records: Records,
  rows: Uint32Array,
  rate: Float64Array,
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
  const lineStart = new Uint32Array(rows.length + 1)
  for (let sale = 0; sale < rows.length; sale++)
    lineStart[sale + 1] = lineStart[sale] + orders.lineCount.rows[rows[sale]]
  const count = lineStart[rows.length]
  const lineProduct = new Uint32Array(count)
  const lineCategory = new Uint16Array(count)
  const lineQuantity = new Float64Array(count)
  const lineRevenue = new Float64Array(count)
  for (let sale = 0; sale < rows.length; sale++) {
    const row = rows[sale]
    const from = orders.lineStart.rows[row]
    for (let i = 0; i < orders.lineCount.rows[row]; i++) {
      const to = lineStart[sale] + i
      lineProduct[to] = products.place[orders.lineProduct.rows[from + i]]
      lineCategory[to] = categories.place[orders.lineCategory.rows[from + i]]
      lineQuantity[to] = orders.lineQuantity.rows[from + i]
      lineRevenue[to] = convertAmount(orders.lineNet.rows[from + i], rate[row])
    }
  }
  return {
    lineStart,
    lineProduct,
    lineCategory,
    lineQuantity,
    lineRevenue,
    categories: categories.texts,
    products: products.texts,
    productNames: productNames(orders.products, products.place, orders.productNames),
  }
}

function productNames(products: Dictionary, place: Uint32Array, names: ReadonlyMap<number, string>): string[] {
  const sorted: string[] = Array.from({ length: products.size }, () => '')
  for (let code = 1; code < products.size; code++) sorted[place[code]] = names.get(code) ?? products.decode(code)
  return sorted
}
