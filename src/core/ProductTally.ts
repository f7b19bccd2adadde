import type { DayWindow } from './dayWindow'
import type { Ledger } from './ledger'
import type { SoldLines } from './soldLines'

/** Quantity and revenue by product of one unit in two windows; one tally serves one unit after the other. */
export class ProductTally {
  /** Products with a line in either window, by code. */
  readonly touched: number[] = []
  /** Of the earlier window (0) and the later one (1), by product code. */
  readonly quantity: readonly [Float64Array, Float64Array]
  readonly revenue: readonly [Float64Array, Float64Array]
  readonly #seen: Uint8Array

  constructor(products: number) {
    this.quantity = [new Float64Array(products), new Float64Array(products)]
    this.revenue = [new Float64Array(products), new Float64Array(products)]
    this.#seen = new Uint8Array(products)
  }

  /** Counts the lines of a unit's sales in the two windows, in place of those of the unit before. O(lines). */
  count(ledger: Ledger, lines: SoldLines, unit: number, windows: readonly [DayWindow, DayWindow]): void {
    this.#clear()
    for (let sale = ledger.saleStart[unit]; sale < ledger.saleStart[unit + 1]; sale++) {
      const day = ledger.saleDay[sale]
      for (const which of [0, 1] as const) {
        if (day >= windows[which].from && day < windows[which].to) this.#add(lines, ledger.saleRow[sale], which)
      }
    }
  }

  #add({ lineStart, lineProduct, lineQuantity, lineRevenue, chosen }: SoldLines, row: number, which: 0 | 1): void {
    for (let line = lineStart[row]; line < lineStart[row + 1]; line++) {
      if (chosen !== null && chosen[line] === 0) continue
      const product = lineProduct[line]
      if (this.#seen[product] === 0) {
        this.#seen[product] = 1
        this.touched.push(product)
      }
      this.quantity[which][product] += lineQuantity[line]
      this.revenue[which][product] += lineRevenue[line]
    }
  }

  #clear(): void {
    for (const product of this.touched) {
      this.#seen[product] = 0
      for (const which of [0, 1] as const) {
        this.quantity[which][product] = 0
        this.revenue[which][product] = 0
      }
    }
    this.touched.length = 0
  }
}
