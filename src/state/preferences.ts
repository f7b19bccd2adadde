import { createStore, type StoreApi } from 'zustand/vanilla'

/** How this person likes to read Tenure. Nothing of the company's is in it. */
export interface Preferences {
  readonly theme: 'auto' | 'light' | 'dark'
  readonly density: 'compact' | 'dense' | 'comfortable'
  /** BCP 47; null follows the browser. */
  readonly locale: string | null
  /** Whether single keys (G then O, J, K, /) do anything. */
  readonly singleKeys: boolean
}

export interface PreferencesState extends Preferences {
  /** False when the browser keeps nothing here: the choices hold until the page is closed. */
  readonly kept: boolean
  readonly change: (change: Partial<Preferences>) => void
}

export const DEFAULT_PREFERENCES: Preferences = { theme: 'auto', density: 'compact', locale: null, singleKeys: true }

const KEY = 'tenure.preferences'

/** A store of preferences over a storage. `open` may throw, as `localStorage` does where it is switched off. */
export function preferencesStore(open: () => Storage): StoreApi<PreferencesState> {
  const { stored, kept } = read(open)
  return createStore<PreferencesState>()((set, get) => ({
    ...stored,
    kept,
    change(change) {
      set(change)
      const { theme, density, locale, singleKeys } = get()
      set({ kept: write(open, { theme, density, locale, singleKeys }) })
    },
  }))
}

/** What a stored text says; what it does not say, or says wrongly, is as usual. */
export function preferencesOf(stored: unknown): Preferences {
  const said = typeof stored === 'object' && stored !== null ? new Map(Object.entries(stored)) : new Map()
  const one = <Value>(name: keyof Preferences, values: readonly Value[], usual: Value) =>
    values.find((value) => value === said.get(name)) ?? usual
  return {
    theme: one('theme', ['auto', 'light', 'dark'] as const, DEFAULT_PREFERENCES.theme),
    density: one('density', ['compact', 'dense', 'comfortable'] as const, DEFAULT_PREFERENCES.density),
    locale: localeOf(said.get('locale')),
    singleKeys: said.get('singleKeys') !== false,
  }
}

function localeOf(said: unknown): string | null {
  if (typeof said !== 'string') return null
  try {
    return Intl.getCanonicalLocales(said)[0] ?? null
  } catch {
    // Not a language tag: the browser's own is used.
    return null
  }
}

function read(open: () => Storage): { stored: Preferences; kept: boolean } {
  try {
    const text = open().getItem(KEY)
    return { stored: preferencesOf(text === null ? null : JSON.parse(text)), kept: true }
  } catch {
    // Storage is off or holds nonsense: `kept` says so until a change is written.
    return { stored: DEFAULT_PREFERENCES, kept: false }
  }
}

function write(open: () => Storage, preferences: Preferences): boolean {
  try {
    open().setItem(KEY, JSON.stringify(preferences))
    return true
  } catch {
    // Told through `kept`.
    return false
  }
}
