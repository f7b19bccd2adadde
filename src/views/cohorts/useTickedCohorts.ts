import { useCallback, useMemo } from 'react'

import { useUrlSearch } from '../../state/useUrlSearch'
import type { CohortRow } from './cohortRows'

/** Says in the URL that no row is ticked; absent means the usual ones. */
const NONE = '-'

/** The rows whose curves are drawn, in the URL. Unless it says otherwise: the oldest and the newest with three ages. */
export function useTickedCohorts(rows: readonly CohortRow[]) {
  const [search, changeSearch] = useUrlSearch()
  const said = search['rows']
  const ticked = useMemo(() => new Set(said ?? usualRows(rows)), [said, rows])
  const toggle = useCallback(
    (row: CohortRow) =>
      changeSearch((previous) => {
        const next = new Set(ticked)
        if (!next.delete(row.id)) next.add(row.id)
        next.delete(NONE)
        return { ...previous, rows: next.size === 0 ? [NONE] : [...next] }
      }),
    [changeSearch, ticked],
  )
  return [ticked, toggle] as const
}

function usualRows(rows: readonly CohortRow[]): readonly string[] {
  const bought = rows.filter((row) => row.size > 0).toSorted((a, b) => a.row - b.row)
  return [bought[0], bought.at(-4)].flatMap((row) => (row === undefined ? [] : [row.id]))
}
