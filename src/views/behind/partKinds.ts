import type { BehindAnswer } from '../../state/answers'
import type { FigureKind } from '../../ui/format'

/** How the parts of a figure are printed: money to the cent, counts whole, probabilities with decimals. */
export function partKinds({ above, below, figure }: BehindAnswer): {
  readonly above: FigureKind
  readonly below: FigureKind
} {
  const counted: FigureKind = figure === 'forecast-active' ? 'decimal' : 'count'
  return { above: above === 'money' ? 'money-full' : counted, below: below === 'money' ? 'money-full' : 'count' }
}
