import type { SavedAudience } from '../../core/workspace/workspace'
import { useWorkspace } from '../../state/workspaceContext'
import type { AudienceOnScreen } from './useAudience'

export interface SavedAudiences {
  readonly audiences: readonly SavedAudience[]
  /** The one that bears a name already: saved under it, it is replaced. */
  readonly named: (name: string) => SavedAudience | undefined
  /** One that keeps what is on screen under another name. */
  readonly alike: (audience: AudienceOnScreen) => SavedAudience | undefined
  /** Keeps an audience under its name; one of that name is replaced. */
  readonly save: (audience: AudienceOnScreen) => void
  readonly rename: (saved: SavedAudience, name: string) => void
  readonly remove: (audience: SavedAudience) => void
}

/** The audiences that somebody gave a name, in the order of their names. */
export function useSavedAudiences(): SavedAudiences {
  const { workspace, put, remove } = useWorkspace()
  const audiences = workspace.audiences.toSorted((a, b) => a.name.localeCompare(b.name))
  const named = (name: string) => audiences.find((one) => one.name === name.trim())
  return {
    audiences,
    named,
    alike: ({ text, holdOut, seed, name }) =>
      audiences.find(
        (one) =>
          one.rule === text &&
          Math.round(100 * one.holdOut) === Math.round(holdOut) &&
          one.seed === seed &&
          one.name !== name.trim(),
      ),
    save({ name: typed, text, holdOut, seed }) {
      const name = typed.trim()
      const known = named(name)
      const words = `${known === undefined ? 'Saved' : 'Replaced'} the audience ${name}`
      put('audiences', { id: known?.id ?? crypto.randomUUID(), name, rule: text, holdOut: holdOut / 100, seed }, words)
    },
    rename({ id, rule, holdOut, seed, name: before }, typed) {
      const name = typed.trim()
      put('audiences', { id, name, rule, holdOut, seed }, `Renamed the audience ${before} to ${name}`)
    },
    remove: ({ id, name }) => remove('audiences', id, `Removed the audience ${name}`),
  }
}
