import { CALL_DAYS, CALLS_TO_MEASURE } from '../../core/callReadout'
import type { CallOutcomesAnswer } from '../../state/answers'
import { exactly } from '../../ui/exactly'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'
import { showPanel } from '../../ui/showPanel'
import type { WorkingInput } from '../../ui/Working'
import { LOGGED_CALLS } from './loggedCalls'

/** The share saved that calls have shown, not below 0; null until enough of them are read out. */
export function measuredShare({ called, uplift }: CallOutcomesAnswer): number | null {
  return called.accounts < CALLS_TO_MEASURE || uplift === null ? null : Math.max(0, uplift)
}

interface ShareSavedProps {
  readonly outcomes: CallOutcomesAnswer | undefined
  readonly measured: number | null
  /** Whether the plan reckons with what was measured. */
  readonly isMeasured: boolean
}

/** Where the share saved comes from: "measured: 18% (9 to 27%), 34 calls". */
export function ShareSaved({ outcomes, measured, isMeasured }: ShareSavedProps) {
  const format = useFormat()
  if (outcomes === undefined) return 'assumed'
  const { called, uplift, low, high } = outcomes
  const read = (
    <Figure
      metric="calls-read-out"
      kind="count"
      value={called.accounts}
      onOpen={() => showPanel(LOGGED_CALLS)}
      openLabel="show the calls"
    />
  )
  if (measured === null)
    return (
      <>
        assumed until {CALLS_TO_MEASURE} logged calls are {CALL_DAYS} days old: {read} so far
      </>
    )
  return (
    <>
      {isMeasured ? 'measured: ' : 'your assumption; measured is '}
      <Figure metric="share-saved" kind="percent-whole" value={uplift} /> ({format.percentWhole(low)} to{' '}
      {format.percentWhole(high)}), {read} calls, chosen by people and not by lot
      {uplift !== null && uplift < 0 ? '; below 0 it counts as 0' : ''}
    </>
  )
}

export const OUTCOMES_DEFINITION = `The share saved is measured as the share of accounts on the list that were called and ordered within ${CALL_DAYS} days, less that of accounts on the list the same day that nobody called in the ${CALL_DAYS} days before and after; a call without an answer counts as a call.`

/** The counts behind the measured share, each a number of its own. */
export function outcomeInputs(outcomes: CallOutcomesAnswer, format: Format): WorkingInput[] {
  const { called, comparable, effective, contactedRate, heldOutRate, uplift, low, high } = outcomes
  const { waiting, repeated, apart, missing } = outcomes
  return [
    { label: 'Calls read out', value: exactly.count(format, called.accounts) },
    { label: 'Of them, ordered', value: exactly.count(format, called.ordered) },
    { label: 'Share of the called that ordered', value: exactly.percent(format, contactedRate) },
    { label: 'Comparable accounts', value: exactly.count(format, comparable) },
    { label: 'They count as, of equal weight', value: exactly.decimal(format, effective, 1) },
    { label: 'Share of the comparable that ordered', value: exactly.percent(format, heldOutRate) },
    { label: 'Difference', value: exactly.points(format, uplift) },
    { label: 'Its 95% interval, from', value: exactly.points(format, low) },
    { label: 'Its 95% interval, to', value: exactly.points(format, high) },
    { label: 'Not read out: too young', value: exactly.count(format, waiting) },
    { label: 'Not read out: within the days of an earlier call', value: exactly.count(format, repeated) },
    { label: 'Not read out: not on the list, or nobody to compare', value: exactly.count(format, apart) },
    { label: 'Not read out: not in these data', value: exactly.count(format, missing) },
  ]
}
