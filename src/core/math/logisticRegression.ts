import { choleskySolve } from './choleskySolve'

/** A fitted logistic regression: log-odds = intercept + Σ weight · column. */
export interface LogisticFit {
  readonly intercept: number
  readonly weights: Float64Array
  /** Newton steps taken. */
  readonly steps: number
  readonly converged: boolean
}

/** Rows of columns (row-major) with 0/1 outcomes. */
export interface LogisticData {
  readonly rows: number
  readonly columns: number
  readonly values: Float64Array
  readonly outcome: Uint8Array
}

const MOST_STEPS = 50
/** The largest part of the mean gradient at which the fit counts as converged. */
const TOLERANCE = 1e-8

/**
 * Minimises mean log loss + `ridge`/2 · Σ weight² (the intercept is free) by Newton's method with step halving. Columns are
 * taken as they are: standardise them first. With a ridge > 0 the minimum exists and is unique, unless all outcomes are equal:
 * then no column gets a weight, and the intercept is the log-odds with half a case of either kind added. `from` is where to
 * start. At least one row.
 *
 * Source: Hastie, Tibshirani & Friedman, "The Elements of Statistical Learning", 4.4.1 and 18.4. O(rows · columns²) a step.
 */
export function logisticRegression(data: LogisticData, ridge: number, from?: LogisticFit): LogisticFit {
  const { rows, columns, outcome } = data
  const ones = outcome.reduce((sum, is) => sum + is, 0)
  if (ones === 0 || ones === rows) {
    const intercept = Math.log((ones + 0.5) / (rows - ones + 0.5))
    return { intercept, weights: new Float64Array(columns), steps: 0, converged: true }
  }
  let beta = new Float64Array(columns + 1)
  beta[0] = from?.intercept ?? Math.log(ones / (rows - ones))
  if (from !== undefined) beta.set(from.weights, 1)
  let at = lossDerivatives(data, ridge, beta)
  let steps = 0
  while (!isFlat(at.gradient) && steps < MOST_STEPS) {
    const step = choleskySolve(at.hessian, at.gradient)
    const next = step === null ? null : downhill(data, ridge, beta, step, at.loss)
    if (next === null) break
    beta = next
    at = lossDerivatives(data, ridge, beta)
    steps++
  }
  return { intercept: beta[0], weights: beta.slice(1), steps, converged: isFlat(at.gradient) }
}

function isFlat(gradient: Float64Array): boolean {
  return gradient.every((part) => Math.abs(part) < TOLERANCE)
}

/** The end of the step, of its half, its quarter … whichever first lowers the loss; null when none does any more. */
function downhill(data: LogisticData, ridge: number, beta: Float64Array, step: Float64Array, loss: number) {
  for (let size = 1; size > 1e-6; size /= 2) {
    const tried = beta.map((part, i) => part - size * step[i])
    if (penalisedLoss(data, ridge, tried) < loss) return tried
  }
  return null
}

/** Mean log loss + ridge/2 · Σ weight²; `beta` is the intercept, then the weights. O(rows · columns). */
export function penalisedLoss(
  { rows, columns, values, outcome }: LogisticData,
  ridge: number,
  beta: Float64Array,
): number {
  let loss = 0
  for (let row = 0, at = 0; row < rows; row++) {
    let odds = beta[0]
    for (let j = 1; j <= columns; j++) odds += beta[j] * values[at++]
    loss += logLoss(odds, outcome[row])
  }
  return loss / rows + penalty(beta, ridge)
}

/** The loss with its gradient and Hessian (row-major, of which `choleskySolve` reads the lower triangle: only that is filled). */
export function lossDerivatives(
  { rows, columns, values, outcome }: LogisticData,
  ridge: number,
  beta: Float64Array,
): { loss: number; gradient: Float64Array; hessian: Float64Array } {
  const size = columns + 1
  const gradient = new Float64Array(size)
  const hessian = new Float64Array(size * size)
  const x = new Float64Array(size).fill(1)
  let loss = 0
  for (let row = 0, at = 0; row < rows; row++) {
    let odds = beta[0]
    for (let j = 1; j < size; j++) {
      x[j] = values[at++]
      odds += beta[j] * x[j]
    }
    loss += logLoss(odds, outcome[row])
    const chance = 1 / (1 + Math.exp(-odds))
    const error = chance - outcome[row]
    const weight = chance * (1 - chance)
    for (let i = 0; i < size; i++) {
      gradient[i] += error * x[i]
      const scaled = weight * x[i]
      for (let j = 0, cell = i * size; j <= i; j++) hessian[cell++] += scaled * x[j]
    }
  }
  for (let i = 0; i < size; i++) {
    gradient[i] = gradient[i] / rows + (i === 0 ? 0 : ridge * beta[i])
    for (let j = 0; j <= i; j++) hessian[i * size + j] /= rows
    if (i > 0) hessian[i * size + i] += ridge
  }
  return { loss: loss / rows + penalty(beta, ridge), gradient, hessian }
}

/** −log of the chance that log-odds give to an outcome, without overflow. */
function logLoss(odds: number, outcome: number): number {
  return (odds > 0 ? odds + Math.log1p(Math.exp(-odds)) : Math.log1p(Math.exp(odds))) - outcome * odds
}

function penalty(beta: Float64Array, ridge: number): number {
  let squares = 0
  for (let j = 1; j < beta.length; j++) squares += beta[j] * beta[j]
  return (ridge / 2) * squares
}
