import type { ComparedRule } from '../../core/activeStates'
import { wordOfCompared } from '../../core/comparedRule'
import type { FlipsAnswer, RuleFigures } from '../../state/answers'
import type { BehindOpener } from '../../state/useBehind'
import type { FigureKind } from '../../ui/format'

/** A figure of churn under the rule in force and under another. */
export interface FlipFigure {
  readonly id: string
  readonly words: string
  readonly metric: string
  readonly kind: FigureKind
  readonly here: number | null
  readonly there: number | null
  /** Why it has no value, where it has none. */
  readonly unknown: string
}

type Row = readonly [id: keyof RuleFigures, words: string, kind: FigureKind, unknown: string]

const ROWS: readonly Row[] = [
  ['open', 'Open accounts', 'count', ''],
  ['atRisk', 'At risk', 'count', ''],
  ['churned', 'Churned by now', 'count', ''],
  ['logoChurn', 'Logo churn', 'percent', 'No account was open when the period began.'],
  ['churnedInPeriod', 'Churned in the period', 'count', ''],
  ['returned', 'Of those, open at its end', 'count', ''],
  ['reactivated', 'Reactivated in the period', 'count', ''],
  ['lifespan', 'Expected lifespan', 'days', 'The history is too short to tell how long accounts stay.'],
]

/** The figures that a rule decides, and net revenue retention, which none does. */
export function flipFigures({ here, there, nrr }: FlipsAnswer): readonly FlipFigure[] {
  return [
    ...ROWS.map(([id, words, kind, unknown]): FlipFigure => ({
      id,
      words,
      metric: 'rule-figure',
      kind,
      here: here[id],
      there: there[id],
      unknown,
    })),
    {
      id: 'nrr',
      words: 'Net revenue retention',
      metric: 'rule-figure',
      kind: 'percent',
      here: nrr,
      there: nrr,
      unknown: 'The history does not cover the window before.',
    },
  ]
}

/** What a figure under a rule opens: its accounts where they can be told, that is under every definition set. */
export function flipOpening({ id }: FlipFigure, rule: ComparedRule, opener: BehindOpener) {
  if (id === 'nrr') return opener('nrr')
  if (rule.kind === 'active') return {}
  if (id === 'lifespan') return opener('expected-lifespan', wordOfCompared(rule))
  if (id === 'logoChurn') return opener('rule-logo-churn-rate', wordOfCompared(rule))
  return opener('rule-figure', `${wordOfCompared(rule)}:${id}`)
}
