import { memo } from 'react'

import type { Scope } from '../../core/scope'
import { useAnswer } from '../../state/useAnswer'
import { FlipsPanel } from './FlipsPanel'
import { RulesPanel } from './RulesPanel'
import { useRuleChoice } from './useRuleChoice'

/** What other rules of churn would say, and which accounts they would see otherwise. */
export const RulePanels = memo(function RulePanels({ scope }: { readonly scope: Scope }) {
  const rules = useAnswer('rules', { scope })
  const { definition, fixedDays, choose } = useRuleChoice()
  return (
    <>
      <RulesPanel rules={rules} onChoose={choose} />
      <FlipsPanel scope={scope} inForce={definition} fixedDays={fixedDays} />
    </>
  )
})
