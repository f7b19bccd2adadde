import { describe, expect, it } from 'vitest'

import { DEFAULT_PREFERENCES, preferencesOf, preferencesStore } from '../../src/state/preferences'

/** A storage in memory. */
function memory(entries: Record<string, string> = {}): Storage {
  const map = new Map(Object.entries(entries))
  return {
    get length() {
      return map.size
    },
    clear: () => map.clear(),
    getItem: (key) => map.get(key) ?? null,
    key: (index) => [...map.keys()][index] ?? null,
    removeItem: (key) => void map.delete(key),
    setItem: (key, value) => void map.set(key, value),
  }
}

const off = (): Storage => {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}

const chosen = ({
  theme,
  density,
  locale,
  singleKeys,
}: ReturnType<ReturnType<typeof preferencesStore>['getState']>) => ({
  theme,
  density,
  locale,
  singleKeys,
})

describe('preferencesStore', () => {
  it('begins as usual and keeps what is changed for the next visit', () => {
    const storage = memory()
    const store = preferencesStore(() => storage)
    expect(chosen(store.getState())).toEqual(DEFAULT_PREFERENCES)
    store.getState().change({ theme: 'dark', locale: 'de-DE' })
    expect(store.getState().kept).toBe(true)
    expect(chosen(preferencesStore(() => storage).getState())).toEqual({
      ...DEFAULT_PREFERENCES,
      theme: 'dark',
      locale: 'de-DE',
    })
  })

  it('keeps nothing but the four preferences, under one key', () => {
    const storage = memory()
    preferencesStore(() => storage)
      .getState()
      .change({ singleKeys: false })
    expect(storage.length).toBe(1)
    expect(Object.keys(JSON.parse(storage.getItem('tenure.preferences') ?? ''))).toEqual([
      'theme',
      'density',
      'locale',
      'singleKeys',
    ])
  })

  it('works for the visit where the browser keeps nothing, and says so', () => {
    const store = preferencesStore(off)
    expect(chosen(store.getState())).toEqual(DEFAULT_PREFERENCES)
    store.getState().change({ theme: 'dark' })
    expect(store.getState()).toMatchObject({ theme: 'dark', kept: false })
  })

  it('says so when the storage is full', () => {
    const full = memory()
    full.setItem = () => void off()
    const store = preferencesStore(() => full)
    expect(store.getState().kept).toBe(true)
    store.getState().change({ density: 'dense' })
    expect(store.getState()).toMatchObject({ density: 'dense', kept: false })
  })

  it.each([
    'not json',
    '{"theme":',
    'null',
    '[]',
    '"x"',
    '{"theme":"pink","density":3,"locale":"no such","singleKeys":"?"}',
  ])('takes %s for nothing said', (text) => {
    const store = preferencesStore(() => memory({ 'tenure.preferences': text }))
    expect(chosen(store.getState())).toEqual(DEFAULT_PREFERENCES)
  })
})

describe('preferencesOf', () => {
  it('keeps what is said rightly beside what is not', () => {
    expect(preferencesOf({ theme: 'light', density: 'huge', locale: 'EN-gb', singleKeys: false })).toEqual({
      theme: 'light',
      density: 'compact',
      locale: 'en-GB',
      singleKeys: false,
    })
  })
})
