import { type BinnedWaits, type CureMixture, cureMixture, endingShare } from './math/cureMixture'

/** Standardised log gaps are counted in even bins: bin `i` holds `LOWEST + i·STEP ≤ z < LOWEST + (i+1)·STEP`; 0 is a centre. */
export const BINS = 160
const LOWEST = -6.05
const STEP = 0.1

/** Beyond the point that fewer completed gaps than this have passed, the fitted law speaks instead of the counts. */
const TAIL = 10

/** How the standardised gaps of a class of entries are spread: the gaps that end, with open ones as evidence. */
export interface GapCurve {
  readonly completed: number
  readonly open: number
  readonly law: CureMixture
  /** Share of the ending gaps that are shorter than the upper edge of each bin. */
  readonly shorter: Float64Array
}

/** The bin of a standardised log gap; what lies outside the bins is counted in the outermost. */
export function gapBin(z: number): number {
  const bin = Math.floor((z - LOWEST) / STEP)
  return bin < 0 ? 0 : bin >= BINS ? BINS - 1 : bin
}

/**
 * The company's own standardised gaps as a distribution.
 *
 * A mixture cure model says how likely each open gap is ever to end; with that weight it stands in a Kaplan–Meier
 * estimate over the bins (half a bin at risk where it was cut off), which the fitted law continues in the tail. At
 * least one gap must be completed. `caution` as in `cureMixture`.
 */
export function gapCurve(completed: Float64Array, open: Float64Array, caution: number): GapCurve {
  const waits: BinnedWaits = { first: LOWEST + STEP / 2, step: STEP, ended: completed, open }
  const law = cureMixture(waits, caution)
  const weights = open.map((count, bin) => (count === 0 ? 0 : count * endingShare(law, waits.first + bin * STEP)))
  return { completed: sum(completed), open: sum(open), law, shorter: shorterShares(completed, weights, law) }
}

function shorterShares(completed: Float64Array, weights: Float64Array, law: CureMixture): Float64Array {
  const shorter = new Float64Array(BINS)
  let ahead = sum(completed)
  let atRisk = ahead + sum(weights)
  let longer = 1
  for (let bin = 0; bin < BINS; bin++) {
    if (ahead >= TAIL) longer *= Math.max(0, 1 - completed[bin] / (atRisk - weights[bin] / 2))
    else longer *= Math.exp(hazardTo(law, bin) - hazardTo(law, bin + 1))
    ahead -= completed[bin]
    atRisk -= completed[bin] + weights[bin]
    shorter[bin] = 1 - longer
  }
  return shorter
}

/** The law's cumulative hazard at the lower edge of a bin. */
function hazardTo({ location, scale }: CureMixture, bin: number): number {
  return Math.exp((LOWEST + bin * STEP - location) / scale)
}

/** The standardised log gap below which the share `p` (0–1) of the ending gaps lie; linear within a bin. */
export function curveQuantile({ shorter }: GapCurve, p: number): number {
  let bin = 0
  while (bin < BINS - 1 && shorter[bin] < p) bin++
  const before = bin === 0 ? 0 : shorter[bin - 1]
  const within = shorter[bin] > before ? Math.min(1, (p - before) / (shorter[bin] - before)) : 1
  return LOWEST + (bin + within) * STEP
}

/** Share (0–1) of the ending gaps below a standardised log gap; the inverse of `curveQuantile`. */
export function curveShare({ shorter }: GapCurve, z: number): number {
  if (z < LOWEST) return 0
  const bin = gapBin(z)
  const before = bin === 0 ? 0 : shorter[bin - 1]
  return before + (shorter[bin] - before) * Math.min(1, (z - LOWEST) / STEP - bin)
}

function sum(counts: Float64Array): number {
  return counts.reduce((total, count) => total + count, 0)
}
