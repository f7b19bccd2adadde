import { useMemo, useState } from 'react'

import type { AudienceRule } from '../../core/audience/audienceRule'
import { ruleOfText, textOfRule } from '../../core/audience/ruleText'
import type { SavedAudience } from '../../core/workspace/workspace'
import type { Search } from '../../state/search'
import { useUrlText } from '../../state/useUrlChoice'
import { useUrlNumber } from '../../state/useUrlNumber'
import { useUrlSearch } from '../../state/useUrlSearch'

/** The audience on screen; all of it stands in the address. */
export interface AudienceOnScreen {
  readonly rule: AudienceRule
  readonly text: string
  readonly change: (rule: AudienceRule) => void
  /** Percent held out. */
  readonly holdOut: number
  readonly changeHoldOut: (percent: number) => void
  /** Decides with the name of an export who is held out: see `drawOfName`. */
  readonly seed: number
  /** What an export of it, or the audience when it is kept, is called; empty while nobody has named it. */
  readonly name: string
  readonly typeName: (name: string) => void
  /** Puts the name that was typed into the address. */
  readonly keepName: () => void
  /** Shows a kept audience: all that was kept of it, in one step back. */
  readonly open: (saved: SavedAudience) => void
  /** Days after an export in which an order counts. */
  readonly days: number
  readonly changeDays: (days: number) => void
}

const USUAL_HOLD_OUT = 20
const USUAL_DAYS = 60
/** The same for everyone who does not say another, so that a shared link shows the same split. */
const USUAL_SEED = 4187

export function useAudience(): AudienceOnScreen {
  const [written, setWritten] = useUrlText('who')
  const [holdOut, changeHoldOut] = useUrlNumber('holdout', USUAL_HOLD_OUT, { min: 0, max: 90 })
  const [seed] = useUrlNumber('seed', USUAL_SEED, { min: 0, max: 999_999 })
  const [days, changeDays] = useUrlNumber('readout', USUAL_DAYS, { min: 7, max: 365 })
  const [keptName, setKeptName] = useUrlText('name')
  const [typed, setTyped] = useState({ name: keptName, over: keptName })
  const [, changeSearch] = useUrlSearch()
  // What was typed holds until the address bears it, or another name than it was typed over.
  const name = keptName === typed.over ? typed.name : keptName
  const rule = useMemo(() => ruleOfText(written), [written])
  return {
    rule,
    text: textOfRule(rule),
    change: (next) => setWritten(textOfRule(next)),
    holdOut,
    changeHoldOut,
    seed: Math.round(seed),
    name,
    typeName: (next) => setTyped({ name: next, over: keptName }),
    keepName() {
      if (name !== keptName) setKeptName(name, 'replace')
    },
    open(saved) {
      setTyped({ name: saved.name, over: saved.name })
      changeSearch((previous) => searchOf(saved, previous))
    },
    days: Math.round(days),
    changeDays,
  }
}

function searchOf({ name, rule, holdOut, seed }: SavedAudience, previous: Search): Search {
  const own = ['who', 'name', 'holdout', 'seed']
  const percent = Math.round(100 * holdOut)
  return {
    ...Object.fromEntries(Object.entries(previous).filter(([key]) => !own.includes(key))),
    ...(rule === '' ? {} : { who: [rule] }),
    name: [name],
    ...(percent === USUAL_HOLD_OUT ? {} : { holdout: [String(percent)] }),
    ...(seed === USUAL_SEED ? {} : { seed: [String(seed)] }),
  }
}
