import { CALL_DAYS } from '../../core/callReadout'
import type { CallOutcomesAnswer, CallRow } from '../../state/answers'
import { exactly } from '../../ui/exactly'
import type { Format } from '../../ui/format'
import type { WorkingSheet } from '../../ui/Working'
import { OUTCOMES_DEFINITION } from './ShareSaved'

/** What the calls have come to, in one sentence. */
export function callsHeadline(
  { rows, called, contactedRate, heldOutRate }: CallOutcomesAnswer,
  format: Format,
): string {
  if (rows.length === 0) return 'No call is logged'
  const logged = rows.length === 1 ? '1 call is logged' : `${format.count(rows.length)} calls are logged`
  if (called.accounts === 0) return `${logged}, none is read out yet`
  const read = called.accounts === 1 ? '1 call read out' : `${format.count(called.accounts)} calls read out`
  return `${format.percent(contactedRate)} ordered after ${read}, ${format.percent(heldOutRate)} of comparable accounts without a call`
}

/** Whether a call is read out, from when on it will be ("Not before 13 Sep 2026"), or why it never is. */
export function callStanding({ standing, day }: CallRow, format: Format): string {
  switch (standing) {
    case 'read':
      return 'Yes'
    case 'waiting':
      return `Not before ${format.day(day + CALL_DAYS - 1)}`
    case 'repeated':
      return 'Part of an earlier call'
    case 'apart':
      return 'No: not on the list, or nobody to compare'
    case 'missing':
      return 'No: not in these data'
  }
}

/** What a narrow screen has no columns for: "AK, 15 Jun 2026, read out". */
export function callUnder(row: CallRow, format: Format): string {
  const standing = callStanding(row, format)
  const readOut = row.standing === 'read' ? 'read out' : `${standing.charAt(0).toLowerCase()}${standing.slice(1)}`
  return [row.rep, format.day(row.day), readOut].filter((text) => text !== '').join(', ')
}

/** Every call counted once. */
export function callsWorking(outcomes: CallOutcomesAnswer, format: Format): WorkingSheet {
  const { rows, called, waiting, repeated, apart, missing } = outcomes
  const sum = called.accounts + waiting + repeated + apart + missing
  return {
    title: 'Calls logged',
    definition: OUTCOMES_DEFINITION,
    formula: 'calls logged = read out + too young + part of an earlier call + set apart + not in these data',
    inputs: [
      { label: 'Read out', value: exactly.count(format, called.accounts) },
      { label: `Too young: not ${CALL_DAYS} days old`, value: exactly.count(format, waiting) },
      { label: 'Part of an earlier call to the account', value: exactly.count(format, repeated) },
      { label: 'Set apart: not on the list that day, or nobody to compare', value: exactly.count(format, apart) },
      { label: 'Not in these data', value: exactly.count(format, missing) },
      { label: 'Calls logged', value: exactly.count(format, rows.length), result: true },
    ],
    checks: [
      {
        label: 'Every call is counted once',
        holds: sum === rows.length,
        detail: `${format.count(sum)} and ${format.count(rows.length)}`,
      },
    ],
  }
}
