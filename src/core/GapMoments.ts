/** Log gaps of units, split into what differs between units and within them. */
export interface RhythmVariance {
  /** Mean of the units' mean log gaps (log days). */
  readonly mean: number
  readonly withinVariance: number
  readonly betweenVariance: number
  /** within ÷ between: the gaps that the pool is worth beside a unit's own; Infinity where units do not differ. */
  readonly shrinkage: number
}

/** Gaps are whole days, so that even a perfectly regular unit is not known more sharply than this (log days, squared). */
const LEAST_VARIANCE = 0.01

/**
 * Running sums of a one-way random-effects analysis of variance of log gaps, unbalanced: method of moments.
 *
 * Source: Searle, Casella & McCulloch, "Variance Components", section 3.6.
 */
export class GapMoments {
  gaps = 0
  #units = 0
  #sum = 0
  #squares = 0
  /** Σ over units of (Σ log gap)² ÷ gaps, of gaps², and of the mean log gap. */
  #unitSquares = 0
  #countSquares = 0
  #unitMeans = 0

  /** Adds a gap of a unit that had `priorGaps` gaps with the sum of logs `priorLogSum`. */
  add(logGap: number, priorGaps: number, priorLogSum: number): void {
    const logSum = priorLogSum + logGap
    const count = priorGaps + 1
    this.gaps++
    this.#sum += logGap
    this.#squares += logGap * logGap
    this.#unitSquares += (logSum * logSum) / count
    this.#unitMeans += logSum / count
    this.#countSquares += count * count - priorGaps * priorGaps
    if (priorGaps === 0) this.#units++
    else {
      this.#unitSquares -= (priorLogSum * priorLogSum) / priorGaps
      this.#unitMeans -= priorLogSum / priorGaps
    }
  }

  /** The variances by what was added so far; a between-variance that comes out ≤ 0 means that the pool alone speaks. */
  variance(): RhythmVariance {
    const groups = this.#units - 1
    const mean = this.#unitMeans / this.#units
    const total = this.#squares - (this.#sum * this.#sum) / this.gaps
    const between = this.#unitSquares - (this.#sum * this.#sum) / this.gaps
    const repeats = this.gaps - this.#units
    const withinVariance = Math.max(LEAST_VARIANCE, repeats > 0 ? (total - between) / repeats : total / this.gaps)
    const size = (this.gaps - this.#countSquares / this.gaps) / groups
    const betweenVariance = repeats > 0 && groups > 0 ? (between / groups - withinVariance) / size : 0
    const shrinkage = betweenVariance > 0 ? withinVariance / betweenVariance : Infinity
    return { mean, withinVariance, betweenVariance, shrinkage }
  }
}
