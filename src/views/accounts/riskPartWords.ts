import type { RiskPart } from '../../core/risk/riskReasons'
import type { AccountRiskAnswer } from '../../state/answers'
import type { Format } from '../../ui/format'

/** What a part of the risk looks at, in this account's own numbers. */
export function riskPartWords(part: RiskPart, { facts, horizon }: AccountRiskAnswer, format: Format): string {
  const { silence, usualGap, orders, tenure, recent, lastGap, yearEarlier } = facts
  const days = (count: number) => (Math.round(count) === 1 ? '1 day' : `${format.count(Math.round(count))} days`)
  switch (part) {
    case 'silence':
      return silence === 0
        ? 'Ordered today'
        : `Silent for ${days(silence)}, ${format.ratio(silence / usualGap)} the usual gap`
    case 'frequency':
      return orders === 1 ? 'One order only' : `${ordersWords(orders, format)}, usually every ${days(usualGap)}`
    case 'tenure':
      return `Customer for ${days(tenure)}`
    case 'season':
      return yearEarlier === null
        ? 'Time of year; it was no customer a year ago'
        : `${ordersWords(yearEarlier, format)} in these ${horizon} days a year ago`
    case 'change':
      return `${ordersWords(recent, format)} in the last ${horizon} days${lastGap === null ? '' : `, last gap ${days(lastGap)}`}`
  }
}

/** "1 order day", "12 order days": orders of one day are one. */
function ordersWords(count: number, format: Format): string {
  return count === 1 ? '1 order day' : `${format.count(count)} order days`
}
