import { memo, useState } from 'react'

import type { Scope } from '../../core/scope'
import { useAnswer } from '../../state/useAnswer'
import { OnboardingPanel } from './OnboardingPanel'
import { WAITING_STEP, WaitingPanel } from './WaitingPanel'

/** How soon new accounts order again, and which are late with it. */
export const OnboardingPanels = memo(function OnboardingPanels({ scope }: { readonly scope: Scope }) {
  const [waiting, setWaiting] = useState(WAITING_STEP)
  const onboarding = useAnswer('onboarding', { scope, count: waiting })
  return (
    <>
      <OnboardingPanel query={onboarding} />
      <WaitingPanel query={onboarding} onMore={() => setWaiting(waiting + WAITING_STEP)} />
    </>
  )
})
