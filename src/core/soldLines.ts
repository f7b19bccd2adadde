import { chosenCodes } from './chosenCodes'
import type { OrderTable } from './orderTable'
import type { Choice, SalesField } from './scope'

/** The order lines of the table, and which of them a sales filter leaves. */
export interface SoldLines extends Pick<
  OrderTable,
  'lineStart' | 'lineProduct' | 'lineQuantity' | 'lineRevenue' | 'products'
> {
  /** 1 for a line that is left; null: all are. */
  readonly chosen: Uint8Array | null
}

/** The lines under a filter on category or product; a filter on channel or rep chooses whole sales, not lines. */
export function soldLines(table: OrderTable, choice: Choice<SalesField>): SoldLines {
  const categories = chosenCodes(table.categories, choice.category)
  const products = chosenCodes(table.products, choice.product)
  const isLeft = (line: number) =>
    (categories === null || categories[table.lineCategory[line]] === 1) &&
    (products === null || products[table.lineProduct[line]] === 1)
  const chosen =
    categories === null && products === null
      ? null
      : Uint8Array.from({ length: table.lineProduct.length }, (_, line) => Number(isLeft(line)))
  const { lineStart, lineProduct, lineQuantity, lineRevenue } = table
  return { lineStart, lineProduct, lineQuantity, lineRevenue, products: table.products, chosen }
}
