import { memo } from 'react'

import type { Scope } from '../../core/scope'
import { useAnswer } from '../../state/useAnswer'
import { MonthlyChurnPanel } from './MonthlyChurnPanel'
import { MonthsPanel } from './MonthsPanel'
import { WindowChurnPanel } from './WindowChurnPanel'

/** How many left, month by month and over the period's length. */
export const TrendPanels = memo(function TrendPanels({ scope }: { readonly scope: Scope }) {
  const trend = useAnswer('churnTrend', { scope })
  return (
    <>
      <MonthlyChurnPanel trend={trend} />
      <WindowChurnPanel trend={trend} />
      <MonthsPanel trend={trend} />
    </>
  )
})
