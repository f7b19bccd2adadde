import type { ComparedRule } from './activeStates'
import type { DefinitionSet } from './scope'

/** The mean gap's multiple on offer: an account silent for twice its mean gap is called churned. */
const USUAL_FACTOR = 2

/** The definition sets on offer beside each other: own rhythm, the configured fixed days, a multiple of the mean gap; and the chosen one where it is none of them. */
export function usualDefinitions(chosen: DefinitionSet, fixedDays: number): readonly DefinitionSet[] {
  const usual: readonly DefinitionSet[] = [
    { kind: 'own' },
    { kind: 'fixed', days: fixedDays },
    { kind: 'mean', factor: USUAL_FACTOR },
  ]
  return usual.some((one) => isSameDefinition(one, chosen)) ? usual : [...usual, chosen]
}

/** Whether two are the same rule. */
export function isSameDefinition(one: ComparedRule, other: ComparedRule): boolean {
  if (one.kind === 'active' && other.kind === 'active') return one.below === other.below
  if (one.kind === 'fixed' && other.kind === 'fixed') return one.days === other.days
  if (one.kind === 'mean' && other.kind === 'mean') return one.factor === other.factor
  return one.kind === other.kind
}
