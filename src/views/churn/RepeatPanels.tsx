import { memo } from 'react'

import type { Scope } from '../../core/scope'
import { useAnswer } from '../../state/useAnswer'
import { EligiblePanel } from './EligiblePanel'
import { RepeatPanel } from './RepeatPanel'

/** How many bought again, by every way of counting it. */
export const RepeatPanels = memo(function RepeatPanels({ scope }: { readonly scope: Scope }) {
  const repeat = useAnswer('repeat', { scope })
  return (
    <>
      <RepeatPanel query={repeat} />
      <EligiblePanel query={repeat} />
    </>
  )
})
