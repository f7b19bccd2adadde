import type { KeptNote } from '../core/workspace/workspace'
import { type LastStep, useLastStep } from './useLastStep'
import { useWorkspace } from './workspaceContext'

export interface Notes {
  /** Notes on the account up to a day, newest first. */
  readonly notes: readonly KeptNote[]
  readonly add: (text: string, day: number) => void
  readonly change: (note: KeptNote, text: string) => void
  readonly remove: (note: KeptNote) => void
  /** The last change of notes, to be taken back. */
  readonly lastStep: LastStep | null
}

/** The notes on an account, by its key; `name` is for the words of the undo. */
export function useNotes(account: string, name: string, untilDay: number): Notes {
  const { workspace, put, remove } = useWorkspace()
  const lastStep = useLastStep(/^(Added|Changed|Removed) a note on /)
  return {
    lastStep,
    notes: workspace.notes
      .filter((note) => note.account === account && note.day <= untilDay)
      .toSorted((a, b) => b.day - a.day || b.changedAtMs - a.changedAtMs),
    add: (text, day) => put('notes', { id: crypto.randomUUID(), account, day, text }, `Added a note on ${name}`),
    change: ({ id, day }, text) => put('notes', { id, account, day, text }, `Changed a note on ${name}`),
    remove: ({ id }) => remove('notes', id, `Removed a note on ${name}`),
  }
}
