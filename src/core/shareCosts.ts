import type { MonthCost, MonthSpan } from './costTable'

/** What costs are shared over: accounts that were won, or sales that were served. */
export interface CostCarriers {
  /** Civil month of each; those outside the span carry nothing and get NaN. */
  readonly month: Int32Array
  /** Index into `channels` of each. */
  readonly channel: ArrayLike<number>
  /** As `costChannel` writes them; '' = not known. */
  readonly channels: readonly string[]
}

/** Costs shared out, ten-thousandths: Σ `ofCarrier` + Σ `waiting` = the costs of the span, exactly. */
export interface SharedCosts {
  readonly ofCarrier: Float64Array
  /** By channel ('' = none in particular): what was spent after the last month in which it had a carrier. */
  readonly waiting: ReadonlyMap<string, number>
}

/**
 * Shares monthly costs over what they were spent for: those of a channel over its carriers of the month, those of no channel
 * over all carriers of the month, the same for each. A month without a carrier leaves its costs to the next that has one.
 *
 * Rounding: whole ten-thousandths; what is left of a month goes, one each, to its first carriers. O(carriers + costs).
 */
export function shareCosts(costs: readonly MonthCost[], span: MonthSpan, carriers: CostCarriers): SharedCosts {
  const length = span.last - span.first + 1
  const codes = new Map([...new Set(['', ...carriers.channels])].map((channel, code) => [channel, code]))
  for (const { channel } of costs) if (!codes.has(channel)) codes.set(channel, codes.size)
  const codeOf = carriers.channels.map((channel) => codes.get(channel) ?? 0)
  const spent = new Float64Array(codes.size * length)
  for (const { month, channel, amount } of costs) {
    if (month >= span.first && month <= span.last)
      spent[(codes.get(channel) ?? 0) * length + month - span.first] += amount
  }
  const count = carrierCounts(carriers, codeOf, span, codes.size)
  const { each, over, waiting } = monthShares(spent, count, length)
  const take = (cell: number) => each[cell] + (over[cell]-- > 0 ? 1 : 0)
  const ofCarrier = new Float64Array(carriers.month.length).fill(NaN)
  for (let i = 0; i < ofCarrier.length; i++) {
    const at = carriers.month[i] - span.first
    if (at < 0 || at >= length) continue
    const code = codeOf[carriers.channel[i]]
    ofCarrier[i] = take(at) + (code === 0 ? 0 : take(code * length + at))
  }
  return { ofCarrier, waiting: new Map([...codes].map(([channel, code]) => [channel, waiting[code]])) }
}

/** Carriers by channel code and month; under code 0 all of the month. */
function carrierCounts(
  { month, channel }: CostCarriers,
  codeOf: readonly number[],
  { first, last }: MonthSpan,
  codes: number,
): Uint32Array {
  const length = last - first + 1
  const count = new Uint32Array(codes * length)
  for (let i = 0; i < month.length; i++) {
    if (month[i] < first || month[i] > last) continue
    count[month[i] - first]++
    if (codeOf[channel[i]] !== 0) count[codeOf[channel[i]] * length + month[i] - first]++
  }
  return count
}

/** Of each channel and month what every carrier has, how many have one part more, and what is left of the channel at the end. */
function monthShares(spent: Float64Array, count: Uint32Array, length: number) {
  const each = new Float64Array(spent.length)
  const over = new Int32Array(spent.length)
  const waiting = new Float64Array(spent.length / length)
  for (let cell = 0; cell < spent.length; cell++) {
    const code = Math.floor(cell / length)
    waiting[code] += spent[cell]
    if (count[cell] === 0) continue
    each[cell] = Math.floor(waiting[code] / count[cell])
    over[cell] = waiting[code] - each[cell] * count[cell]
    waiting[code] = 0
  }
  return { each, over, waiting }
}
