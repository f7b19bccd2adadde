import { monthTable } from './calendar'
import type { UnitChannels } from './acquisitionCosts'
import { lastCompleteMonth } from './completeMonth'
import { type CostTable, toldMonths } from './costTable'
import type { Ledger } from './ledger'
import { shareCosts } from './shareCosts'

/** What serving and keeping accounts cost so far (metrics 2). Ten-thousandths. */
export interface ServiceCostsSoFar {
  /** Per unit, Σ over its sales; NaN for a unit without one. */
  readonly ofUnit: Float64Array
  /** Share of the sales that lie in months which the feed does not tell and carry the mean cost of those that it tells. */
  readonly imputedShare: number
}

/**
 * The cost to serve of every sale, summed by unit: its share of the retention costs of its month (those of the channel that
 * won its account over that channel's sales, those of no channel over all sales, see `shareCosts`), the configured amount per
 * order, and the configured share of its revenue.
 *
 * A sale in a month that the feed does not tell carries the mean of the sales of its channel that it tells, or of all where
 * there is none, rounded. Null where neither a feed nor the configuration says anything of these months.
 */
export function serviceCosts(ledger: Ledger, units: UnitChannels, costs: CostTable): ServiceCostsSoFar | null {
  const { perOrder, share } = costs.service
  const shared = retentionOfSales(ledger, units, costs)
  if (shared === null && perOrder === null && share === null) return null
  const { saleStart, revenue } = ledger
  const ofUnit = new Float64Array(ledger.unitCount).fill(NaN)
  for (let unit = 0; unit < ofUnit.length; unit++) {
    if (saleStart[unit] === saleStart[unit + 1]) continue
    let sum = 0
    for (let sale = saleStart[unit]; sale < saleStart[unit + 1]; sale++) {
      sum += (shared?.ofSale[sale] ?? 0) + (perOrder ?? 0) + Math.round(revenue[sale] * (share ?? 0))
    }
    ofUnit[unit] = sum
  }
  return { ofUnit, imputedShare: shared?.imputedShare ?? 0 }
}

/** What every sale carries of the feed's retention costs, the untold ones at the mean of their channel. */
function retentionOfSales(ledger: Ledger, { channel, channels }: UnitChannels, costs: CostTable) {
  const told = toldMonths(costs.retention)
  const last = Math.min(told?.last ?? -1, lastCompleteMonth(ledger.asOfDay))
  if (told === null || told.first > last) return null
  const months = monthTable(ledger.firstDay, ledger.asOfDay)
  const month = Int32Array.from(ledger.saleDay, (day) => months[day - ledger.firstDay])
  const channelOfSale = new Uint32Array(month.length)
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    channelOfSale.fill(channel[unit], ledger.saleStart[unit], ledger.saleStart[unit + 1])
  }
  const carriers = { month, channel: channelOfSale, channels }
  const ofSale = shareCosts(costs.retention, { first: told.first, last }, carriers).ofCarrier
  return imputed(ofSale, channelOfSale, channels.length)
}

function imputed(ofSale: Float64Array, channelOfSale: Uint32Array, channels: number) {
  const sum = new Float64Array(channels + 1)
  const count = new Uint32Array(channels + 1)
  for (let sale = 0; sale < ofSale.length; sale++) {
    if (Number.isNaN(ofSale[sale])) continue
    for (const at of [channelOfSale[sale], channels]) {
      sum[at] += ofSale[sale]
      count[at]++
    }
  }
  if (count[channels] === 0) return null
  for (let sale = 0; sale < ofSale.length; sale++) {
    if (!Number.isNaN(ofSale[sale])) continue
    const at = count[channelOfSale[sale]] > 0 ? channelOfSale[sale] : channels
    ofSale[sale] = Math.round(sum[at] / count[at])
  }
  return { ofSale, imputedShare: 1 - count[channels] / ofSale.length }
}
