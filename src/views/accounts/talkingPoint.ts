import type { AccountAnswer, AccountRow, WhiteSpaceAnswer, WhiteSpaceRow } from '../../state/answers'
import type { Format } from '../../ui/format'
import { monthOfDay } from '../../core/calendar'
import { pressingWords } from './activityWords'

/** One sentence for a call, made of the figures: rhythm, what of its service presses, what is bought less, and what look-alikes buy. */
export function talkingPoint(
  { reason }: Pick<AccountRow, 'reason'>,
  whiteSpace: WhiteSpaceAnswer | undefined,
  format: Format,
  pressing: AccountAnswer['pressing'] = null,
): string {
  if (reason === null) return 'Has not bought yet.'
  const rows = whiteSpace?.rows ?? []
  const parts = [
    rhythmWords(reason, format),
    pressing === null ? null : pressingWords(pressing, format),
    lessWords(rows, format),
    missingWords(rows, whiteSpace?.alike ?? 0, format),
  ]
  const said = parts.filter((part) => part !== null).join('; ')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

function rhythmWords({ basis, usualGap, silence }: NonNullable<AccountRow['reason']>, format: Format): string {
  const last = silence === 0 ? 'ordered today' : `silent for ${daysSaid(silence, format)}`
  if ((basis !== 'own' && basis !== 'mean') || usualGap === null) return last
  return `usually orders every ${daysSaid(Math.max(1, Math.round(usualGap)), format)}, ${last}`
}

/** The category that has lost most of what it was the year before. */
function lessWords(rows: readonly WhiteSpaceRow[], format: Format): string | null {
  const lessOf = ({ own }: WhiteSpaceRow) => (own === null ? 0 : own.before12 - own.last12)
  const shrunk = rows.filter(({ state }) => state === 'lost' || state === 'fading')
  const most = shrunk.toSorted((a, b) => lessOf(b) - lessOf(a))[0]
  if (most === undefined || most.own === null) return null
  const { last12, before12, lastDay } = most.own
  if (most.state === 'fading')
    return `buys less ${most.category}: ${format.money(last12)} in the last 12 months, ${format.money(before12)} in the 12 before`
  const was = before12 > 0 ? ` (was ${format.money(before12)} a year)` : ''
  return `bought no ${most.category} since ${format.month(monthOfDay(lastDay))}${was}`
}

/** The category it does not buy that is worth most. */
function missingWords(rows: readonly WhiteSpaceRow[], alike: number, format: Format): string | null {
  const first = rows.find(({ own, gap }) => (own === null || own.days12 === 0) && gap > 0)
  if (first === undefined) return null
  return `${format.percentWhole(first.buyers / alike)} of look-alikes buy ${first.category}`
}

function daysSaid(days: number, format: Format): string {
  return days === 1 ? '1 day' : `${format.count(days)} days`
}
