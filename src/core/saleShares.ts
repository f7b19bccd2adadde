import { chosenCodes } from './chosenCodes'
import type { OrderTable } from './orderTable'
import type { Choice, SalesField } from './scope'

/**
 * How much of each sale a sales filter leaves: 0 = nothing, 1 = all; under a category or product filter the share of
 * the sale's lines (by money) that match. Null when nothing is filtered.
 */
export function saleShares(table: OrderTable, choice: Choice<SalesField>): Float64Array | null {
  if (Object.values(choice).every((values) => values.length === 0)) return null
  const channels = chosenCodes(table.channels, choice.channel)
  const reps = chosenCodes(table.reps, choice.rep)
  const categories = chosenCodes(table.categories, choice.category)
  const products = chosenCodes(table.products, choice.product)
  const shares = new Float64Array(table.saleDay.length)
  for (let sale = 0; sale < shares.length; sale++) {
    if (channels !== null && channels[table.saleChannel[sale]] === 0) continue
    if (reps !== null && reps[table.saleRep[sale]] === 0) continue
    shares[sale] = categories === null && products === null ? 1 : lineShare(table, sale, categories, products)
  }
  return shares
}

/** Whether a sales filter leaves a line of the table; null when it leaves all. */
export function chosenLines(table: OrderTable, choice: Choice<SalesField>): ((line: number) => boolean) | null {
  const categories = chosenCodes(table.categories, choice.category)
  const products = chosenCodes(table.products, choice.product)
  if (categories === null && products === null) return null
  return (line) => isChosen(table, line, categories, products)
}

function isChosen(
  table: OrderTable,
  line: number,
  categories: Uint8Array | null,
  products: Uint8Array | null,
): boolean {
  if (categories !== null && categories[table.lineCategory[line]] === 0) return false
  return products === null || products[table.lineProduct[line]] === 1
}

function lineShare(table: OrderTable, sale: number, categories: Uint8Array | null, products: Uint8Array | null) {
  let all = 0
  let chosen = 0
  for (let line = table.lineStart[sale]; line < table.lineStart[sale + 1]; line++) {
    all += table.lineRevenue[line]
    if (isChosen(table, line, categories, products)) chosen += table.lineRevenue[line]
  }
  return all > 0 && chosen > 0 ? Math.min(1, chosen / all) : 0
}
