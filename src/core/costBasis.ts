/** Where the cost of goods of a sale is known from, the surest first. A sale goes by the weakest of its lines. */
export const COST_BASES = ['told', 'product', 'category', 'average', 'default', 'unknown'] as const
export type CostBasis = (typeof COST_BASES)[number]

/** From here on a cost is estimated. */
export const FIRST_ESTIMATED = COST_BASES.indexOf('category')

/** The sales of one basis, and their revenue in ten-thousandths of the reporting currency. */
export interface BasisSales {
  readonly basis: CostBasis
  readonly sales: number
  readonly revenue: number
}

/** Sales and revenue by basis, every basis once; together they are all sales. `basis` holds places in `COST_BASES`. */
export function salesByBasis(basis: Uint8Array, revenue: Float64Array): readonly BasisSales[] {
  const sales = COST_BASES.map(() => 0)
  const money = COST_BASES.map(() => 0)
  basis.forEach((of, sale) => {
    sales[of]++
    money[of] += revenue[sale]
  })
  return COST_BASES.map((name, of) => ({ basis: name, sales: sales[of], revenue: money[of] }))
}
