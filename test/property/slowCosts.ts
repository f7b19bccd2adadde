import type { MonthCost, MonthSpan } from '../../src/core/costTable'

/** An account that was won or a sale that was served, as the twin sees it. */
export interface PlainCarrier {
  readonly month: number
  readonly channel: string
}

/** Shares costs by walking the months of each channel with its purse: what each carrier pays, and what stays in each purse. */
export function slowShares(costs: readonly MonthCost[], span: MonthSpan, carriers: readonly PlainCarrier[]) {
  const pays = carriers.map(({ month }) => (month < span.first || month > span.last ? NaN : 0))
  const left = new Map<string, number>()
  const channels = new Set(['', ...costs.map(({ channel }) => channel)])
  for (const channel of channels) {
    let purse = 0
    for (let month = span.first; month <= span.last; month++) {
      for (const cost of costs) if (cost.channel === channel && cost.month === month) purse += cost.amount
      const who = [...carriers.keys()].filter(
        (i) => carriers[i].month === month && (channel === '' || carriers[i].channel === channel),
      )
      for (const [place, i] of who.entries()) {
        // Whoever comes first has the larger part.
        const part = Math.ceil(purse / (who.length - place))
        pays[i] += part
        purse -= part
      }
    }
    left.set(channel, purse)
  }
  return { pays, left }
}
