import { ACCOUNT_STATES } from '../../core/accountState'
import { definitionFlips } from '../../core/definitionFlips'
import { logoChurn } from '../../core/logoChurn'
import { ruleOnDay, type Rhythms } from '../../core/rhythm'
import type { DefinitionSet, Scope } from '../../core/scope'
import { isSameDefinition, usualDefinitions } from '../../core/usualDefinitions'
import type { Analysis } from '../Analysis'
import type { Frame } from '../frame'

/** What one rule makes of the same accounts. */
export interface RuleOutcome {
  readonly definition: DefinitionSet
  readonly chosen: boolean
  /** The rule in force under it, which falls back to fixed days while too little rhythm is known. */
  readonly rule: Rhythms['rule']
  /** Units in each state on the as-of day, by the code of ACCOUNT_STATES. */
  readonly count: Uint32Array
  /** Units whose state differs from that under the chosen rule: in all, open there and churned here, and the reverse. */
  readonly flipped: number
  readonly lost: number
  readonly kept: number
  /** Logo churn over the scope's period; null when nobody was open at its start. */
  readonly logoChurn: number | null
}

/** The rules for states side by side: the usual ones, and the chosen one. */
export interface RulesAnswer {
  readonly frame: Frame
  readonly rules: readonly RuleOutcome[]
}

const CODES = ACCOUNT_STATES.length
const CHURNED = ACCOUNT_STATES.indexOf('churned')

/** How many accounts flip, and how churn moves, if another rule were chosen. */
export function answerRules(analysis: Analysis, scope: Scope): RulesAnswer {
  const frame = analysis.frame(scope)
  const chosen = scope.definition ?? analysis.settings.definition
  // Who is looked at is decided under the chosen rule: a state in the account filter does not move with the others.
  const mask = analysis.mask(scope)
  const inForce = analysis.rhythmsEver(scope)
  const rules = usualDefinitions(chosen, analysis.settings.fixedDays).map((definition): RuleOutcome => {
    const rhythm = analysis.rhythmsEver({ ...scope, definition })
    const flips = definitionFlips(inForce, rhythm, mask, frame.asOfDay)
    const sum = (takes: (before: number, after: number) => boolean) =>
      flips.count.reduce((total, count, at) => total + (takes(Math.floor(at / CODES), at % CODES) ? count : 0), 0)
    return {
      definition,
      chosen: isSameDefinition(definition, chosen),
      rule: ruleOnDay(rhythm, frame.asOfDay).rule,
      count: Uint32Array.from(ACCOUNT_STATES, (_, state) => sum((_before, after) => after === state)),
      flipped: flips.unit.length,
      lost: sum((before, after) => before !== CHURNED && after === CHURNED),
      kept: sum((before, after) => before === CHURNED && after !== CHURNED),
      logoChurn: logoChurn(rhythm, mask, frame.current).rate,
    }
  })
  return { frame, rules }
}
