import type { CohortsAnswer } from '../../state/answers'
import type { Format } from '../../ui/format'
import { kindOf } from './cohortMeasures'
import type { ProjectedCell } from './projectedCells'

/** "£1,234 expected (£900–£1,600)". */
export function projectedWords({ measure }: Pick<CohortsAnswer, 'measure'>, cell: ProjectedCell, format: Format) {
  const { value, low, high } = cell
  const figure = projectedFigure(measure, format)
  const interval = Number.isNaN(low) ? '' : ` (${figure(low)}–${figure(high)})`
  return `${figure(value)} expected${interval}`
}

/** How a figure to come is printed: counts with a decimal. */
export function projectedFigure(measure: CohortsAnswer['measure'], format: Format) {
  const kind = kindOf(measure)
  return (value: number) => (kind === 'count' ? format.decimal(value, 1) : format.figure(kind, value))
}
