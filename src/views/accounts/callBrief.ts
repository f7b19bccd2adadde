import type { KeptOutcome } from '../../core/workspace/workspace'
import type { AccountAnswer, AccountRow, WhiteSpaceAnswer } from '../../state/answers'
import { CALL_RESULT_WORDS } from '../../ui/callResultWords'
import type { Format } from '../../ui/format'
import { ACTIVITY_NAMES, activityOutcome } from '../../ui/activityOutcome'
import { dueText } from './dueText'
import { alikeWords, CATEGORY_STATE_WORDS } from './whiteSpaceWords'

interface Brief {
  readonly answer: AccountAnswer
  readonly whiteSpace: WhiteSpaceAnswer | undefined
  readonly point: string
  readonly calls: readonly KeptOutcome[]
}

/** Gaps that a brief names, and calls. */
const GAPS = 3
const CALLS = 3
/** Of support and contacts. */
const ACTIVITIES = 4

/** A few lines of plain text to have at hand in a call. */
export function callBrief({ answer, whiteSpace, point, calls }: Brief, format: Format): string {
  const { row, frame } = answer
  const gaps = whiteSpace?.rows.filter(({ gap }) => gap > 0).slice(0, GAPS) ?? []
  return [
    [row.name === '' ? row.id : row.name, row.id, row.country, row.rep].filter((text) => text !== '').join(', '),
    point,
    `Earned ${format.money(row.clv)} ${frame.basis} in ${row.orders === 1 ? '1 order' : `${format.count(row.orders)} orders`}, ${format.money(row.value12)} in the 12 months to ${format.day(frame.asOfDay)}.`,
    ...(row.dueFrom === null ? [] : [nextWords(row, frame.asOfDay, format)]),
    ...gaps.map(
      ({ category, state, gap }) =>
        `${category} (${CATEGORY_STATE_WORDS[state].toLowerCase()}): about ${format.money(gap)} a year expected, not booked.`,
    ),
    ...(whiteSpace === undefined || gaps.length === 0
      ? []
      : [`Against ${format.count(whiteSpace.alike)} look-alikes: ${alikeWords(whiteSpace)}.`]),
    ...answer.activities
      .slice(0, ACTIVITIES)
      .map(
        (activity) =>
          `${ACTIVITY_NAMES[activity.kind]} of ${format.day(activity.day)}: ${activityOutcome(activity, format)}.`,
      ),
    ...calls
      .slice(0, CALLS)
      .map(({ day, result, text }) =>
        [`Called ${format.day(day)}: ${CALL_RESULT_WORDS[result].toLowerCase()}`, text].filter(Boolean).join('. '),
      ),
  ].join('\n')
}

function nextWords({ dueFrom, dueTo }: AccountRow, today: number, format: Format): string {
  const due = dueText(dueFrom, dueTo, today, format)
  return dueTo !== null && dueTo < today ? `An order was due ${due} and has not come.` : `Next order: ${due}.`
}
