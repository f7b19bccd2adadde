/** Value at a point; fills `gradient`. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number

/** Where a search stands after one more evaluation. */
export interface SearchProgress {
  readonly evaluations: number
  readonly value: number
  /** The largest absolute derivative, those left out that would lead beyond a bound. */
  readonly slope: number
}

export interface Minimum extends SearchProgress {
  readonly at: Float64Array
  readonly gradient: Float64Array
  /** Whether `slope` came below the tolerance; else rounding stopped the search or its evaluations were used up. */
  readonly converged: boolean
}

/** No coordinate leaves −bound … bound. The search ends where `slope` is below `tolerance`. */
export interface SearchLimits {
  readonly bound: number
  readonly tolerance: number
  readonly mostEvaluations: number
}

const MEMORY = 8
const SUFFICIENT_DECREASE = 1e-4
const CURVATURE = 0.9
const ROUNDING = 1e-13
const MOST_HALVINGS = 30

/** A point with its value and gradient. */
interface Point {
  readonly at: Float64Array
  readonly gradient: Float64Array
  readonly value: number
}

/**
 * Minimises a smooth function within a box by limited-memory BFGS with a bisecting line search for the weak Wolfe conditions.
 * Yields after each evaluation, so that whoever drives it may stop it.
 *
 * Source: Nocedal (1980); Lewis & Overton (2013) for the line search; Hager & Zhang (2005) for its end
 * among rounding errors; Bertsekas (1982) for bounds by projection.
 */
export function* lbfgs(
  objective: Objective,
  start: Float64Array,
  limits: SearchLimits,
): Generator<SearchProgress, Minimum> {
  const { bound, tolerance, mostEvaluations } = limits
  let evaluations = 0
  const pointAt = (coordinates: Float64Array): Point => {
    const at = coordinates.map((one) => Math.max(-bound, Math.min(bound, one)))
    const gradient = new Float64Array(at.length)
    evaluations++
    return { at, value: objective(at, gradient), gradient }
  }
  let here = pointAt(start)
  const steps: Float64Array[] = []
  const turns: Float64Array[] = []
  let slope = slopeOf(here, bound)
  yield { evaluations, value: here.value, slope }
  while (slope >= tolerance && evaluations < mostEvaluations) {
    const direction = descent(here, bound, steps, turns)
    let low = 0
    let high = Infinity
    let length = steps.length === 0 ? Math.min(1, 1 / slope) : 1
    let next: Point | null = null
    for (let halving = 0; halving < MOST_HALVINGS && evaluations < mostEvaluations; halving++) {
      const tried = pointAt(here.at.map((one, i) => one + length * direction[i]))
      yield { evaluations, value: tried.value, slope: slopeOf(tried, bound) }
      const step = tried.at.map((one, i) => one - here.at[i])
      const along = dot(here.gradient, step)
      const slopeThere = dot(tried.gradient, step)
      if (!isLower(here, tried, along, slopeThere)) high = length
      else {
        next = tried
        if (slopeThere >= CURVATURE * along) break
        low = length
      }
      length = high === Infinity ? 2 * low : (low + high) / 2
    }
    if (next === null) {
      if (steps.length === 0) break
      steps.length = 0
      turns.length = 0
      continue
    }
    remember(here, next, steps, turns)
    here = next
    slope = slopeOf(here, bound)
  }
  return { at: here.at, gradient: here.gradient, value: here.value, slope, evaluations, converged: slope < tolerance }
}

/**
 * Whether a step went down far enough; where the values are equal but for rounding, whether its slopes say so. `along` and
 * `slopeThere` are the derivatives along the step at its beginning and end.
 */
function isLower(here: Point, tried: Point, along: number, slopeThere: number): boolean {
  if (tried.value <= here.value + SUFFICIENT_DECREASE * along) return true
  const isEqual = tried.value <= here.value + ROUNDING * Math.max(1, Math.abs(here.value))
  return isEqual && slopeThere <= (2 * SUFFICIENT_DECREASE - 1) * along
}

/** The gradient without what would lead beyond a bound. */
function inward({ at, gradient }: Point, bound: number): Float64Array {
  return gradient.map((one, i) => (Math.abs(at[i]) >= bound && one * at[i] < 0 ? 0 : one))
}

function slopeOf(point: Point, bound: number): number {
  return inward(point, bound).reduce((most, one) => Math.max(most, Math.abs(one)), 0)
}

function remember(from: Point, to: Point, steps: Float64Array[], turns: Float64Array[]): void {
  const step = to.at.map((one, i) => one - from.at[i])
  const turn = to.gradient.map((one, i) => one - from.gradient[i])
  if (!(dot(step, turn) > 1e-14 * dot(turn, turn))) return
  steps.push(step)
  turns.push(turn)
  if (steps.length > MEMORY) {
    steps.shift()
    turns.shift()
  }
}

/** The two-loop recursion: −H·gradient, H from the remembered steps; the gradient itself where that leads upwards. */
function descent(point: Point, bound: number, steps: Float64Array[], turns: Float64Array[]): Float64Array {
  const gradient = inward(point, bound)
  const direction = gradient.map((one) => -one)
  const shares: number[] = []
  for (let i = steps.length - 1; i >= 0; i--) {
    shares[i] = dot(steps[i], direction) / dot(steps[i], turns[i])
    for (let j = 0; j < direction.length; j++) direction[j] -= shares[i] * turns[i][j]
  }
  const last = steps.length - 1
  const scale = last < 0 ? 1 : dot(steps[last], turns[last]) / dot(turns[last], turns[last])
  for (let j = 0; j < direction.length; j++) direction[j] *= scale
  for (let i = 0; i < steps.length; i++) {
    const share = shares[i] - dot(turns[i], direction) / dot(steps[i], turns[i])
    for (let j = 0; j < direction.length; j++) direction[j] += share * steps[i][j]
  }
  for (let j = 0; j < direction.length; j++) if (gradient[j] === 0) direction[j] = 0
  return dot(direction, gradient) < 0 ? direction : gradient.map((one) => -one)
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}
