import { COST_BASES, FIRST_ESTIMATED, salesByBasis } from './costBasis'
import type { Imputation, MarginDays } from './imputation'
import { type GoodsCostRules, type LineCosts, lineCosts } from './lineCosts'
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

/** The sales whose margins are asked, in the order of the table. */
export interface MarginSales {
  /** Rows of the order records. */
  readonly rows: Uint32Array
  /** The rows that tell their cost, and their lines. */
  readonly costRows: Uint32Array
  readonly lineRows: Uint32Array
  readonly day: Uint16Array
  /** In the reporting currency. */
  readonly revenue: Float64Array
  /** By row of the order records: units of the reporting currency for one of its own. */
  readonly rate: Float64Array
}

type Margins = Pick<
  OrderTable,
  'saleMargin' | 'saleImputed' | 'costBases' | 'imputation' | 'marginDays' | 'marginRate' | 'imputedShare'
>

/**
 * Margin of every sale: revenue − cost of goods. An order's own cost comes first; then its lines', each line without a cost
 * taken at the listed cost of its product, else at the listed share of its category, else at its category's average margin,
 * else at the default. An order without either is taken at the default as a whole.
 * NaN where none of these knows. Only the averages depend on other sales: what they decide is kept as `imputation`.
 */
export function saleMargins(records: Records, sales: MarginSales, rules: MarginRules): Margins {
  const { rows, lineRows, day, revenue, rate } = sales
  const saleMargin = new Float64Array(rows.length)
  const saleImputed = new Uint8Array(rows.length)
  const share = rules.defaultShare ?? Number.NaN
  const place = records.orders.categories.sorted().place
  const costs = lineCosts(records.orders, sales, rules.goodsCosts)
  const imputation = emptyImputation(records, sales, costs, place, share)
  const basis = new Uint8Array(rows.length)
  for (let sale = 0; sale < rows.length; sale++) {
    const { margin, weakest, open } = marginOf(records, sales, sale, costs, rules.freightIncluded, share)
    saleImputed[sale] = open || weakest >= FIRST_ESTIMATED ? 1 : 0
    basis[sale] = weakest
    saleMargin[sale] = convertAmount(margin, rate[rows[sale]])
    if (open) {
      imputation.sale.push(sale)
      imputation.lessKnown.push(margin)
      imputation.rate.push(rate[rows[sale]])
      addLines(imputation, records, lineRows[sale], costs, place)
    }
  }
  const frozen = freeze(imputation)
  const firmOf = saleMargin.slice()
  const shares = categoryShares(frozen, 65_535)
  const estimates = estimatedMargins(frozen, shares)
  frozen.sale.forEach((sale, i) => {
    saleMargin[sale] = estimates[i]
    firmOf[sale] = 0
    basis[sale] = Math.max(basis[sale], weakestEstimate(frozen, shares, i))
  })
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  const total = sum(revenue)
  const margin = sum(saleMargin)
  const estimatedRevenue = revenue.reduce((part, its, sale) => part + (saleImputed[sale] === 1 ? its : 0), 0)
  return {
    saleMargin: narrow(saleMargin),
    saleImputed,
    costBases: salesByBasis(basis, revenue),
    imputation: frozen,
    marginDays: runningTotals(day, revenue, saleImputed, firmOf),
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

/** An imputation while sales are being added to it. */
type Growing = { [Key in keyof Imputation]: Imputation[Key] extends number ? number : number[] }

/** Nothing imputed yet; the known costs of all sales by day and category. */
function emptyImputation(
  { orders }: Records,
  { rows, lineRows, day, rate }: MarginSales,
  costs: LineCosts,
  place: Uint32Array,
  defaultShare: number,
): Growing {
  const categoryCount = orders.categories.size
  const known = new Map<number, { net: number; cost: number }>()
  for (let sale = 0; sale < rows.length; sale++) {
    const from = orders.lineStart.at(lineRows[sale])
    for (let line = from; line < from + orders.lineCount.at(lineRows[sale]); line++) {
      const cost = costs.cost(line)
      // What a category's own share says teaches nothing about its average.
      if (Number.isNaN(cost) || costs.basis(line) >= FIRST_ESTIMATED) continue
      const key = day[sale] * categoryCount + place[orders.lineCategory.at(line)]
      const so = known.get(key) ?? { net: 0, cost: 0 }
      so.net += convertAmount(orders.lineNet.at(line), rate[rows[sale]])
      so.cost += convertAmount(cost, rate[rows[sale]])
      known.set(key, so)
    }
  }
  const ascending = [...known].toSorted(([a], [b]) => a - b)
  return {
    sale: [],
    lessKnown: [],
    rate: [],
    lineStart: [0],
    lineCategory: [],
    lineNet: [],
    costDay: ascending.map(([key]) => Math.floor(key / categoryCount)),
    costCategory: ascending.map(([key]) => key % categoryCount),
    costNet: ascending.map(([, { net }]) => net),
    cost: ascending.map(([, { cost }]) => cost),
    categoryCount,
    defaultShare,
  }
}

/** Adds the lines of an order that have no cost. */
function addLines(to: Growing, { orders }: Records, row: number, costs: LineCosts, place: Uint32Array): void {
  const from = orders.lineStart.at(row)
  for (let line = from; line < from + orders.lineCount.at(row); line++) {
    if (!Number.isNaN(costs.cost(line))) continue
    to.lineCategory.push(place[orders.lineCategory.at(line)])
    to.lineNet.push(orders.lineNet.at(line))
  }
  to.lineStart.push(to.lineNet.length)
}

function freeze(growing: Growing): Imputation {
  return {
    ...growing,
    sale: Uint32Array.from(growing.sale),
    lessKnown: Float64Array.from(growing.lessKnown),
    rate: Float64Array.from(growing.rate),
    lineStart: Uint32Array.from(growing.lineStart),
    lineCategory: Uint16Array.from(growing.lineCategory),
    lineNet: Float64Array.from(growing.lineNet),
    costDay: Uint16Array.from(growing.costDay),
    costCategory: Uint16Array.from(growing.costCategory),
    costNet: Float64Array.from(growing.costNet),
    cost: Float64Array.from(growing.cost),
  }
}

function runningTotals(day: Uint16Array, revenue: Float64Array, imputed: Uint8Array, firmOf: Float64Array): MarginDays {
  const firstDay = day.reduce((first, its) => Math.min(first, its), 65_535)
  const days = day.length === 0 ? 0 : day.reduce((last, its) => Math.max(last, its), 0) - firstDay + 1
  const totals = [new Float64Array(days), new Float64Array(days), new Float64Array(days)] as const
  const [all, estimated, firmMargin] = totals
  for (let sale = 0; sale < day.length; sale++) {
    const at = day[sale] - firstDay
    all[at] += revenue[sale]
    if (imputed[sale] === 1) estimated[at] += revenue[sale]
    firmMargin[at] += firmOf[sale]
  }
  for (const total of totals) for (let at = 1; at < days; at++) total[at] += total[at - 1]
  return { firstDay, revenue: all, estimated, firmMargin }
}
