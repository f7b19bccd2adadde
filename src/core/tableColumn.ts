import type { Column } from './Column'
import { narrow } from './narrow'
import type { Numbers } from './numbers'

/** A column of the records at the given rows: where these are its first ones in their order, the records' own array. */
export function tableColumn(column: Column, rows: Uint32Array): Numbers {
  return areFirst(rows) ? column.share(rows.length) : column.pick(rows)
}

/** Codes of the records at the given rows, written as their places in the table's sorted texts. */
export function tableCodes(column: Column, rows: Uint32Array, place: Uint32Array): Numbers {
  return areFirst(place) ? tableColumn(column, rows) : narrow(Float64Array.from(rows, (row) => place[column.at(row)]))
}

/** Amounts worked out from a column of the records at the given rows; its own array where they are the same. */
export function tableAmounts(column: Column, rows: Uint32Array, amounts: Float64Array): Numbers {
  return areFirst(rows) && areEqual(column, amounts) ? column.share(rows.length) : narrow(amounts)
}

/** Whether the rows are the first ones in their order: row `i` is `i`. */
export function areFirst(rows: Uint32Array): boolean {
  for (let i = 0; i < rows.length; i++) if (rows[i] !== i) return false
  return true
}

function areEqual(column: Column, amounts: Float64Array): boolean {
  for (let i = 0; i < amounts.length; i++) if (column.at(i) !== amounts[i]) return false
  return true
}
