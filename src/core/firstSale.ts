import type { Ledger } from './ledger'
import type { OrderTable } from './orderTable'

/** What the first sale tells of how an account was acquired. */
export const FIRST_SALE_FIELDS = ['first-channel', 'first-rep', 'first-category'] as const
export type FirstSaleField = (typeof FIRST_SALE_FIELDS)[number]

/** One value a unit, as codes into texts: code 0 (the empty text) = the sale does not tell it, −1 = no sale. */
export interface UnitColumn {
  readonly texts: readonly string[]
  readonly code: Int32Array
}

/**
 * Channel, rep or category of every unit's first sale in the ledger. The category is the one that most of its revenue is
 * in, the first in order of name when several are; `isChosen` leaves out lines that a sales filter does.
 */
export function firstSaleColumn(
  table: OrderTable,
  { unitCount, saleStart, saleRow }: Ledger,
  field: FirstSaleField,
  isChosen: ((line: number) => boolean) | null = null,
): UnitColumn {
  const codeOf = {
    'first-channel': (row: number) => table.saleChannel[row],
    'first-rep': (row: number) => table.saleRep[row],
    'first-category': (row: number) => mainCategory(table, row, isChosen),
  }[field]
  const texts = {
    'first-channel': table.channels,
    'first-rep': table.reps,
    'first-category': table.categories,
  }[field]
  const code = Int32Array.from({ length: unitCount }, (_, unit) =>
    saleStart[unit] === saleStart[unit + 1] ? -1 : codeOf(saleRow[saleStart[unit]]),
  )
  return { texts, code }
}

function mainCategory(table: OrderTable, row: number, isChosen: ((line: number) => boolean) | null): number {
  const revenue = new Map<number, number>()
  for (let line = table.lineStart[row]; line < table.lineStart[row + 1]; line++) {
    if (isChosen !== null && !isChosen(line)) continue
    const category = table.lineCategory[line]
    revenue.set(category, (revenue.get(category) ?? 0) + table.lineRevenue[line])
  }
  let main = 0
  let most = -Infinity
  for (const [category, part] of revenue) {
    if (part > most || (part === most && category < main)) [main, most] = [category, part]
  }
  return main
}
