/** Waits on an even grid of bins: how many ended in each bin, and how many were still open when they had come so far. */
export interface BinnedWaits {
  /** Centre of the first bin and width of all. */
  readonly first: number
  readonly step: number
  readonly ended: Float64Array
  readonly open: Float64Array
}

/** A share of the waits ends, by a smallest-extreme-value law: P(z > t) = exp(−exp((t − location) ÷ scale)). */
export interface CureMixture {
  /** Share of the waits that will ever end, 0–1. */
  readonly share: number
  readonly location: number
  readonly scale: number
}

/** What one round of the climb sums up under the fit before it: the waits that will have ended, and their hazards. */
interface Sums {
  readonly ending: number
  readonly hazard: number
  readonly hazardZ: number
  readonly hazardZZ: number
}

/** What does not change during a climb. */
interface Count {
  readonly all: number
  readonly ended: number
  readonly endedZ: number
  readonly endedZZ: number
}

/** The climb begins where nearly all waits end, so that of two hills about as high the kinder is climbed. */
const START_SHARE = 0.98
const MOST_ROUNDS = 400
const TOLERANCE = 1e-5
const LEAST_SCALE = 0.05

/**
 * Fits a mixture cure model by expectation–maximisation. On the log scale the law is Weibull; open waits are
 * right-censored evidence, of which a part will never end.
 *
 * `caution` ≥ 0 prices the claim that waits will never end: the fit maximises the log-likelihood +
 * caution × waits × log(share). In a short history "gone" and "slow" look alike, and without a price the fit takes
 * whichever is a hair's breadth likelier.
 *
 * At least one wait must have ended. It begins at the moments of the ended waits: the law's mean is
 * location − 0.5772·scale, its deviation 1.2825·scale. O(bins) a round, at most 400 rounds.
 *
 * Source: Boag (1949) and Berkson & Gage (1952) for the model; Dempster, Laird & Rubin (1977) for the method.
 */
export function cureMixture(allWaits: BinnedWaits, caution: number): CureMixture {
  const waits = withoutEmptyEnds(allWaits)
  const count = countOf(waits)
  const weights = new Float64Array(waits.ended.length)
  const mean = count.endedZ / count.ended
  let share = START_SHARE
  let scale = Math.max(LEAST_SCALE, Math.sqrt(Math.max(0, count.endedZZ / count.ended - mean * mean)) / 1.2825)
  let location = mean + 0.5772 * scale
  for (let round = 0, moved = Infinity; round < MOST_ROUNDS && moved > TOLERANCE; round++) {
    const sums = expect(waits, { share, location, scale }, weights)
    const nextShare = (sums.ending + caution * count.all) / (count.all + caution * count.all)
    const nextScale = betterScale(sums, count, scale)
    const nextLocation = bestLocation(waits, weights, count, nextScale)
    moved = Math.abs(nextShare - share) + Math.abs(nextLocation - location) + Math.abs(nextScale - scale)
    share = nextShare
    scale = nextScale
    location = nextLocation
  }
  return { share, location, scale }
}

/** Share of the waits still open at `z` that will end. */
export function endingShare({ share, location, scale }: CureMixture, z: number): number {
  const ending = share * Math.exp(-Math.exp((z - location) / scale))
  return ending === 0 ? 0 : ending / (1 - share + ending)
}

function withoutEmptyEnds({ first, step, ended, open }: BinnedWaits): BinnedWaits {
  let from = 0
  let to = ended.length
  while (ended[from] === 0 && open[from] === 0) from++
  while (ended[to - 1] === 0 && open[to - 1] === 0) to--
  return { first: first + from * step, step, ended: ended.subarray(from, to), open: open.subarray(from, to) }
}

function countOf({ first, step, ended, open }: BinnedWaits): Count {
  const count = { all: 0, ended: 0, endedZ: 0, endedZZ: 0 }
  for (let bin = 0; bin < ended.length; bin++) {
    const z = first + bin * step
    count.all += ended[bin] + open[bin]
    count.ended += ended[bin]
    count.endedZ += ended[bin] * z
    count.endedZZ += ended[bin] * z * z
  }
  return count
}

/** Fills `weights` with the waits of each bin that will have ended under the fit. */
function expect({ first, step, ended, open }: BinnedWaits, fit: CureMixture, weights: Float64Array): Sums {
  const ratio = Math.exp(step / fit.scale)
  let hazard = Math.exp((first - fit.location) / fit.scale)
  let ending = 0
  let sum = 0
  let sumZ = 0
  let sumZZ = 0
  for (let bin = 0; bin < ended.length; bin++, hazard *= ratio) {
    let weight = ended[bin]
    if (open[bin] > 0) {
      const still = fit.share * Math.exp(-hazard)
      if (still > 0) weight += (open[bin] * still) / (1 - fit.share + still)
    }
    weights[bin] = weight
    if (weight === 0) continue
    const z = first + bin * step
    ending += weight
    sum += weight * hazard
    sumZ += weight * hazard * z
    sumZZ += weight * hazard * z * z
  }
  return { ending, hazard: sum, hazardZ: sumZ, hazardZZ: sumZZ }
}

/** One Newton step of the scale, the location profiled out; never to less than half or more than double. */
function betterScale({ hazard, hazardZ, hazardZZ }: Sums, { ended, endedZ }: Count, scale: number): number {
  const mean = hazardZ / hazard
  const slope = (hazardZZ / hazard - mean * mean) / (scale * scale) + 1
  const better = scale + (mean - scale - endedZ / ended) / slope
  return Math.max(LEAST_SCALE, scale / 2, Math.min(scale * 2, better))
}

/** The location that is best for a scale, in closed form. */
function bestLocation({ first, step }: BinnedWaits, weights: Float64Array, { ended }: Count, scale: number): number {
  const ratio = Math.exp(step / scale)
  let hazard = 1
  let sum = 0
  for (let bin = 0; bin < weights.length; bin++, hazard *= ratio) sum += weights[bin] * hazard
  return first + scale * Math.log(sum / ended)
}
