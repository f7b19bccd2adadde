/** A list of the shop: a connection at the root of the API, its rows, and the connection inside each of them. */
export interface ShopifyList {
  readonly root: 'orders' | 'customers' | 'companies'
  /** The fields of a row, as GraphQL selects them; `id` among them. */
  readonly fields: string
  /** Read whole with each row. */
  readonly parts?: {
    readonly name: string
    readonly fields: string
    /** How many come with the row itself when it is read by pages. */
    readonly first: number
  }
  /** What becomes of a row and its parts. */
  readonly plain: (row: unknown, parts: readonly unknown[]) => object
}
