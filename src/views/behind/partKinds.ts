import type { BehindAnswer } from '../../state/answers'
import type { FigureKind } from '../../ui/format'

/** How the parts of a figure are printed: money to the cent, counts whole, probabilities with decimals. */
export function partKinds({ above, below }: BehindAnswer): {
  readonly above: FigureKind
  readonly below: FigureKind
} {
  const kindOf = (part: BehindAnswer['below']): FigureKind =>
    part === 'money' ? 'money-full' : part !== null && FRACTIONS.has(part) ? 'decimal' : 'count'
  return { above: kindOf(above), below: kindOf(below) }
}

/** Parts that are not whole. */
const FRACTIONS: ReadonlySet<NonNullable<BehindAnswer['below']>> = new Set(['chance', 'hours', 'days', 'weight'])
