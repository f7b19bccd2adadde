import { useRouter, useRouterState } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'

import { searchOfUnknown, type Search } from './search'

/** How a change enters the history: `push` (Back undoes it) or `replace` (a step on the way, such as typing). */
export type HistoryEntry = 'push' | 'replace'

/** The search of the address bar, and a way to change it on the same page. */
export function useUrlSearch(): readonly [Search, (change: (search: Search) => Search, entry?: HistoryEntry) => void] {
  const said = useRouterState({ select: (state) => state.location.search })
  const search = useMemo(() => searchOfUnknown(said), [said])
  const router = useRouter()
  const change = useCallback(
    (next: (search: Search) => Search, entry: HistoryEntry = 'push') => {
      void router.navigate({
        to: '.',
        search: (previous: Record<string, unknown>) => next(searchOfUnknown(previous)),
        replace: entry === 'replace',
        resetScroll: false,
      })
    },
    [router],
  )
  return [search, change]
}
