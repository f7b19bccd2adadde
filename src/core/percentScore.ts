import { knownAscending } from './knownAscending'

const SCORES = 5

/**
 * Scores 1–5 by percent rank: 1 + ⌊5 × (values strictly below) ÷ n⌋, so that equal values share a score and a larger
 * value never scores less. NaN is no value: it scores 0 and is not in n. O(n log n).
 */
export function percentScore(values: Float64Array): Uint8Array {
  const ascending = knownAscending(values)
  const n = ascending.length
  // smallestOf[s] is the smallest value that scores above s: where a new value begins with enough values below it.
  const smallestOf = new Float64Array(SCORES).fill(Infinity)
  for (let below = 0; below < n; below++) {
    if (ascending[below] === ascending[below - 1]) continue
    for (let score = Math.floor((SCORES * below) / n); smallestOf[score] === Infinity && score > 0; score--)
      smallestOf[score] = ascending[below]
  }
  smallestOf[0] = -Infinity
  const scores = new Uint8Array(values.length)
  for (let i = 0; i < values.length; i++) while (scores[i] < SCORES && values[i] >= smallestOf[scores[i]]) scores[i]++
  return scores
}

/** The smallest and the largest raw value that got each score 1…5 (index 0…4); NaN where nobody did. */
export interface ScoreCuts {
  readonly from: Float64Array
  readonly to: Float64Array
}

/** Reads the cut values off values and their scores; score 0 is left out. */
export function scoreCuts(values: Float64Array, scores: Uint8Array): ScoreCuts {
  const from = new Float64Array(SCORES).fill(NaN)
  const to = new Float64Array(SCORES).fill(NaN)
  for (let i = 0; i < values.length; i++) {
    const at = scores[i] - 1
    if (at < 0) continue
    if (!(from[at] <= values[i])) from[at] = values[i]
    if (!(to[at] >= values[i])) to[at] = values[i]
  }
  return { from, to }
}
