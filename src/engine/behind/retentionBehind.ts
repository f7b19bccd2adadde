import { addedContributions, dividedContributions } from '../../core/behind/contributions'
import { MOVEMENT_STEPS, movementPart, type MovementStep } from '../../core/behind/movementParts'
import { isCovered, windowBefore } from '../../core/period'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'
import { answerKpis } from '../answers/kpis'
import { answerMovement, type MovementAnswer } from '../answers/movement'
import { unitMovementsOver } from '../comparisonOver'
import type { TakeApart } from './BehindFigure'

/** The movements into the period, and the cut of their orders; null where the history does not reach back. */
function movedInto(analysis: Analysis, scope: Scope) {
  const { current, months, firstDay } = analysis.frame(scope)
  const before = windowBefore(current, months)
  if (!isCovered(before, firstDay)) return null
  const moved = unitMovementsOver(analysis, scope, before, current)
  const cut = {
    windows: [before, current],
    money: 'net',
    creditsAt: 'own',
    above: 'money',
    factor: 1,
    held: (unit: number) => [moved.unitPrev[unit]!, moved.unitCur[unit]!],
  } as const
  return { moved, cut, count: moved.unitPrev.length, mask: analysis.mask(scope) }
}

/** NRR or GRR: what the accounts with revenue before have now, over what they had. */
function retention(name: 'nrr' | 'grr'): TakeApart {
  return (analysis, scope) => {
    const into = movedInto(analysis, scope)
    if (into === null) return null
    const { unitPrev, unitCur } = into.moved
    const kept = (unit: number) =>
      name === 'nrr' ? unitCur[unit]! : Math.min(Math.max(unitCur[unit]!, 0), unitPrev[unit]!)
    const parts = dividedContributions(
      into.count,
      into.mask,
      (unit) => (unitPrev[unit]! > 0 ? kept(unit) : null),
      (unit) => unitPrev[unit]!,
    )
    return { ...into.cut, parts, below: 'money', shown: answerKpis(analysis, scope)[name].value }
  }
}

function movementStep(step: MovementStep): TakeApart {
  return (analysis, scope) => {
    const into = movedInto(analysis, scope)
    if (into === null) return null
    const parts = addedContributions(into.count, into.mask, (unit) => movementPart(into.moved, step, unit))
    const { movement } = answerMovement(analysis, scope)
    return { ...into.cut, parts, below: null, shown: movement === null ? null : shownStep(movement, step) }
  }
}

function shownStep(movement: NonNullable<MovementAnswer['movement']>, step: MovementStep): number {
  const { prev, fresh, returned, expansion, contraction, churned, cur } = movement
  return [prev, fresh, returned, expansion, -contraction, -churned, cur][MOVEMENT_STEPS.indexOf(step)]!
}

/** Figures that compare the revenue of two windows. */
export const RETENTION_BEHIND = {
  nrr: retention('nrr'),
  grr: retention('grr'),
  'movement-before': movementStep('before'),
  'movement-new': movementStep('new'),
  'movement-returned': movementStep('returned'),
  'movement-expansion': movementStep('expansion'),
  'movement-contraction': movementStep('contraction'),
  'movement-churned': movementStep('churned'),
  'movement-now': movementStep('now'),
} as const satisfies Record<string, TakeApart>
