import { memo } from 'react'

import type { Scope } from '../../core/scope'
import { useAnswer } from '../../state/useAnswer'
import { useScope } from '../../state/useScope'
import { RiskCalibrationPanel } from './RiskCalibrationPanel'
import { RiskScorePanel } from './RiskScorePanel'

/** How well silence is foretold, and how what was foretold came. */
export const RiskPanels = memo(function RiskPanels({ scope }: { readonly scope: Scope }) {
  const [, setScope] = useScope()
  const risk = useAnswer('risk', { scope })
  return (
    <>
      <RiskScorePanel risk={risk} scope={scope} onChoose={(riskDays) => setScope({ ...scope, riskDays })} />
      <RiskCalibrationPanel risk={risk} />
    </>
  )
})
