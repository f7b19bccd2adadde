import { useStore } from 'zustand'

import { preferencesStore, type PreferencesState } from './preferences'

const preferences = preferencesStore(() => window.localStorage)

/** The preferences of this browser and how to change them. */
export function usePreferences(): PreferencesState {
  return useStore(preferences)
}
