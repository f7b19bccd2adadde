import type { RateRow } from './listRow'

/** One dated exchange rate: `rate` units of the base currency for one unit of `currency`, from `day` on. */
export interface Rate {
  readonly currency: string
  /** Civil day since 1970. */
  readonly day: number
  readonly rate: number
}

/** A rate and the day it is of. */
export interface DatedRate {
  readonly day: number
  readonly rate: number
}

/**
 * Dated rates to one base currency. Those of the configuration go before those of feeds: a currency with a configured rate on
 * or before a day takes that one. Feeds quote many currencies for one of their own base; other pairs are crossed through it.
 * Of equally new rates that of the base counts that sorts first, then that of the source: whichever was told first.
 */
export class RateTable {
  readonly base: string
  readonly #configured: ReadonlyMap<string, readonly DatedRate[]>
  /** By base of the feeds: units of each currency for one of the base. */
  readonly #quoted = new Map<string, ReadonlyMap<string, readonly DatedRate[]>>()

  constructor(base: string, rates: readonly Rate[], quoted: readonly RateRow[] = []) {
    this.base = base
    this.#configured = dated(rates)
    const sorted = quoted.toSorted((a, b) => ((a.source === b.source ? a.id < b.id : a.source < b.source) ? 1 : -1))
    for (const feedBase of new Set(sorted.map((row) => row.base).toSorted())) {
      const flat = sorted
        .filter((row) => row.base === feedBase)
        .flatMap(({ day, quotes }) => quotes.map(({ currency, units }) => ({ currency, day, rate: units })))
      this.#quoted.set(feedBase, dated(flat))
    }
  }

  /** Currencies that figures can be reported in: the base first, then those that a rate to it may be known of. */
  get currencies(): readonly string[] {
    const known = new Set(this.#configured.keys())
    for (const [feedBase, quotes] of this.#quoted) {
      if (feedBase !== this.base && !quotes.has(this.base)) continue
      for (const currency of [feedBase, ...quotes.keys()]) known.add(currency)
    }
    known.delete(this.base)
    return [this.base, ...[...known].toSorted()]
  }

  /**
   * Units of `to` for one unit of `from` on a day: the newest rate on or before the day, crossed through the base.
   * Null when a rate that is needed is not known that day.
   */
  rateOn(day: number, from: string, to: string): number | null {
    if (from === to) return 1
    const fromBase = this.#toBase(from, day)
    const toBase = this.#toBase(to, day)
    return fromBase === null || toBase === null ? null : fromBase.rate / toBase.rate
  }

  /** The rate of a currency to the base that is in force on a day, and the day it is of. Null where none is known. */
  inForce(day: number, currency: string): DatedRate | null {
    return this.#toBase(currency, day)
  }

  #toBase(currency: string, day: number): DatedRate | null {
    if (currency === this.base) return { day, rate: 1 }
    const configured = newest(this.#configured.get(currency), day)
    if (configured !== null) return configured
    let best: DatedRate | null = null
    for (const [feedBase, quotes] of this.#quoted) {
      const of = (one: string) => (one === feedBase ? { day, rate: 1 } : newest(quotes.get(one), day))
      const [its, bases] = [of(currency), of(this.base)]
      if (its === null || bases === null) continue
      const crossed = { day: Math.min(its.day, bases.day), rate: bases.rate / its.rate }
      if (best === null || crossed.day > best.day) best = crossed
    }
    return best
  }
}

function dated(rates: readonly Rate[]): ReadonlyMap<string, readonly DatedRate[]> {
  const byCurrency = new Map<string, DatedRate[]>()
  for (const { currency, day, rate } of rates) {
    const list = byCurrency.get(currency)
    if (list === undefined) byCurrency.set(currency, [{ day, rate }])
    else list.push({ day, rate })
  }
  for (const list of byCurrency.values()) list.sort((a, b) => a.day - b.day)
  return byCurrency
}

/** The last rate on or before a day, of rates in the order of their days. O(log rates). */
function newest(rates: readonly DatedRate[] | undefined, day: number): DatedRate | null {
  let [low, high] = [0, rates?.length ?? 0]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rates![middle].day <= day) low = middle + 1
    else high = middle
  }
  return low === 0 ? null : rates![low - 1]
}
