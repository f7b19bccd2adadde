import type { SaleLines } from '../../../src/core/whiteSpace/categoryYears'
import { ledgerOf } from '../ledgerOf'
import type { LinedSale } from './slowWhiteSpace'

/** The ledger of plain sales with lines, and the columns of their lines. */
export function linedLedger(units: number, asOfDay: number, sales: readonly LinedSale[]) {
  const lines = sales.flatMap((sale) => sale.lines)
  const lineStart = [0]
  for (const sale of sales) lineStart.push(lineStart.at(-1)! + sale.lines.length)
  const columns: SaleLines = {
    lineStart: Uint32Array.from(lineStart),
    lineCategory: Uint32Array.from(lines, ({ category }) => category),
    lineRevenue: Float64Array.from(lines, ({ revenue }) => revenue),
  }
  const plain = sales.map(({ unit, day, value, lines: its }) => ({
    unit,
    day,
    value,
    revenue: its.reduce((total, { revenue }) => total + revenue, 0),
  }))
  return { columns, ledger: ledgerOf(units, asOfDay, plain) }
}
