import type { Column } from './column'

/** The columns `ids`, in that order, for a narrow screen; the row's head gets a second line for what is left out. */
export function narrowColumns<Row>(
  columns: readonly Column<Row>[],
  ids: readonly string[],
  under: NonNullable<Column<Row>['under']>,
): readonly Column<Row>[] {
  return ids
    .flatMap((id) => columns.filter((column) => column.id === id))
    .map((column) => (column.rowHead === true ? { ...column, under } : column))
}
