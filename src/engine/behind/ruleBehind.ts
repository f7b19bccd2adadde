import { ACCOUNT_STATES, accountStates, type AccountState } from '../../core/accountState'
import { churnParts, openOn } from '../../core/behind/churnParts'
import { addedContributions, dividedContributions } from '../../core/behind/contributions'
import { definitionOfWord } from '../../core/definitionWord'
import type { Scope } from '../../core/scope'
import { logoChurn as churnUnder } from '../../core/logoChurn'
import { isSameDefinition } from '../../core/usualDefinitions'
import type { Analysis } from '../Analysis'
import { answerFlips, type RuleFigures } from '../answers/flips'
import { answerRules, type RuleOutcome } from '../answers/rules'
import type { TakeApart } from './BehindFigure'
import { witnesses } from './windowsBehind'

/** The rule that a place begins with, "fixed-90:at-risk", and what follows it; null where it names none. */
function ruleAt(analysis: Analysis, scope: Scope, at: string) {
  const [word, rest = ''] = at.split(':')
  const definition = definitionOfWord(word)
  if (definition === null) return null
  const rhythms = analysis.rhythmsEver({ ...scope, definition })
  // Who is looked at is decided under the rule in force, as on the screen.
  return { definition, rest, rhythms, mask: analysis.mask(scope), asOfDay: analysis.asOfDay(scope) }
}

type Rule = NonNullable<ReturnType<typeof ruleAt>>

/** Only rules that the screen has side by side have a figure there. */
function outcomeOf(analysis: Analysis, scope: Scope, { definition }: Rule): RuleOutcome | undefined {
  return answerRules(analysis, scope).rules.find((one) => isSameDefinition(one.definition, definition))
}

/** One for each account of whom something holds. */
function those({ rhythms, mask, asOfDay }: Rule, holds: (unit: number) => boolean) {
  const parts = addedContributions(rhythms.start.length - 1, mask, (unit) => (holds(unit) ? 1 : null))
  return { ...witnesses(asOfDay), parts, above: 'accounts', below: null } as const
}

const inStates = (rule: Rule, states: readonly AccountState[]) => {
  const code = accountStates(rule.rhythms, rule.asOfDay)
  return those(rule, (unit) => states.includes(ACCOUNT_STATES[code[unit]!]!))
}

const stateAccounts: TakeApart = (analysis, scope, at) => {
  const rule = ruleAt(analysis, scope, at)
  const state = ACCOUNT_STATES.find((one) => one === rule?.rest)
  if (rule === null || state === undefined) return null
  const shown = outcomeOf(analysis, scope, rule)?.count[ACCOUNT_STATES.indexOf(state)] ?? null
  return { ...inStates(rule, [state]), shown }
}

/** Logo churn over the period under a rule. */
function churnOf(analysis: Analysis, scope: Scope, { rhythms, mask, asOfDay }: Rule) {
  const { current } = analysis.frame(scope)
  const { openAtStart, churned } = churnParts(rhythms, [current])
  const parts = dividedContributions(
    openAtStart.length,
    mask,
    (unit) => (openAtStart[unit]! > 0 ? churned[unit]! : null),
    (unit) => openAtStart[unit]!,
  )
  return { ...witnesses(Math.min(asOfDay, current.to - 1)), parts, above: 'accounts', below: 'accounts' } as const
}

const logoChurn: TakeApart = (analysis, scope, at) => {
  const rule = ruleAt(analysis, scope, at)
  if (rule === null) return null
  const shown = churnUnder(rule.rhythms, rule.mask, analysis.frame(scope).current).rate
  return { ...churnOf(analysis, scope, rule), shown }
}

/** Accounts in another state under the rule than under the one in force. */
const flips: TakeApart = (analysis, scope, at) => {
  const rule = ruleAt(analysis, scope, at)
  if (rule === null) return null
  const here = accountStates(analysis.rhythmsEver(scope), rule.asOfDay)
  const there = accountStates(rule.rhythms, rule.asOfDay)
  return {
    ...those(rule, (unit) => here[unit] !== there[unit]),
    shown: outcomeOf(analysis, scope, rule)?.flipped ?? null,
  }
}

/** What each figure between two rules counts, from the accounts under one of them. */
const COUNTED: Readonly<
  Record<
    Exclude<keyof RuleFigures, 'lifespan' | 'logoChurn'>,
    (analysis: Analysis, scope: Scope, rule: Rule) => ReturnType<typeof those>
  >
> = {
  open: (_analysis, _scope, rule) => inStates(rule, ['active', 'due', 'at-risk']),
  atRisk: (_analysis, _scope, rule) => inStates(rule, ['at-risk']),
  churned: (_analysis, _scope, rule) => inStates(rule, ['churned']),
  churnedInPeriod(analysis, scope, rule) {
    const { churned } = churnParts(rule.rhythms, [analysis.frame(scope).current])
    return those(rule, (unit) => churned[unit]! > 0)
  },
  returned(analysis, scope, rule) {
    const { current } = analysis.frame(scope)
    const { churned } = churnParts(rule.rhythms, [current])
    const open = openOn(rule.rhythms, current.to - 1)
    return those(rule, (unit) => churned[unit]! > 0 && open[unit] === 1)
  },
  reactivated(analysis, scope, rule) {
    const { from, to } = analysis.frame(scope).current
    const { unit, from: began } = rule.rhythms.stretches
    const back = new Set<number>()
    for (let i = 1; i < unit.length; i++) {
      if (unit[i] === unit[i - 1] && began[i]! >= from && began[i]! < to) back.add(unit[i]!)
    }
    return those(rule, (one) => back.has(one))
  },
}

/** A figure between two rules under one of them: "fixed-90:churnedInPeriod". */
const compared: TakeApart = (analysis, scope, at) => {
  const rule = ruleAt(analysis, scope, at)
  if (rule === null || !Object.hasOwn(COUNTED, rule.rest)) return null
  const name = rule.rest as keyof typeof COUNTED
  const shown = answerFlips(analysis, { scope, against: rule.definition, count: 0 }).there[name]
  return { ...COUNTED[name](analysis, scope, rule), shown }
}

/** Figures of churn under rules that are not in force. */
export const RULE_BEHIND = {
  'rule-state-accounts': stateAccounts,
  'rule-logo-churn-rate': logoChurn,
  'rule-flips': flips,
  'rule-figure': compared,
} as const satisfies Record<string, TakeApart>
