import type { Contributions } from '../../core/behind/contributions'
import { lossWeights } from '../../core/behind/lossWeights'
import { definitionOfWord } from '../../core/definitionWord'
import type { Scope } from '../../core/scope'
import { type Lifetimes, lifetimes, survival } from '../../core/survival'
import type { Analysis } from '../Analysis'
import { answerSurvival, HORIZON_DAYS } from '../answers/survival'
import type { BehindFigure, PartKind, TakeApart } from './BehindFigure'
import { witnesses } from './windowsBehind'

const DAYS_A_MONTH = 365.25 / 12

/** What each account of the curve brings, one below the line where the figure is a mean over them. */
function ofEach(
  analysis: Analysis,
  scope: Scope,
  of: (subject: number, lives: Lifetimes, weights: Float64Array) => number | null,
  rhythms = analysis.rhythms(scope),
): Contributions {
  const lives = lifetimes(rhythms, analysis.mask(scope))
  const weights = lossWeights(lives.times, lives.happened)
  const parts = Array.from(lives.unit.keys()).map((subject) => of(subject, lives, weights))
  const isBehind = (_: unknown, subject: number) => parts[subject] !== null
  return {
    units: lives.unit.filter(isBehind),
    numerator: Float64Array.from(parts.filter((part) => part !== null)),
    denominator: null,
  }
}

const meanOf = (parts: Contributions): Contributions => ({
  ...parts,
  denominator: new Float64Array(parts.units.length).fill(1),
})

/** The month of the curve that a word names ("36"); null where the curve does not reach it. */
function monthOf(analysis: Analysis, scope: Scope, at: string) {
  const answer = answerSurvival(analysis, scope)
  const age = /^\d+$/.test(at) ? Number(at) : -1
  return answer.survival[age] === undefined ? null : { answer, age, days: age * DAYS_A_MONTH }
}

function told(analysis: Analysis, scope: Scope, parts: Contributions, above: PartKind, shown: number): BehindFigure {
  const below = parts.denominator === null ? null : 'accounts'
  return { ...witnesses(analysis.asOfDay(scope)), parts, above, below, shown }
}

/** The share still open after so many months ("36"): of every account 1, less what its loss stands for. */
const stillOpen: TakeApart = (analysis, scope, at) => {
  const month = monthOf(analysis, scope, at)
  if (month === null) return null
  const parts = ofEach(analysis, scope, (subject, { times }, weights) =>
    times[subject]! <= month.days ? 1 - weights[subject]! : 1,
  )
  return told(analysis, scope, meanOf(parts), 'weight', month.answer.survival[month.age]!)
}

/** Accounts that had crossed by so many months. */
const crossedBy: TakeApart = (analysis, scope, at) => {
  const month = monthOf(analysis, scope, at)
  if (month === null) return null
  const parts = ofEach(analysis, scope, (subject, { times, happened }) =>
    happened[subject] === 1 && times[subject]! <= month.days ? 1 : null,
  )
  return told(analysis, scope, parts, 'accounts', month.answer.crossed[month.age]!)
}

/** The mean of the days to the horizon, less those that losses took off and the silence before them; of another rule, "fixed-90". */
const lifespan: TakeApart = (analysis, scope, at) => {
  const definition = at === '' ? scope.definition : definitionOfWord(at)
  if (at !== '' && definition === null) return null
  const rhythms = analysis.rhythms({ ...scope, definition })
  const { lifespan: shown, horizon, meanThreshold } = survival(rhythms, analysis.mask(scope), HORIZON_DAYS)
  if (shown === null) return null
  const parts = ofEach(
    analysis,
    scope,
    (subject, { times }, weights) =>
      horizon - weights[subject]! * Math.max(0, horizon - times[subject]!) - meanThreshold,
    rhythms,
  )
  return told(analysis, scope, meanOf(parts), 'days', shown)
}

/** Figures of how long accounts stay. */
export const SURVIVAL_BEHIND = {
  survival: stillOpen,
  'survival-churned': crossedBy,
  'expected-lifespan': lifespan,
} as const satisfies Record<string, TakeApart>
