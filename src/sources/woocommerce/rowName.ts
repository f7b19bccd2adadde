import { idAt } from './wireValue'

/** The row's id, or its place for a row that has none. */
export function rowName(row: unknown, place: number, page: number): string {
  return idAt(row, 'id') ?? `row ${place + 1} of page ${page}`
}
