import { COST_BASES, FIRST_ESTIMATED, salesByBasis } from './costBasis'
import { GrowingImputation } from './GrowingImputation'
import type { Imputation } from './imputation'
import { type GoodsCostRules, type LineCosts, lineCosts } from './lineCosts'
import { marginDays } from './marginDays'
import type { MarginSales } from './marginSales'
import { categoryShares, estimatedMargins } from './marginsAsOf'
import { convertAmount } from './money'
import { narrow } from './narrow'
import type { OrderTable } from './orderTable'
import type { Records } from './Records'

/** What the cost of goods is taken to be where no source tells it. */
export interface MarginDefaults {
  /** Margin as a share of revenue (0.3 = 30 %); null: no default, an unknown margin stays unknown. */
  readonly defaultShare: number | null
  /** Lists of what products and categories cost; left out: there are none. */
  readonly goodsCosts?: GoodsCostRules
}

interface MarginRules extends MarginDefaults {
  readonly freightIncluded: boolean
}

type Margins = Pick<
  OrderTable,
  'saleMargin' | 'saleBasis' | 'costBases' | 'imputation' | 'marginDays' | 'marginRate' | 'imputedShare'
>

/**
 * Margin of every sale: revenue − cost of goods. An order's own cost comes first; then its lines', each line without a cost
 * taken at the listed cost of its product, else at the listed share of its category, else at its category's average margin,
 * else at the default. An order without either is taken at the default as a whole.
 * NaN where none of these knows. Only the averages depend on other sales: what they decide is kept as `imputation`.
 */
export function saleMargins(records: Records, sales: MarginSales, rules: MarginRules): Margins {
  const { rows, day, revenue, rate } = sales
  const saleMargin = new Float64Array(rows.length)
  const share = rules.defaultShare ?? Number.NaN
  const place = records.orders.categories.sorted().place
  const costs = lineCosts(records.orders, sales, rules.goodsCosts)
  const imputation = new GrowingImputation(records, sales, costs, place, share)
  const saleBasis = new Uint8Array(rows.length)
  for (let sale = 0; sale < rows.length; sale++) {
    const { margin, weakest, open } = marginOf(records, sales, sale, costs, rules.freightIncluded, share)
    saleBasis[sale] = weakest
    saleMargin[sale] = convertAmount(margin, rate[rows[sale]])
    if (open) imputation.add(sale, margin)
  }
  const frozen = imputation.done()
  const firmOf = saleMargin.slice()
  const shares = categoryShares(frozen, 65_535)
  const estimates = estimatedMargins(frozen, shares)
  frozen.sale.forEach((sale, i) => {
    saleMargin[sale] = estimates[i]
    firmOf[sale] = 0
    saleBasis[sale] = Math.max(saleBasis[sale], weakestEstimate(frozen, shares, i))
  })
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  const total = sum(revenue)
  const margin = sum(saleMargin)
  const isEstimated = saleBasis.map((basis) => Number(basis >= FIRST_ESTIMATED))
  const estimatedRevenue = revenue.reduce((part, its, sale) => part + (isEstimated[sale] === 1 ? its : 0), 0)
  return {
    saleMargin: narrow(saleMargin),
    saleBasis,
    costBases: salesByBasis(saleBasis, revenue),
    imputation: frozen,
    marginDays: marginDays(day, revenue, isEstimated, firmOf),
    marginRate: total > 0 && !Number.isNaN(margin) ? margin / total : null,
    imputedShare: total > 0 ? estimatedRevenue / total : 0,
  }
}

/**
 * Margin of an order in its own currency, and the place in `COST_BASES` of the weakest cost it rests on; `open`: its lines
 * without a cost are still to be taken off.
 */
function marginOf(
  { orders }: Records,
  sales: MarginSales,
  sale: number,
  costs: LineCosts,
  freightIncluded: boolean,
  share: number,
) {
  const row = sales.rows[sale]
  const revenue = orders.net.at(row) + (freightIncluded ? orders.freight.at(row) : 0)
  const own = orders.cost.at(sales.costRows[sale])
  if (!Number.isNaN(own)) return { margin: revenue - own, weakest: 0, open: false }
  const from = orders.lineStart.at(sales.lineRows[sale])
  let [lines, cost, weakest] = [0, 0, 0]
  let open = false
  for (let line = from; line < from + orders.lineCount.at(sales.lineRows[sale]); line++) {
    lines += orders.lineNet.at(line)
    const its = costs.cost(line)
    if (Number.isNaN(its)) open = true
    else {
      cost += its
      weakest = Math.max(weakest, costs.basis(line))
    }
  }
  if (lines > 0) return { margin: revenue - cost, weakest, open }
  if (Number.isNaN(share)) return { margin: share, weakest: UNKNOWN, open: false }
  return { margin: convertAmount(revenue, share), weakest: DEFAULT, open: false }
}

const [AVERAGE, DEFAULT, UNKNOWN] = (['average', 'default', 'unknown'] as const).map((name) => COST_BASES.indexOf(name))

/** The weakest of what the lines without a cost of a sale of the imputation are taken at. */
function weakestEstimate(
  { lineStart, lineCategory, defaultShare }: Imputation,
  shares: Float64Array,
  i: number,
): number {
  const own = lineCategory.subarray(lineStart[i], lineStart[i + 1])
  if (own.every((category) => !Number.isNaN(shares[category]))) return AVERAGE
  return Number.isNaN(defaultShare) ? UNKNOWN : DEFAULT
}
