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
