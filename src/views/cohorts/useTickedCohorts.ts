import { useCallback, useMemo } from 'react'

import { useUrlSearch } from '../../state/useUrlSearch'
import type { CohortGroup, CohortRow } from './cohortRows'

/** Says in the URL that no row is ticked; absent means the usual ones. */
const NONE = '-'

/** The rows whose curves are drawn, in the URL; unless it says otherwise, `usualRows`. */
export function useTickedCohorts(groups: readonly CohortGroup[]) {
  const [search, changeSearch] = useUrlSearch()
  const said = search['rows']
  const ticked = useMemo(() => new Set(said ?? usualRows(groups)), [said, groups])
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

/** The oldest cohort and the newest with three ages; broken down, the oldest of the two largest groups. */
function usualRows(groups: readonly CohortGroup[]): readonly string[] {
  const [rows = [], next] = groups.map(({ rows: own }) =>
    own.filter((row) => row.size > 0).toSorted((a, b) => a.row - b.row),
  )
  const second = next === undefined ? rows.at(-4) : next[0]
  return [rows[0], second].flatMap((row) => (row === undefined ? [] : [row.id]))
}
