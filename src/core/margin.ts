import { convertAmount } from './money'
import type { Records } from './Records'

/** What the cost of goods is taken to be where no source tells it. */
export interface MarginDefaults {
  /** Margin as a share of revenue (0.3 = 30 %); null: no default, an unknown margin stays unknown. */
  readonly defaultShare: number | null
}

/**
 * Average margin share of each category over the order lines whose cost is known; NaN for a category without any.
 *
 * @param rows rows of the order records that are sales
 */
export function categoryMarginShares(records: Records, rows: Uint32Array): Float64Array {
  const { orders } = records
  const revenue = new Float64Array(orders.categories.size)
  const cost = new Float64Array(orders.categories.size)
  for (const row of rows) {
    const end = orders.lineStart.at(row) + orders.lineCount.at(row)
    for (let line = orders.lineStart.at(row); line < end; line++) {
      if (Number.isNaN(orders.lineCost.at(line))) continue
      revenue[orders.lineCategory.at(line)] += orders.lineNet.at(line)
      cost[orders.lineCategory.at(line)] += orders.lineCost.at(line)
    }
  }
  return revenue.map((total, category) => (total > 0 ? 1 - cost[category] / total : Number.NaN))
}

/**
 * Margin of an order in its own currency: revenue − cost of goods. The order's own cost comes first; then its lines',
 * each line without a cost taken at its category's average margin, else at the default. NaN where none of these knows.
 *
 * @returns the margin in ten-thousandths and whether any part of it is imputed
 */
export function orderMargin(
  records: Records,
  row: number,
  revenue: number,
  shares: Float64Array,
  defaults: MarginDefaults,
): { readonly margin: number; readonly imputed: boolean } {
  const { orders } = records
  const fallback = defaults.defaultShare ?? Number.NaN
  const own = orders.cost.at(row)
  if (!Number.isNaN(own)) return { margin: revenue - own, imputed: false }
  const from = orders.lineStart.at(row)
  const end = from + orders.lineCount.at(row)
  let lines = 0
  let cost = 0
  let imputed = false
  for (let line = from; line < end; line++) {
    const net = orders.lineNet.at(line)
    const known = orders.lineCost.at(line)
    lines += net
    if (!Number.isNaN(known)) {
      cost += known
      continue
    }
    imputed = true
    const share = shares[orders.lineCategory.at(line)]
    cost += convertAmount(net, 1 - (Number.isNaN(share) ? fallback : share))
  }
  if (lines > 0) return { margin: revenue - cost, imputed }
  return { margin: Number.isNaN(fallback) ? Number.NaN : convertAmount(revenue, fallback), imputed: true }
}
