/** Exchange rates of one day: units of each currency for one unit of `base`, as central banks publish them. */
export interface RateRow {
  readonly kind: 'rates'
  readonly source: string
  readonly id: string
  /** Civil day since 1970. */
  readonly day: number
  /** ISO 4217. */
  readonly base: string
  readonly quotes: readonly { readonly currency: string; readonly units: number }[]
}

/**
 * What goods cost from a day on, where no order tells it: a piece of a product, or a share of what a product or a category sells
 * for. A row with a product is of the product, whatever category it names beside.
 */
export interface GoodsCostRow {
  readonly kind: 'goodsCosts'
  readonly source: string
  readonly id: string
  readonly product: string | null
  readonly category: string | null
  /** Civil day since 1970 from which it holds; null: always. */
  readonly fromDay: number | null
  /** Of a piece, ten-thousandths of `currency`; null: `costShare` says it. */
  readonly unitCost: number | null
  readonly currency: string
  /** Of the net amount, such as 0.7; null: `unitCost` says it. */
  readonly costShare: number | null
}

/** A row of a list that amounts are looked up in. `(source, kind, id)` is its identity. */
export type ListRow = RateRow | GoodsCostRow
