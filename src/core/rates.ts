/** One dated exchange rate: `rate` units of the base currency for one unit of `currency`, from `day` on. */
export interface Rate {
  readonly currency: string
  /** Civil day since 1970. */
  readonly day: number
  readonly rate: number
}

/** Dated rates to one base currency, by currency, ascending by day. */
export class RateTable {
  readonly base: string
  readonly #byCurrency = new Map<string, { readonly day: number; readonly rate: number }[]>()

  constructor(base: string, rates: readonly Rate[]) {
    this.base = base
    for (const { currency, day, rate } of rates.toSorted((a, b) => a.day - b.day)) {
      const dated = this.#byCurrency.get(currency) ?? []
      dated.push({ day, rate })
      this.#byCurrency.set(currency, dated)
    }
  }

  /** Currencies that figures can be reported in: the base first, then those with a rate. */
  get currencies(): readonly string[] {
    return [this.base, ...[...this.#byCurrency.keys()].filter((currency) => currency !== this.base).toSorted()]
  }

  /**
   * Units of `to` for one unit of `from` on a day: the newest rate on or before the day, crossed through the base.
   * Null when a rate that is needed is not known that day.
   */
  rateOn(day: number, from: string, to: string): number | null {
    if (from === to) return 1
    const fromBase = this.#toBase(from, day)
    const toBase = this.#toBase(to, day)
    return fromBase === null || toBase === null ? null : fromBase / toBase
  }

  #toBase(currency: string, day: number): number | null {
    if (currency === this.base) return 1
    return this.#byCurrency.get(currency)?.findLast((dated) => dated.day <= day)?.rate ?? null
  }
}
