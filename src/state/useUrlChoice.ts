import { useCallback } from 'react'

import { SCOPE_KEYS } from './scopeSearch'
import { useUrlSearch, type HistoryEntry } from './useUrlSearch'

/**
 * A screen's own choice in the URL: one of `choices`, the first unless the URL says another. Absent from the URL
 * while it is the first. Left behind when another place is opened.
 */
export function useUrlChoice<Value extends string>(
  key: string,
  choices: readonly [Value, ...Value[]],
): readonly [Value, (value: Value, entry?: HistoryEntry) => void] {
  const [text, setText] = useUrlText(key)
  const value = choices.find((choice) => choice === text) ?? choices[0]
  const [usual] = choices
  const setValue = useCallback(
    (next: Value, entry?: HistoryEntry) => setText(next === usual ? '' : next, entry),
    [setText, usual],
  )
  return [value, setValue]
}

/** A screen's own text in the URL: what is searched for, the chosen row. Empty when absent. */
export function useUrlText(key: string): readonly [string, (text: string, entry?: HistoryEntry) => void] {
  if (SCOPE_KEYS.has(key)) throw new Error(`"${key}" belongs to the scope: choose another name for the screen's own.`)
  const [search, changeSearch] = useUrlSearch()
  const setText = useCallback(
    (text: string, entry?: HistoryEntry) =>
      changeSearch((previous) => {
        const rest = Object.entries(previous).filter(([name]) => name !== key)
        return { ...Object.fromEntries(rest), ...(text === '' ? {} : { [key]: [text] }) }
      }, entry),
    [changeSearch, key],
  )
  return [search[key]?.[0] ?? '', setText]
}
