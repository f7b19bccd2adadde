import type { AccountAnswer, AccountRow, WhiteSpaceAnswer, WhiteSpaceRow } from '../../state/answers'
import type { Format } from '../../ui/format'
import { monthOfDay } from '../../core/calendar'
import { pressingWords } from './activityWords'

/**
 * One sentence to say to the customer, made of the figures: rhythm, what of its service presses, what is bought less, and what
 * look-alikes buy.
 */
export function talkingPoint(
  row: Pick<AccountRow, 'reason' | 'orders'>,
  whiteSpace: WhiteSpaceAnswer | undefined,
  format: Format,
  pressing: AccountAnswer['pressing'] = null,
): string {
  const rows = whiteSpace?.rows ?? []
  const less = mostLess(rows)
  const parts = [
    rhythmWords(row, format),
    pressing === null ? null : pressingWords(pressing, format),
    less === null ? null : lessWords(less, format),
    missingWords(
      rows.filter(({ category }) => category !== less?.category),
      whiteSpace?.alike ?? 0,
      format,
    ),
  ]
  const said = parts.filter((part) => part !== null).join('; ')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

function rhythmWords({ reason, orders }: Pick<AccountRow, 'reason' | 'orders'>, format: Format): string {
  if (reason === null) return 'you have not bought from us yet'
  const { state, basis, usualGap, silence } = reason
  const ago = silence === 0 ? 'today' : `${daysSaid(silence, format)} ago`
  if (orders === 1) return silence === 0 ? 'your first order came today' : `you have ordered once, ${ago}`
  const last = silence === 0 ? 'you ordered today' : `your last order was ${ago}`
  if ((basis !== 'own' && basis !== 'mean') || usualGap === null) return last
  const rhythm = state === 'churned' ? 'you used to order' : 'you usually order'
  return `${rhythm} every ${daysSaid(Math.max(1, Math.round(usualGap)), format)}, and ${last}`
}

/** A category that is bought less, with what was bought of it. */
type Shrunk = WhiteSpaceRow & { readonly own: NonNullable<WhiteSpaceRow['own']> }

/** The category that has lost most of what it was the year before. */
function mostLess(rows: readonly WhiteSpaceRow[]): Shrunk | null {
  const lessOf = ({ own }: Shrunk) => own.before12 - own.last12
  const shrunk = rows.filter(
    (row): row is Shrunk => row.own !== null && (row.state === 'lost' || row.state === 'fading'),
  )
  return shrunk.toSorted((a, b) => lessOf(b) - lessOf(a))[0] ?? null
}

function lessWords({ category, state, own: { last12, before12, lastDay } }: Shrunk, format: Format): string {
  if (state === 'fading')
    return `you buy less ${category}: ${format.money(last12)} in the last 12 months, ${format.money(before12)} in the 12 before`
  const was = before12 > 0 ? ` (it was ${format.money(before12)} a year)` : ''
  return `you have bought no ${category} since ${format.month(monthOfDay(lastDay))}${was}`
}

/** The category it does not buy that is worth most. */
function missingWords(rows: readonly WhiteSpaceRow[], alike: number, format: Format): string | null {
  const first = rows.find(({ own, gap }) => (own === null || own.days12 === 0) && gap > 0)
  if (first === undefined) return null
  return `${format.percentWhole(first.buyers / alike)} of companies like yours buy ${first.category}`
}

function daysSaid(days: number, format: Format): string {
  return days === 1 ? '1 day' : `${format.count(days)} days`
}
