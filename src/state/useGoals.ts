import type { Scope } from '../core/scope'
import type { KeptGoal } from '../core/workspace/workspace'
import { goalScope } from './goalScope'
import { useWorkspace } from './workspaceContext'

/** The goals that hold under a scope. Figures are called by their metric ids. */
export interface Goals {
  readonly goalOf: (metric: string) => KeptGoal | null
  /** Whether any holds. */
  readonly any: boolean
  /** Sets a goal in place of an earlier one; `label` is what the figure is called. */
  readonly set: (metric: string, target: number, label: string) => void
  readonly remove: (goal: KeptGoal, label: string) => void
}

/** The goals of the workspace under a scope, and how to change them. */
export function useGoals(asked: Scope): Goals {
  const { workspace, put, remove } = useWorkspace()
  const scope = goalScope(asked)
  return {
    goalOf: (metric) => workspace.goals.find((goal) => goal.metric === metric && goal.scope === scope) ?? null,
    any: workspace.goals.some((goal) => goal.scope === scope),
    set(metric, target, label) {
      put('goals', { id: `goal ${metric} ${scope}`, metric, scope, target }, `Set the goal of ${label}`)
    },
    remove: ({ id }, label) => remove('goals', id, `Removed the goal of ${label}`),
  }
}
