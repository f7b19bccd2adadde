import type { KpisAnswer, MovementAnswer, StatesAnswer } from '../../state/answers'
import type { Format } from '../../ui/format'

/** The finding of the overview: what became of the revenue of the customers there were. */
export function overviewHeadline({ nrr, logoChurn, frame }: KpisAnswer, format: Format): string {
  if (nrr.value !== null) {
    const change = nrr.previous === null ? null : nrr.value - nrr.previous
    const was = change === null ? '' : `, ${change >= 0 ? 'up' : 'down'} ${format.points(Math.abs(change))}`
    return `Net retention is ${format.percent(nrr.value)}${was}`
  }
  if (logoChurn.value !== null) {
    return `${format.percent(logoChurn.value)} of accounts churned in ${format.window(frame.current)}`
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
  return `Net revenue ${direction} by ${format.money(Math.abs(change))}: ${format.money(gains)} came from new, returned and growing accounts, ${format.money(losses)} went.`
}

function riskWords({ count, value }: StatesAnswer, format: Format): string {
  const atRisk = count[AT_RISK] ?? 0
  if (atRisk === 0) return 'No account is at risk.'
  const accounts = atRisk === 1 ? '1 account is' : `${format.count(atRisk)} accounts are`
  return `${accounts} at risk, with ${format.money(value[AT_RISK] ?? 0)} earned from them so far.`
}

/** Code of `at-risk` in ACCOUNT_STATES. */
const AT_RISK = 3
