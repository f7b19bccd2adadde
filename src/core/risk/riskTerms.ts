import { RISK_FEATURES, type RiskFeature } from './riskFeatures'
import type { RiskRows } from './riskRows'

/** A term of a model: a feature, or the product of two (of one with itself: its square). */
export type RiskTerm = readonly [RiskFeature] | readonly [RiskFeature, RiskFeature]

/** The terms of the three models that are fitted. */
export const SILENCE_TERMS: readonly RiskTerm[] = [['silence']]
export const RHYTHM_TERMS: readonly RiskTerm[] = [['overdue']]
export const FULL_TERMS: readonly RiskTerm[] = [
  ...RISK_FEATURES.map((feature): RiskTerm => [feature]),
  ...(['silence', 'orders', 'tenure', 'pace', 'overdue', 'recent'] as const).map((its): RiskTerm => [its, its]),
  ['silence', 'orders'],
  ['silence', 'tenure'],
  ['silence', 'pace'],
  ['silence', 'recent'],
  ['orders', 'tenure'],
  ['overdue', 'orders'],
  ['overdue', 'scatter'],
]

/** How features become columns: standardised by the training rows, kept within their range where they are multiplied. */
export interface TermScale {
  readonly terms: readonly RiskTerm[]
  readonly mean: Float64Array
  readonly spread: Float64Array
  /** Least and largest standardised value of each feature in training. */
  readonly least: Float64Array
  readonly most: Float64Array
  /** Mean and spread of each term; a term that does not vary has spread Infinity and so no column. */
  readonly termMean: Float64Array
  readonly termSpread: Float64Array
}

const FEATURES = RISK_FEATURES.length
const PLACE = new Map(RISK_FEATURES.map((feature, place) => [feature, place]))

/** Learns the scale from rows; at least one. O(rows · terms). */
export function termScale(terms: readonly RiskTerm[], rows: RiskRows): TermScale {
  const { count, values } = rows
  const mean = new Float64Array(FEATURES)
  const spread = new Float64Array(FEATURES)
  const least = new Float64Array(FEATURES).fill(Infinity)
  const most = new Float64Array(FEATURES).fill(-Infinity)
  for (let j = 0; j < FEATURES; j++) {
    ;[mean[j], spread[j]] = moments(values, count, FEATURES, j)
    for (let row = 0; row < count; row++) {
      const z = (values[row * FEATURES + j] - mean[j]) / spread[j]
      if (z < least[j]) least[j] = z
      if (z > most[j]) most[j] = z
    }
  }
  const plain = { terms, mean, spread, least, most, termMean: zeros(terms), termSpread: zeros(terms).fill(1) }
  const columns = termColumns(plain, rows)
  const termMean = zeros(terms)
  const termSpread = zeros(terms)
  for (let term = 0; term < terms.length; term++) {
    ;[termMean[term], termSpread[term]] = moments(columns, count, terms.length, term)
  }
  return { ...plain, termMean, termSpread }
}

/** The columns (row-major, one a term) of rows under a scale. */
export function termColumns(scale: TermScale, { count, values }: RiskRows): Float64Array {
  const { terms, mean, spread, least, most, termMean, termSpread } = scale
  const places = terms.map((term) => term.map((feature) => PLACE.get(feature) ?? 0))
  const columns = new Float64Array(count * terms.length)
  const z = new Float64Array(FEATURES)
  const kept = new Float64Array(FEATURES)
  for (let row = 0; row < count; row++) {
    for (let j = 0; j < FEATURES; j++) {
      z[j] = (values[row * FEATURES + j] - mean[j]) / spread[j]
      kept[j] = z[j] < least[j] ? least[j] : z[j] > most[j] ? most[j] : z[j]
    }
    for (let term = 0; term < terms.length; term++) {
      const [one, other] = places[term]
      const value = other === undefined ? z[one] : kept[one] * kept[other]
      columns[row * terms.length + term] = (value - termMean[term]) / termSpread[term]
    }
  }
  return columns
}

/** Mean and standard deviation of a column; Infinity for one that does not vary. */
function moments(values: Float64Array, rows: number, columns: number, column: number): [number, number] {
  let sum = 0
  for (let row = 0; row < rows; row++) sum += values[row * columns + column]
  const mean = sum / rows
  let squares = 0
  for (let row = 0; row < rows; row++) squares += (values[row * columns + column] - mean) ** 2
  const spread = Math.sqrt(squares / rows)
  return [mean, spread > 1e-9 * (1 + Math.abs(mean)) ? spread : Infinity]
}

const zeros = (terms: readonly RiskTerm[]) => new Float64Array(terms.length)
