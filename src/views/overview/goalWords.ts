import { goalGap } from '../../core/goalGap'
import { PARTS_PER_UNIT } from '../../core/money'
import type { FigureKind, Format } from '../../ui/format'

/** A cell that may have a goal. */
export interface GoalCell {
  readonly label: string
  /** Metric id of docs/metrics.md. */
  readonly metric: string
  readonly kind: FigureKind
  /** On which side of its goal the figure is wanted; without it there is no goal to set. */
  readonly goal?: 'up' | 'down'
}

/** How a figure stands to its goal: "2.4 pts short", "0.3 pts over", "met", or that the figure is not known. */
export function goalVerdict({ kind, goal = 'up' }: GoalCell, value: number | null, target: number, format: Format) {
  const gap = goalGap(value, target, goal)
  if (Number.isNaN(gap)) return 'not known yet'
  if (gap <= 0) return 'met'
  const side = goal === 'up' ? 'short' : 'over'
  const print = (difference: number) => format.figure(gapKind(kind), difference)
  return print(gap) === print(0) ? `just ${side}` : `${print(gap)} ${side}`
}

/** A gap between percentages is in points. */
export function gapKind(kind: FigureKind): FigureKind {
  return kind === 'percent' ? 'points' : kind
}

/** A goal as a person types it: 95 for 95%, money in whole units of the currency. */
export function typedGoal(kind: FigureKind, target: number): string {
  return String(Number((target * typedScale(kind)).toFixed(6)))
}

/** The goal that was typed; null where the text is no number of 0 or more. */
export function goalOfTyped(kind: FigureKind, text: string): number | null {
  const typed = text.trim() === '' ? Number.NaN : Number(text)
  if (!Number.isFinite(typed) || typed < 0) return null
  const target = typed / typedScale(kind)
  return kind === 'percent' ? target : Math.round(target)
}

function typedScale(kind: FigureKind): number {
  if (kind === 'percent') return 100
  return kind === 'money' ? 1 / PARTS_PER_UNIT : 1
}
