import { useMemo } from 'react'

import type { KeptAnnotation } from '../core/workspace/workspace'
import { useWorkspace } from './workspaceContext'

/** The notes on the charts over time, and how to change them. */
export interface Annotations {
  /** Oldest first. */
  readonly annotations: readonly KeptAnnotation[]
  /** Adds a note, or changes the one with the id. */
  readonly put: (id: string | null, day: number, text: string) => void
  readonly remove: (annotation: KeptAnnotation) => void
}

/** The dated notes of the workspace up to a civil day; all of them where none is named. */
export function useAnnotations(untilDay = Number.POSITIVE_INFINITY): Annotations {
  const { workspace, put, remove } = useWorkspace()
  const annotations = useMemo(
    () =>
      workspace.annotations
        .filter(({ day }) => day <= untilDay)
        .toSorted((a, b) => a.day - b.day || a.text.localeCompare(b.text)),
    [workspace.annotations, untilDay],
  )
  return {
    annotations,
    put(id, day, text) {
      const words = id === null ? `Added the note ${text}` : `Changed the note ${text}`
      put('annotations', { id: id ?? crypto.randomUUID(), day, text }, words)
    },
    remove: ({ id, text }) => remove('annotations', id, `Removed the note ${text}`),
  }
}
