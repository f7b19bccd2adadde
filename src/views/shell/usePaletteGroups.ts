import {
  Bookmark,
  CalendarClock,
  ChevronLeft,
  ChevronRight,
  Download,
  Filter,
  Keyboard,
  LogOut,
  Megaphone,
  Moon,
  Printer,
  RotateCcw,
  Settings,
  SquareFunction,
  Sun,
} from 'lucide-react'

import { DEFAULT_SCOPE } from '../../core/scope'
import { printSearch } from '../../state/search'
import { searchOfScope } from '../../state/scopeSearch'
import { usePreferences } from '../../state/usePreferences'
import { useSavedViews } from '../../state/useSavedViews'
import { useScope } from '../../state/useScope'
import { useWorkspace } from '../../state/workspaceContext'
import { useScheme } from '../../ui/UiProvider'
import { NAMED_FIGURES } from './figureIndex'
import { type PaletteEntry, type PaletteGroup, matchingGroup } from './paletteEntry'
import { PLACES, type Place } from './places'
import { pressFirst } from './pressFirst'
import { type ShellCommands, EXPORT_BUTTON } from './pressSingleKey'
import { revealFigure } from './revealFigure'
import { FIELD_WORDS, narrowings, withNarrowing } from './scopeWords'
import type { FieldChoices, ShellFacts } from './shellFacts'
import { useGoTo } from './useGoTo'
import { usePaletteAccounts } from './usePaletteAccounts'

const MOST = 6

/** What the palette offers; `waiting` while accounts are still being looked for. */
interface PaletteOffer {
  readonly groups: readonly PaletteGroup[]
  readonly waiting: boolean
}

/**
 * What the palette offers for the letters typed, by group; groups without a match are left out.
 *
 * @param facts what can be filtered by, and whether somebody is signed in, who can sign out
 */
export function usePaletteGroups(query: string, commands: ShellCommands, facts: ShellFacts): PaletteOffer {
  const { group: accounts, waiting } = usePaletteAccounts(query)
  const goTo = useGoTo()
  const places = [...PLACES.map((place) => placeEntry(place, () => goTo(place.to))), boardEntry(() => goTo('/board'))]
  const figures = NAMED_FIGURES.map(({ metric, name, place }) => ({
    id: `figure ${metric}`,
    label: name,
    detail: PLACES.find(({ id }) => id === place)?.name ?? '',
    icon: SquareFunction,
    run: () => {
      goTo(PLACES.find(({ id }) => id === place)?.to ?? '/', () => revealFigure(metric))
    },
  }))
  const saved = useSavedEntries()
  const filters = useFilterEntries(facts.choices)
  const suggested = useSuggestions(commands, facts.signIn !== null)
  const groups = [
    accounts,
    matchingGroup('Places', places, query, places.length),
    ...(query.trim() === ''
      ? []
      : [matchingGroup('Figures', figures, query, MOST), matchingGroup('Filters', filters, query, MOST)]),
    matchingGroup('Saved views and audiences', saved, query, MOST),
    matchingGroup('Suggested here', suggested, query, suggested.length),
  ].filter(({ entries }) => entries.length > 0)
  return { groups, waiting }
}

function placeEntry({ id, name, icon, key }: Place, run: () => void): PaletteEntry {
  return { id: `place ${id}`, label: name, detail: 'Go to', icon, keys: ['G', key], run }
}

/** The overview as pages of paper: not in the rail, so no key goes there. */
function boardEntry(run: () => void): PaletteEntry {
  return { id: 'board', label: 'Board pack', detail: 'Go to', icon: Printer, run }
}

function useSavedEntries(): PaletteEntry[] {
  const { views, open } = useSavedViews()
  const { audiences } = useWorkspace().workspace
  const [scope] = useScope()
  return [
    ...views.map(({ id, name, address }) => ({
      id: `view ${id}`,
      label: name,
      detail: 'Saved view',
      icon: Bookmark,
      run: () => open(address),
    })),
    ...audiences.map(({ id, name, rule }) => ({
      id: `audience ${id}`,
      label: name,
      detail: 'Saved audience',
      icon: Megaphone,
      run: () => open(`/audiences${printSearch({ ...searchOfScope(scope), who: [rule] })}`),
    })),
  ]
}

/** Every value that accounts or sales can be narrowed to: chosen, it is added to the filter of its field. */
function useFilterEntries(choices: readonly FieldChoices[]): PaletteEntry[] {
  const [, setScope] = useScope()
  return choices.flatMap(({ of, field, values }) =>
    values.map(({ value, label }) => ({
      id: `filter ${of} ${field} ${value}`,
      label,
      detail: of === 'sales' ? `Sales by ${FIELD_WORDS[field].toLowerCase()}` : FIELD_WORDS[field],
      icon: Filter,
      run: () =>
        setScope((now) => {
          const chosen = narrowings(now).find((one) => one.of === of && one.field === field)?.values ?? []
          return withNarrowing(now, { of, field, values: [...chosen.filter((one) => one !== value), value] })
        }),
    })),
  )
}

function useSuggestions({ open, stepPeriod }: ShellCommands, signsIn: boolean): PaletteEntry[] {
  const { theme, change } = usePreferences()
  const dark = useScheme(theme) === 'dark'
  const [scope, setScope] = useScope()
  const narrowed = printSearch(searchOfScope(scope)) !== ''
  return [
    {
      id: 'as-of',
      label: 'Set the as-of day',
      icon: CalendarClock,
      keys: ['A'],
      run: () => pressFirst('[data-shortcut="as-of"]'),
    },
    {
      id: 'filter',
      label: 'Add a filter',
      icon: Filter,
      keys: ['F'],
      run: () => pressFirst('[data-shortcut="filter"]'),
    },
    {
      id: 'earlier',
      label: 'Previous period',
      icon: ChevronLeft,
      keys: ['['],
      run: () => stepPeriod(-1),
    },
    ...(scope.asOfDay === null
      ? []
      : [{ id: 'later', label: 'Next period', icon: ChevronRight, keys: [']'], run: () => stepPeriod(1) }]),
    ...(document.querySelector(EXPORT_BUTTON) === null
      ? []
      : [{ id: 'export', label: 'Export', icon: Download, keys: ['E'], run: () => pressFirst(EXPORT_BUTTON) }]),
    ...(narrowed
      ? [{ id: 'reset', label: 'Reset the scope', icon: RotateCcw, run: () => setScope(DEFAULT_SCOPE) }]
      : []),
    {
      id: 'theme',
      label: dark ? 'Switch to light' : 'Switch to dark',
      icon: dark ? Sun : Moon,
      run: () => change({ theme: dark ? 'light' : 'dark' }),
    },
    { id: 'settings', label: 'Settings', icon: Settings, run: () => open('settings') },
    { id: 'keys', label: 'Keyboard shortcuts', icon: Keyboard, keys: ['?'], run: () => open('keys') },
    ...(signsIn ? [{ id: 'sign-out', label: 'Sign out', icon: LogOut, run: () => open('sign-out') }] : []),
  ]
}
