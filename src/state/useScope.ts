import { useCallback, useMemo } from 'react'

import type { Scope } from '../core/scope'
import { parseSearch, printSearch } from './search'
import { SCOPE_KEYS, scopeOfSearch, scopePart, searchOfScope } from './scopeSearch'
import { useUrlSearch, type HistoryEntry } from './useUrlSearch'

type ScopeChange = Scope | ((scope: Scope) => Scope)

/** The scope in force, which stands in the URL, and its setter. The same scope is the same object. */
export function useScope(): readonly [Scope, (next: ScopeChange, entry?: HistoryEntry) => void] {
  const [search, changeSearch] = useUrlSearch()
  // Through the text, so that a new search object with the same words is the same scope.
  const words = printSearch(scopePart(search))
  const scope = useMemo(() => scopeOfSearch(parseSearch(words)), [words])
  const setScope = useCallback(
    (next: ScopeChange, entry?: HistoryEntry) =>
      changeSearch((previous) => {
        const screenPart = Object.entries(previous).filter(([name]) => !SCOPE_KEYS.has(name))
        const changed = typeof next === 'function' ? next(scopeOfSearch(previous)) : next
        return { ...searchOfScope(changed), ...Object.fromEntries(screenPart) }
      }, entry),
    [changeSearch],
  )
  return [scope, setScope]
}
