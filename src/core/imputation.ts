/**
 * What estimated margins are made of, so that they can be told as of any day from what was known then: sales of which a
 * line has no cost, and the costs known by category and day. Amounts of sales are in their own currency.
 */
export interface Imputation {
  /** Places, in the order table, of the sales whose margin a category's average decides, ascending. */
  readonly sale: Uint32Array
  /** Of each: its revenue less the costs that are known. */
  readonly lessKnown: Float64Array
  /** Units of the reporting currency for one of its own. */
  readonly rate: Float64Array
  /** Sale `i` owns the lines without a cost `lineStart[i] … lineStart[i+1]-1`. */
  readonly lineStart: Uint32Array
  readonly lineCategory: Uint16Array
  readonly lineNet: Float64Array
  /** Lines whose cost is known, summed by day and category, ascending by day. */
  readonly costDay: Uint16Array
  readonly costCategory: Uint16Array
  readonly costNet: Float64Array
  readonly cost: Float64Array
  readonly categoryCount: number
  /** Margin share of a line of whose category nothing is known; NaN = unknown. */
  readonly defaultShare: number
}

/** Running totals at the end of each day from `firstDay`: of all sales, and of those that are not in the imputation. */
export interface MarginDays {
  readonly firstDay: number
  readonly revenue: Float64Array
  /** Revenue of sales whose margin is estimated in any way. */
  readonly estimated: Float64Array
  /** NaN from the first sale on whose margin is unknown. */
  readonly firmMargin: Float64Array
}
