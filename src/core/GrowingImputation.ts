import { FIRST_ESTIMATED } from './costBasis'
import type { Imputation } from './imputation'
import type { LineCosts } from './lineCosts'
import { convertAmount } from './money'
import type { MarginSales } from './marginSales'
import type { Records } from './Records'

/** An imputation while sales are being added to it, in the order of the table. */
export class GrowingImputation {
  readonly #sale: number[] = []
  readonly #lessKnown: number[] = []
  readonly #lineStart = [0]
  readonly #lineCategory: number[] = []
  readonly #lineNet: number[] = []
  readonly #records: Records
  readonly #sales: MarginSales
  readonly #costs: LineCosts
  readonly #place: Uint32Array
  readonly #defaultShare: number

  /**
   * @param place of each category in the table's order
   * @param defaultShare margin of a line of whose category nothing is known; NaN = unknown
   */
  constructor(records: Records, sales: MarginSales, costs: LineCosts, place: Uint32Array, defaultShare: number) {
    this.#records = records
    this.#sales = sales
    this.#costs = costs
    this.#place = place
    this.#defaultShare = defaultShare
  }

  /** Adds a sale of which lines have no cost; `lessKnown` is its revenue less the costs that are known. */
  add(sale: number, lessKnown: number): void {
    this.#sale.push(sale)
    this.#lessKnown.push(lessKnown)
    const { orders } = this.#records
    const [from, to] = this.#linesOf(sale)
    for (let line = from; line < to; line++) {
      if (!Number.isNaN(this.#costs.cost(line))) continue
      this.#lineCategory.push(this.#place[orders.lineCategory.at(line)])
      this.#lineNet.push(orders.lineNet.at(line))
    }
    this.#lineStart.push(this.#lineNet.length)
  }

  /** The imputation of all that was added, with the known costs of all sales by day and category. */
  done(): Imputation {
    return {
      sale: Uint32Array.from(this.#sale),
      lessKnown: Float64Array.from(this.#lessKnown),
      rate: Float64Array.from(this.#sale, (sale) => this.#rateOf(sale)),
      lineStart: Uint32Array.from(this.#lineStart),
      lineCategory: Uint16Array.from(this.#lineCategory),
      lineNet: Float64Array.from(this.#lineNet),
      ...this.#knownCosts(),
      defaultShare: this.#defaultShare,
    }
  }

  #knownCosts() {
    const { orders } = this.#records
    const categoryCount = orders.categories.size
    const known = new Map<number, { net: number; cost: number }>()
    for (let sale = 0; sale < this.#sales.rows.length; sale++) {
      const [from, to] = this.#linesOf(sale)
      for (let line = from; line < to; line++) {
        const cost = this.#costs.cost(line)
        // What a category's own share says teaches nothing about its average.
        if (Number.isNaN(cost) || this.#costs.basis(line) >= FIRST_ESTIMATED) continue
        const key = this.#sales.day[sale] * categoryCount + this.#place[orders.lineCategory.at(line)]
        const so = known.get(key) ?? { net: 0, cost: 0 }
        so.net += convertAmount(orders.lineNet.at(line), this.#rateOf(sale))
        so.cost += convertAmount(cost, this.#rateOf(sale))
        known.set(key, so)
      }
    }
    const ascending = [...known].toSorted(([a], [b]) => a - b)
    return {
      costDay: Uint16Array.from(ascending, ([key]) => Math.floor(key / categoryCount)),
      costCategory: Uint16Array.from(ascending, ([key]) => key % categoryCount),
      costNet: Float64Array.from(ascending, ([, { net }]) => net),
      cost: Float64Array.from(ascending, ([, { cost }]) => cost),
      categoryCount,
    }
  }

  #rateOf(sale: number): number {
    return this.#sales.rate[this.#sales.rows[sale]]
  }

  #linesOf(sale: number): readonly [from: number, to: number] {
    const { orders } = this.#records
    const row = this.#sales.lineRows[sale]
    const from = orders.lineStart.at(row)
    return [from, from + orders.lineCount.at(row)]
  }
}
