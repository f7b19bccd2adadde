import { useState } from 'react'

import type { DefinitionSet } from '../../core/scope'
import { usualDefinitions } from '../../core/usualDefinitions'
import { useEngineStatus } from '../../state/engineContext'
import { useAnswer } from '../../state/useAnswer'
import { useCallOutcomes } from '../../state/useCallOutcomes'
import { useScope } from '../../state/useScope'
import { definitionWords } from '../../ui/definitionWords'
import { useFormat } from '../../ui/FormatContext'
import { PageHead } from '../../ui/PageHead'
import { Segmented } from '../../ui/Segmented'
import { Sheet } from '../../ui/Sheet'
import { CapacityPanel } from './CapacityPanel'
import { churnHeadline, churnLede } from './churnWords'
import { EligiblePanel } from './EligiblePanel'
import { FlipsPanel } from './FlipsPanel'
import { MonthlyChurnPanel } from './MonthlyChurnPanel'
import { MonthsPanel } from './MonthsPanel'
import { RiskCalibrationPanel } from './RiskCalibrationPanel'
import { RiskScorePanel } from './RiskScorePanel'
import { OnboardingPanel } from './OnboardingPanel'
import { RepeatPanel } from './RepeatPanel'
import { RulesPanel } from './RulesPanel'
import { StateCells } from './StateCells'
import { StatesPanel } from './StatesPanel'
import { SurvivalPanel } from './SurvivalPanel'
import { WAITING_STEP, WaitingPanel } from './WaitingPanel'
import { WindowChurnPanel } from './WindowChurnPanel'
import { WORKLIST_STEP, WorklistPanel } from './WorklistPanel'

/** The churn screen: who is late, whom to call, how many leave, and by which rule that is counted. */
export function ChurnView() {
  const format = useFormat()
  const [scope, setScope] = useScope()
  const { definition: configured, fixedDays } = useEngineStatus()
  const states = useAnswer('states', { scope })
  const trend = useAnswer('churnTrend', { scope })
  const rules = useAnswer('rules', { scope })
  const risk = useAnswer('risk', { scope })
  const [count, setCount] = useState(WORKLIST_STEP)
  const worklist = useAnswer('worklist', { scope, count })
  const outcomes = useCallOutcomes(scope)
  const repeat = useAnswer('repeat', { scope })
  const [waiting, setWaiting] = useState(WAITING_STEP)
  const onboarding = useAnswer('onboarding', { scope, count: waiting })
  const definition = scope.definition ?? configured
  const choose = (chosen: DefinitionSet) =>
    setScope({ ...scope, definition: definitionWords(chosen) === definitionWords(configured) ? null : chosen })
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
        <CapacityPanel worklist={worklist} outcomes={outcomes.data} />
        <WorklistPanel scope={scope} worklist={worklist} onMore={() => setCount(count + WORKLIST_STEP)} />
        <RiskScorePanel risk={risk} scope={scope} onChoose={(riskDays) => setScope({ ...scope, riskDays })} />
        <RiskCalibrationPanel risk={risk} />
        <RulesPanel rules={rules} onChoose={choose} />
        <FlipsPanel scope={scope} inForce={definition} fixedDays={fixedDays} />
        <MonthlyChurnPanel trend={trend} />
        <WindowChurnPanel trend={trend} />
        <MonthsPanel trend={trend} />
        <SurvivalPanel scope={scope} />
        <OnboardingPanel query={onboarding} />
        <WaitingPanel query={onboarding} onMore={() => setWaiting(waiting + WAITING_STEP)} />
        <RepeatPanel query={repeat} />
        <EligiblePanel query={repeat} />
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
