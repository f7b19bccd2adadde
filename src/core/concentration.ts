import { knownAscending } from './knownAscending'

/** How unevenly a value is spread over accounts (metrics 5). */
export interface Concentration {
  readonly accounts: number
  readonly total: number
  /** ⌈20 %·n⌉ and the share of the total those accounts hold; null when the total is not above 0. */
  readonly topCeil: number
  readonly shareCeil: number | null
  /** What those best ⌈20 %⌉ hold together. */
  readonly valueCeil: number
  readonly topFloor: number
  readonly shareFloor: number | null
  readonly largestShare: number | null
  /** Σ(2i−n−1)·vᵢ ÷ (n·Σv), v ascending; null when a value is negative or the total is not above 0. */
  readonly gini: number | null
  /**
   * Whale curve, best account first: cumulative share of the total at `curveX` share of accounts; may pass 1 and fall.
   * Empty when the total is not above 0.
   */
  readonly curveX: Float64Array
  readonly curveY: Float64Array
}

/**
 * Measures how concentrated the values of accounts are; NaN stands for an account that is not counted.
 *
 * `points` is about the length of the curve: evenly spaced ranks, and always both ends, the top 20 % and the peak
 * (the last account with a value above 0). O(n log n).
 */
export function concentration(values: Float64Array, points = 201): Concentration {
  const ascending = knownAscending(values)
  const n = ascending.length
  const cumulative = new Float64Array(n + 1)
  for (let rank = 1; rank <= n; rank++) cumulative[rank] = cumulative[rank - 1] + ascending[n - rank]
  const total = cumulative[n]
  const topCeil = Math.ceil(n / 5)
  const topFloor = Math.floor(n / 5)
  const share = (rank: number) => (total > 0 ? cumulative[rank] / total : null)
  const ranks = total > 0 ? curveRanks(n, points, topCeil, positiveCount(ascending)) : new Uint32Array(0)
  return {
    accounts: n,
    total,
    topCeil,
    shareCeil: share(topCeil),
    valueCeil: cumulative[topCeil],
    topFloor,
    shareFloor: share(topFloor),
    largestShare: share(Math.min(1, n)),
    gini: total > 0 && ascending[0] >= 0 ? gini(ascending, total) : null,
    curveX: Float64Array.from(ranks, (rank) => rank / n),
    curveY: Float64Array.from(ranks, (rank) => cumulative[rank] / total),
  }
}

function gini(ascending: Float64Array, total: number): number {
  const n = ascending.length
  let weighted = 0
  for (let i = 0; i < n; i++) weighted += (2 * i + 1 - n) * ascending[i]
  return weighted / (n * total)
}

function positiveCount(ascending: Float64Array): number {
  let notPositive = 0
  while (notPositive < ascending.length && ascending[notPositive] <= 0) notPositive++
  return ascending.length - notPositive
}

function curveRanks(n: number, points: number, ...always: readonly number[]): Uint32Array {
  const steps = Math.max(1, Math.min(n, points - 1))
  const ranks = new Set(always)
  for (let step = 0; step <= steps; step++) ranks.add(Math.round((step * n) / steps))
  return Uint32Array.from(ranks).sort()
}
