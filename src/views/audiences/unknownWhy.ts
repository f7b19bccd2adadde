import type { ExperimentResult } from '../../state/answers'

/** Why the sides of an experiment cannot be compared, where they cannot. */
export function unknownWhy({ daysOver }: ExperimentResult): string {
  return daysOver === 0 ? 'No day after the export is over yet.' : 'It needs accounts on both sides.'
}
