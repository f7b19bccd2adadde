import type { Scope } from '../core/scope'
import { goalScope } from './goalScope'
import { useWorkspace } from './workspaceContext'

/** A finding that can be set aside until its figure changes. */
interface Finding {
  readonly id: string
  readonly figure: string
  readonly text: string
}

/** Which findings were set aside under a scope. */
export interface Dismissals {
  readonly isDismissed: (finding: Finding) => boolean
  readonly dismiss: (finding: Finding) => void
  /** Shows findings again. */
  readonly restore: (findings: readonly Finding[]) => void
}

/** The findings of the workspace that were set aside, and how to change that. */
export function useDismissals(scope: Scope): Dismissals {
  const { workspace, put, remove } = useWorkspace()
  const idOf = ({ id }: Finding) => `alert ${id} ${goalScope(scope)}`
  return {
    isDismissed: (finding) =>
      workspace.dismissals.some(({ id, figure }) => id === idOf(finding) && figure === finding.figure),
    dismiss: (finding) =>
      put('dismissals', { id: idOf(finding), figure: finding.figure }, `Set aside: ${finding.text}`),
    restore(findings) {
      for (const finding of findings) remove('dismissals', idOf(finding), `Shown again: ${finding.text}`)
    },
  }
}
