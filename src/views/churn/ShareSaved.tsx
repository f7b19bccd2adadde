import { CALL_DAYS, CALLS_TO_MEASURE } from '../../core/callReadout'
import type { CallOutcomesAnswer } from '../../state/answers'
import { exactly } from '../../ui/exactly'
import { Figure } from '../../ui/Figure'
import type { Format } from '../../ui/format'
import { useFormat } from '../../ui/FormatContext'

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
  const read = <Figure metric="calls-read-out" kind="count" value={called.accounts} />
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
    </>
  )
}

export const OUTCOMES_DEFINITION = `The share saved is measured as the share of accounts on the list that were called and ordered within ${CALL_DAYS} days, less that of accounts on the list the same day that nobody called in the ${CALL_DAYS} days before and after; a call without an answer counts as a call.`

/** The counts behind the measured share. */
export function outcomeInputs(outcomes: CallOutcomesAnswer, format: Format) {
  const { called, comparable, contactedRate, heldOutRate, uplift, low, high } = outcomes
  const { waiting, repeated, apart, missing } = outcomes
  return [
    {
      label: 'Ordered ÷ called',
      value: exactly.quotient(
        format,
        ['count', called.ordered],
        ['count', called.accounts],
        ['percent', contactedRate],
      ),
    },
    {
      label: 'Comparable, and their share that ordered',
      value: exactly.several([
        ['accounts', exactly.count(format, comparable)],
        ['share', exactly.percent(format, heldOutRate)],
      ]),
    },
    {
      label: 'Difference, 95% interval',
      value: exactly.several([
        ['difference', exactly.points(format, uplift)],
        ['from', exactly.points(format, low)],
        ['to', exactly.points(format, high)],
      ]),
    },
    {
      label: 'Calls not read out: too young, repeated, off the list, not in these data',
      value: exactly.several([
        ['too young', exactly.count(format, waiting)],
        ['repeated', exactly.count(format, repeated)],
        ['off the list', exactly.count(format, apart)],
        ['not in these data', exactly.count(format, missing)],
      ]),
    },
  ]
}
