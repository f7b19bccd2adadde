import type { KpisAnswer, MovementAnswer, StatesAnswer } from '../../state/answers'
import type { Format } from '../../ui/format'

/** A change of net or gross retention of half a point or less is no finding, in the headline as in the tiles. */
export const RETENTION_NOISE = 0.005

/** The finding of the overview: what became of the revenue of the customers there were, else how many left. */
export function overviewHeadline({ nrr, logoChurnMonthly, frame }: KpisAnswer, format: Format): string {
  if (nrr.value !== null) {
    const rate = format.percent(nrr.value)
    if (nrr.previous === null) return `Net revenue retention is ${rate}`
    const change = nrr.value - nrr.previous
    if (Math.abs(change) <= RETENTION_NOISE) return `Net revenue retention held at ${rate}`
    return `Net revenue retention ${change > 0 ? 'rose' : 'fell'} by ${format.points(Math.abs(change))} to ${rate}`
  }
  if (logoChurnMonthly.value !== null) {
    return `${format.percent(logoChurnMonthly.value)} of open accounts churned a month, ${format.window(frame.current)}`
  }
  return 'Overview'
}

/** What moved and who is at risk, in one or two sentences. */
export function overviewLede(
  movement: MovementAnswer | undefined,
  states: StatesAnswer | undefined,
  format: Format,
): string {
  return [
    movement === undefined ? '' : movedWords(movement, format),
    states === undefined ? '' : riskWords(states, format),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

function movedWords({ movement }: MovementAnswer, format: Format): string {
  if (movement === null) return ''
  const change = movement.cur - movement.prev
  if (change === 0) return 'Net revenue stayed the same.'
  const gains = movement.fresh + movement.returned + movement.expansion
  const losses = movement.contraction + movement.churned
  const direction = change > 0 ? 'rose' : 'fell'
  return `Net revenue ${direction} by ${format.money(Math.abs(change))}: ${format.money(gains)} came from new, returned and growing accounts, ${format.money(losses)} was lost.`
}

function riskWords({ count, value }: StatesAnswer, format: Format): string {
  const atRisk = count[AT_RISK] ?? 0
  if (atRisk === 0) return 'No account is at risk.'
  const accounts = atRisk === 1 ? '1 account is' : `${format.count(atRisk)} accounts are`
  return `${accounts} at risk, with ${format.money(value[AT_RISK] ?? 0)} earned from them so far.`
}

/** Code of `at-risk` in ACCOUNT_STATES. */
const AT_RISK = 3
