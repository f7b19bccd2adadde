import { MOVEMENT_CLASSES, type MovementClass } from '../movements'
import type { UnitMovements } from '../unitMovements'

/** The steps of the revenue movement, from the window before to the one now. */
export const MOVEMENT_STEPS = ['before', 'new', 'returned', 'expansion', 'contraction', 'churned', 'now'] as const
export type MovementStep = (typeof MOVEMENT_STEPS)[number]

/**
 * What one unit brings to a step, with the sign that the step has in the movement (losses below 0); null where it brings
 * nothing. A unit can stand in two steps: the credits of a new, returned or churned one in the window without a sale are
 * contraction.
 */
export function movementPart(
  { unitClass, unitPrev, unitCur }: UnitMovements,
  step: MovementStep,
  unit: number,
): number | null {
  const before = unitPrev[unit]
  const now = unitCur[unit]
  const its = MOVEMENT_CLASSES[unitClass[unit]]
  if (step === 'before') return before === 0 ? null : before
  if (step === 'now') return now === 0 ? null : now
  if (step === 'contraction') return contractionPart(its, before, now)
  if (step !== its) return null
  return step === 'expansion' ? now - before : step === 'churned' ? -before : now
}

function contractionPart(its: MovementClass, before: number, now: number): number | null {
  if (its === 'contraction' || its === 'outside') return now - before
  if (its === 'new' || its === 'returned') return before === 0 ? null : -before
  if (its === 'churned') return now === 0 ? null : now
  return null
}
