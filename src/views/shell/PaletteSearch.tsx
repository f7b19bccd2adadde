import { useRouterState } from '@tanstack/react-router'
import { Search } from 'lucide-react'
import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'

import { useFormat } from '../../ui/FormatContext'
import { NAMED_FIGURES } from './figureIndex'
import css from './Palette.module.css'
import type { PaletteEntry } from './paletteEntry'
import { PaletteList } from './PaletteList'
import { PLACES } from './places'
import type { ShellFacts } from './shellFacts'
import type { ShellCommands } from './pressSingleKey'
import { usePaletteGroups } from './usePaletteGroups'

interface PaletteSearchProps {
  readonly facts: ShellFacts
  readonly commands: ShellCommands
  readonly onChoose: (entry: PaletteEntry) => void
  readonly onClose: () => void
}

/** The field of the palette and the list that it controls; the focus stays in the field. */
export function PaletteSearch({ facts, commands, onChoose, onClose }: PaletteSearchProps) {
  const format = useFormat()
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const [wanted, setWanted] = useState<string | null>(null)
  const field = useFieldFocus()
  const { groups, waiting } = usePaletteGroups(query, commands, facts)
  const entries = groups.flatMap((group) => group.entries)
  // What was walked to stays marked while the list grows above it; where it is gone, the first is.
  const at = Math.max(
    0,
    entries.findIndex(({ id }) => id === wanted),
  )
  const active = entries[at]
  const choose = useChoice(active, waiting && wanted === null, query, onChoose)
  const moveTo = (index: number) => {
    const next = entries.at(index % entries.length)
    if (next === undefined) return
    setWanted(next.id)
    list.current?.querySelector(`[data-entry="${CSS.escape(next.id)}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') moveTo(at + 1)
    else if (event.key === 'ArrowUp') moveTo(at - 1)
    else if (event.key === 'Enter') choose()
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <div className={css['field']}>
        <Search aria-hidden="true" />
        <input
          ref={field}
          data-autofocus
          role="combobox"
          aria-label="Search accounts, places, figures and actions"
          placeholder="Search or go to"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={active === undefined ? undefined : `${listId}-${at}`}
          spellCheck={false}
          autoComplete="off"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setWanted(null)
          }}
          onKeyDown={onKeyDown}
        />
        <WhereWeAre facts={facts} />
      </div>
      <PaletteList ref={list} id={listId} groups={groups} active={at} onChoose={onChoose} onPoint={setWanted} />
      <p role="status" className={entries.length === 0 ? css['nothing'] : 'visually-hidden'}>
        {entries.length === 0
          ? 'No account, place, figure or action has these letters.'
          : `${format.count(entries.length)} ${entries.length === 1 ? 'result' : 'results'}`}
      </p>
      <div className={css['foot']}>
        <span aria-hidden="true">
          <kbd>↑</kbd> <kbd>↓</kbd> move <kbd>Enter</kbd> open <kbd>Esc</kbd> back
        </span>
        <span>
          {facts.counts.accounts !== undefined && `${format.count(facts.counts.accounts)} accounts, `}
          {format.count(NAMED_FIGURES.length)} figures
        </span>
      </div>
    </>
  )
}

/**
 * Takes the focus in the moment the field is there, so that no key typed after Ctrl+K goes elsewhere, and gives it back to
 * where it was.
 */
function useFieldFocus() {
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    field.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return field
}

/** What Enter does: it chooses what is marked; while accounts are looked for, it waits for them. */
function useChoice(
  active: PaletteEntry | undefined,
  waiting: boolean,
  query: string,
  onChoose: (entry: PaletteEntry) => void,
): () => void {
  const [pressed, setPressed] = useState<string | null>(null)
  const settle = useEffectEvent(() => {
    if (active !== undefined) onChoose(active)
  })
  const due = pressed === query && !waiting
  useEffect(() => {
    if (due) settle()
  }, [due])
  return () => {
    if (waiting) setPressed(query)
    else if (active !== undefined) onChoose(active)
  }
}

/** The place and window that an action would hold for. */
function WhereWeAre({ facts }: { readonly facts: ShellFacts }) {
  const format = useFormat()
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const place = PLACES.find(({ to }) => (to === '/' ? path === '/' : path.startsWith(to)))
  if (place === undefined) return null
  return (
    <span className={css['where']}>
      in {place.name}
      {facts.current !== null && `, ${format.window(facts.current)}`}
    </span>
  )
}
