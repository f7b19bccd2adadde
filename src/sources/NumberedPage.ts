/** One page of a list that a server numbers, as it gave it. */
export interface NumberedPage {
  readonly page: number
  readonly rows: readonly unknown[]
  /** The server's own count of rows; null where it gives none. */
  readonly total: number | null
  /** The server's own count of pages; null where it gives none. */
  readonly pages: number | null
  readonly last: boolean
}
