import { ACCOUNT_STATES, type AccountState } from '../../core/accountState'
import type { DefinitionSet } from '../../core/scope'
import type { ChurnTrendAnswer, StatesAnswer } from '../../state/answers'
import { lastOver } from '../../ui/churnMonths'
import type { Format } from '../../ui/format'

/** What an account of a state is, and the silence that makes it so. */
export interface StateRule {
  readonly words: string
  readonly limits: string
}

type Counted = Exclude<AccountState, 'prospect'>

/** The rule of each state under the rule in force. */
export function stateRules(
  { rule, fixedDays }: Pick<StatesAnswer, 'rule' | 'fixedDays'>,
  definition: DefinitionSet,
): Readonly<Record<Counted, StateRule>> {
  const words = {
    active: 'Inside its own rhythm',
    due: 'Next order expected now',
    'at-risk': 'Later than its window',
    churned: 'Silent beyond its limit',
  }
  const limits = limitsOf(rule, fixedDays, definition)
  const of = (state: Counted): StateRule => ({ words: words[state], limits: limits[state] })
  return { active: of('active'), due: of('due'), 'at-risk': of('at-risk'), churned: of('churned') }
}

function limitsOf(rule: StatesAnswer['rule'], fixedDays: number, definition: DefinitionSet) {
  if (rule === 'own') {
    return {
      active: 'before 10% of its gaps end',
      due: '10% to 80% of its gaps',
      'at-risk': '80% to 95% of its gaps',
      churned: 'beyond 95% of its gaps',
    } satisfies Record<Counted, string>
  }
  if (rule === 'mean') {
    const factor = definition.kind === 'mean' ? definition.factor : 1
    return quarters((part) => String(factor * part), '× its mean gap')
  }
  const days = definition.kind === 'fixed' ? definition.days : fixedDays
  return quarters((part) => String(Math.round(days * part)), 'days')
}

/** Due from a quarter of the churn point, at risk from a half of it. */
function quarters(print: (part: number) => string, unit: string): Record<Counted, string> {
  return {
    active: `under ${print(0.25)} ${unit}`,
    due: `${print(0.25)} to ${print(0.5)} ${unit}`,
    'at-risk': `${print(0.5)} to ${print(1)} ${unit}`,
    churned: `${print(1)} ${unit} and more`,
  }
}

/** Units in a state on the as-of day. */
export function countOf({ count }: Pick<StatesAnswer, 'count'>, state: AccountState): number {
  return count[ACCOUNT_STATES.indexOf(state)] ?? 0
}

/** The finding of the screen: who is late, and what they have brought so far. */
export function churnHeadline(states: StatesAnswer, format: Format): string {
  const open = countOf(states, 'active') + countOf(states, 'due') + countOf(states, 'at-risk')
  const atRisk = countOf(states, 'at-risk')
  if (open + countOf(states, 'churned') === 0) return 'No account has ordered yet'
  if (atRisk === 0) return `No account is at risk; ${format.count(open)} are open`
  const value = states.value[ACCOUNT_STATES.indexOf('at-risk')] ?? 0
  const are = atRisk === 1 ? '1 account is' : `${format.count(atRisk)} accounts are`
  const brought = value > 0 ? `; ${format.money(value)} of ${states.frame.basis} earned from them so far` : ''
  return `${are} at risk${brought}`
}

/** When churn is counted, what the last complete month saw, and whether the rule had to be replaced. */
export function churnLede(
  states: StatesAnswer | undefined,
  trend: ChurnTrendAnswer | undefined,
  definition: DefinitionSet,
  format: Format,
): string {
  const dated = 'Churn is dated on the day an account passes its limit, so past months never change.'
  return [
    states === undefined ? '' : fallbackWords(states, definition, format),
    dated,
    trend === undefined ? '' : monthWords(trend, format),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** Why another rule than the chosen one is in force; empty while it is not. */
export function fallbackWords(
  { rule, completedGaps, fixedDays }: StatesAnswer,
  definition: DefinitionSet,
  format: Format,
): string {
  if (rule === definition.kind) return ''
  return `Only ${format.count(completedGaps)} gaps between orders are known (200 are needed), so the fixed rule of ${fixedDays} days stands in.`
}

function monthWords(trend: ChurnTrendAnswer, format: Format): string {
  const last = lastOver(trend)
  const open = trend.openAtStart[last] ?? 0
  if (open === 0) return ''
  const left = `${format.month(trend.months[last] ?? null)}: ${format.count(trend.churned[last] ?? 0)} of ${format.count(open)} left`
  const back = trend.reactivated[last] ?? 0
  return back === 0 ? `${left}.` : `${left}, ${format.count(back)} came back.`
}
