import { createContext, use } from 'react'

export type Density = 'compact' | 'dense' | 'comfortable'

/** What a table is for: a list to work through, figures under a drawing, the lines of a working. */
export type TableHeight = 'compact' | 'dense' | 'working'

/** Pixels of a row of each kind of table, by density. */
const ROW_HEIGHTS: Readonly<Record<Density, Readonly<Record<TableHeight, number>>>> = {
  compact: { compact: 36, dense: 30, working: 26 },
  dense: { compact: 30, dense: 26, working: 24 },
  comfortable: { compact: 44, dense: 36, working: 30 },
}

/** The density in force; everything below `UiProvider` has the person's own. */
export const DensityContext = createContext<Density>('compact')

/** Pixels of a row of a table under the density in force. */
export function useRowHeight(table: TableHeight): number {
  return ROW_HEIGHTS[use(DensityContext)][table]
}
