/**
 * How far a figure falls short of its goal, in the figure's own unit: above 0 the goal is missed, at or below 0 it is met.
 * NaN where the figure is not known. `better` says on which side of the goal the figure is wanted.
 */
export function goalGap(value: number | null, target: number, better: 'up' | 'down'): number {
  if (value === null) return Number.NaN
  return better === 'up' ? target - value : value - target
}
