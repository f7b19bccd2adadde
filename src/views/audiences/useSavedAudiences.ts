import type { SavedAudience } from '../../core/workspace/workspace'
import { useWorkspace } from '../../state/workspaceContext'
import type { AudienceOnScreen } from './useAudience'

export interface SavedAudiences {
  readonly audiences: readonly SavedAudience[]
  /** Keeps an audience under a name; one of that name is replaced. */
  readonly save: (name: string, audience: AudienceOnScreen) => void
  readonly remove: (audience: SavedAudience) => void
}

/** The audiences that somebody gave a name, in the order of their names. */
export function useSavedAudiences(): SavedAudiences {
  const { workspace, put, remove } = useWorkspace()
  return {
    audiences: workspace.audiences.toSorted((a, b) => a.name.localeCompare(b.name)),
    save(name, { text, holdOut, seed }) {
      const id = workspace.audiences.find((one) => one.name === name)?.id ?? crypto.randomUUID()
      put('audiences', { id, name, rule: text, holdOut: holdOut / 100, seed }, `Saved the audience ${name}`)
    },
    remove: ({ id, name }) => remove('audiences', id, `Removed the audience ${name}`),
  }
}
