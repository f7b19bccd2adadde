import { memo, useState } from 'react'

import type { Scope } from '../../core/scope'
import { useAnswer } from '../../state/useAnswer'
import { useCallOutcomes } from '../../state/useCallOutcomes'
import { CapacityPanel } from './CapacityPanel'
import { LoggedCallsPanel } from './LoggedCallsPanel'
import { WORKLIST_STEP, WorklistPanel } from './WorklistPanel'

/** How many calls pay, whom to call, and what came of the calls. */
export const CallPanels = memo(function CallPanels({ scope }: { readonly scope: Scope }) {
  const [count, setCount] = useState(WORKLIST_STEP)
  const worklist = useAnswer('worklist', { scope, count })
  const outcomes = useCallOutcomes(scope)
  return (
    <>
      <CapacityPanel worklist={worklist} outcomes={outcomes.data} isNarrowed={Object.keys(scope.accounts).length > 0} />
      <WorklistPanel scope={scope} worklist={worklist} onMore={() => setCount(count + WORKLIST_STEP)} />
      <LoggedCallsPanel query={outcomes} />
    </>
  )
})
