import type { OrderTable } from './orderTable'

/** Whether any sale up to a day tells its lines; ends at the first that does. O(sales) where none of them does. */
export function linesKnownBy({ saleDay, lineStart, lineProduct }: OrderTable, day: number): boolean {
  if (lineProduct.length === 0) return false
  return saleDay.some((on, sale) => on <= day && lineStart[sale + 1] > lineStart[sale])
}
