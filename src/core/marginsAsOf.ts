import type { Imputation } from './imputation'
import { convertAmount } from './money'
import { narrow } from './narrow'
import type { Numbers } from './numbers'
import type { OrderTable } from './orderTable'

/** The margins of an order table as they were known on a day. */
export interface KnownMargins {
  /** As `OrderTable.saleMargin`; sales after the day are of no meaning. */
  readonly saleMargin: Numbers
  /** Σ margin ÷ Σ revenue of the sales up to the day; null without sales, or where the margin of any is unknown. */
  readonly rate: number | null
  /** Share of their revenue whose margin is estimated; 0 when there is none. */
  readonly estimatedShare: number
}

/**
 * Margins from the costs known by the end of `asOfDay`, as if nothing later had been loaded: estimated margins follow the
 * averages of that day. O(estimated sales), O(1) where no average decides any.
 */
export function marginsAsOf(table: OrderTable, asOfDay: number): KnownMargins {
  const { imputation, marginDays, saleDay } = table
  const day = Math.min(asOfDay - marginDays.firstDay, marginDays.revenue.length - 1)
  const revenue = day < 0 ? 0 : marginDays.revenue[day]
  let margin = day < 0 ? 0 : marginDays.firmMargin[day]
  const isNow = asOfDay >= table.newestDay || imputation.sale.length === 0
  const saleMargin = isNow ? table.saleMargin : estimatedAnew(table, asOfDay)
  for (const sale of imputation.sale) if (saleDay[sale] <= asOfDay) margin += saleMargin[sale]
  return {
    saleMargin,
    rate: revenue > 0 && !Number.isNaN(margin) ? margin / revenue : null,
    estimatedShare: revenue > 0 ? marginDays.estimated[day] / revenue : 0,
  }
}

function estimatedAnew({ saleMargin, imputation }: OrderTable, asOfDay: number): Numbers {
  const margins = Float64Array.from(saleMargin)
  const estimates = estimatedMargins(imputation, categoryShares(imputation, asOfDay))
  imputation.sale.forEach((sale, i) => (margins[sale] = estimates[i]))
  return narrow(margins)
}

/** Average margin share of each category over the lines whose cost was known by the end of a day; NaN without any. */
export function categoryShares(imputation: Imputation, asOfDay: number): Float64Array {
  const { categoryCount, costDay, costCategory, costNet, cost } = imputation
  const net = new Float64Array(categoryCount)
  const costs = new Float64Array(categoryCount)
  for (let i = 0; i < costDay.length && costDay[i] <= asOfDay; i++) {
    net[costCategory[i]] += costNet[i]
    costs[costCategory[i]] += cost[i]
  }
  return net.map((total, category) => (total > 0 ? 1 - costs[category] / total : Number.NaN))
}

/** The margin of every sale of an imputation, in the reporting currency; NaN where neither an average nor a default is known. */
export function estimatedMargins(imputation: Imputation, shares: Float64Array): Float64Array {
  const { lessKnown, rate, lineStart, lineCategory, lineNet, defaultShare } = imputation
  return lessKnown.map((base, i) => {
    let margin = base
    for (let line = lineStart[i]; line < lineStart[i + 1]; line++) {
      const share = shares[lineCategory[line]]
      margin -= convertAmount(lineNet[line], 1 - (Number.isNaN(share) ? defaultShare : share))
    }
    return convertAmount(margin, rate[i])
  })
}
