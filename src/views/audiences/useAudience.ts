import { useMemo } from 'react'

import type { AudienceRule } from '../../core/audience/audienceRule'
import { ruleOfText, textOfRule } from '../../core/audience/ruleText'
import { useUrlText } from '../../state/useUrlChoice'
import { useUrlNumber } from '../../state/useUrlNumber'

/** The audience on screen; all of it stands in the address. */
export interface AudienceOnScreen {
  readonly rule: AudienceRule
  readonly text: string
  readonly change: (rule: AudienceRule) => void
  /** Percent held out. */
  readonly holdOut: number
  readonly changeHoldOut: (percent: number) => void
  readonly seed: number
  /** Days after an export in which an order counts. */
  readonly days: number
  readonly changeDays: (days: number) => void
}

const USUAL_HOLD_OUT = 20
const USUAL_DAYS = 60
/** Decides who is held out; the same for everyone who does not say another, so that a shared link shows the same split. */
const USUAL_SEED = 4187

export function useAudience(): AudienceOnScreen {
  const [written, setWritten] = useUrlText('who')
  const [holdOut, changeHoldOut] = useUrlNumber('holdout', USUAL_HOLD_OUT, { min: 0, max: 90 })
  const [seed] = useUrlNumber('seed', USUAL_SEED, { min: 0, max: 999_999 })
  const [days, changeDays] = useUrlNumber('readout', USUAL_DAYS, { min: 7, max: 365 })
  const rule = useMemo(() => ruleOfText(written), [written])
  return {
    rule,
    text: textOfRule(rule),
    change: (next) => setWritten(textOfRule(next)),
    holdOut,
    changeHoldOut,
    seed: Math.round(seed),
    days: Math.round(days),
    changeDays,
  }
}
