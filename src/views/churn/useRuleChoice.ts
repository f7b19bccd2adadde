import type { DefinitionSet } from '../../core/scope'
import { useEngineFact } from '../../state/engineContext'
import { useScope } from '../../state/useScope'
import { definitionWords } from '../../ui/definitionWords'

/** The rule of churn in force, the configured days of a fixed one, and how another is chosen: the configured one by naming none. */
export function useRuleChoice() {
  const [scope, setScope] = useScope()
  const configured = useEngineFact('definition')
  const fixedDays = useEngineFact('fixedDays')
  const choose = (chosen: DefinitionSet) =>
    setScope({ ...scope, definition: definitionWords(chosen) === definitionWords(configured) ? null : chosen })
  return { definition: scope.definition ?? configured, fixedDays, choose }
}
