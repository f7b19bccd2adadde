import type { DefinitionSet } from '../../core/scope'
import { usualDefinitions } from '../../core/usualDefinitions'
import { useAnswer } from '../../state/useAnswer'
import { useScope } from '../../state/useScope'
import { definitionWords } from '../../ui/definitionWords'
import { useFormat } from '../../ui/FormatContext'
import { PageHead } from '../../ui/PageHead'
import { Segmented } from '../../ui/Segmented'
import { Sheet } from '../../ui/Sheet'
import { CallPanels } from './CallPanels'
import { churnHeadline, churnLede } from './churnWords'
import { OnboardingPanels } from './OnboardingPanels'
import { RepeatPanels } from './RepeatPanels'
import { RiskPanels } from './RiskPanels'
import { RulePanels } from './RulePanels'
import { StateCells } from './StateCells'
import { StatesPanel } from './StatesPanel'
import { SurvivalPanel } from './SurvivalPanel'
import { TrendPanels } from './TrendPanels'
import { useRuleChoice } from './useRuleChoice'

/**
 * The churn screen: who is late, whom to call, how many leave, and by which rule that is counted. Panels that share an
 * answer ask for it themselves, so that it draws them alone when it comes.
 */
export function ChurnView() {
  const format = useFormat()
  const [scope] = useScope()
  const states = useAnswer('states', { scope })
  const trend = useAnswer('churnTrend', { scope })
  const { definition, fixedDays, choose } = useRuleChoice()
  return (
    <>
      <PageHead
        title="Churn"
        ledeLines={[1, 3]}
        headline={
          states.data === undefined ? (states.error === null ? null : 'Churn') : churnHeadline(states.data, format)
        }
        lede={churnLede(states.data, trend.data, definition, format)}
        actions={<RuleSwitch definition={definition} fixedDays={fixedDays} onChoose={choose} />}
      />
      <Sheet>
        <StateCells states={states} definition={definition} />
        <StatesPanel states={states} definition={definition} />
        <CallPanels scope={scope} />
        <RiskPanels scope={scope} />
        <RulePanels scope={scope} />
        <TrendPanels scope={scope} />
        <SurvivalPanel scope={scope} />
        <OnboardingPanels scope={scope} />
        <RepeatPanels scope={scope} />
      </Sheet>
    </>
  )
}

interface RuleSwitchProps {
  readonly definition: DefinitionSet
  readonly fixedDays: number
  readonly onChoose: (definition: DefinitionSet) => void
}

function RuleSwitch({ definition, fixedDays, onChoose }: RuleSwitchProps) {
  const rules = usualDefinitions(definition, fixedDays)
  return (
    <Segmented
      label="Rule of churn"
      value={definitionWords(definition)}
      options={rules.map((rule) => ({ value: definitionWords(rule), label: definitionWords(rule) }))}
      onChange={(words) => {
        const rule = rules.find((one) => definitionWords(one) === words)
        if (rule !== undefined) onChoose(rule)
      }}
    />
  )
}
