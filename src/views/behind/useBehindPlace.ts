import type { BehindName, BehindPlace } from '../../state/answers'
import { useWorkspace } from '../../state/workspaceContext'

/** Where a figure stands, with the kept experiment that it is of. */
export function useBehindPlace(figure: BehindName, at: string): BehindPlace {
  const { workspace } = useWorkspace()
  const kept = figure.startsWith('experiment-') ? workspace.experiments.find(({ id }) => id === at) : undefined
  if (kept === undefined) return { figure, at }
  const { id, day, days, contacted, heldOut } = kept
  return { figure, at, experiment: { id, day, days, contacted, heldOut } }
}
