import { expect, it } from 'vitest'
import { RISK_FEATURES, type RiskFeature } from '../../../src/core/risk/riskFeatures'
import { riskOf } from '../../../src/core/risk/riskModel'
import { riskReasons } from '../../../src/core/risk/riskReasons'
import { PURCHASE_RULES, rowHistory, silentChance } from '../../../src/core/risk/riskRule'
import type { RiskRows } from '../../../src/core/risk/riskRows'
import { FULL_TERMS, type RiskTerm, termColumns, termScale } from '../../../src/core/risk/riskTerms'

/** Rows of which only some features are told; the others are 0. */
function rowsOf(rows: readonly Partial<Record<RiskFeature, number>>[]): RiskRows {
  const values = Float64Array.from(rows.flatMap((row) => RISK_FEATURES.map((name) => row[name] ?? 0)))
  return { count: rows.length, unit: Uint32Array.from(rows.keys()), values }
}

const TERMS: readonly RiskTerm[] = [['silence'], ['silence', 'silence'], ['silence', 'pace']]
const learned = rowsOf([
  { silence: 1, pace: 2 },
  { silence: 3, pace: 0 },
  { silence: 5, pace: 1 },
  { silence: 3, pace: 1 },
])

const standardised = (values: readonly number[]) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
  return values.map((value) => (value - mean) / spread)
}

it('columns of training rows are standardised features and standardised products of them', () => {
  const columns = termColumns(termScale(TERMS, learned), learned)
  const [silence, pace] = [standardised([1, 3, 5, 3]), standardised([2, 0, 1, 1])]
  const expected = [silence, standardised(silence.map((z) => z * z)), standardised(silence.map((z, i) => z * pace[i]!))]
  expected.forEach((column, term) =>
    column.forEach((value, row) => expect(columns[row * 3 + term]).toBeCloseTo(value, 12)),
  )
})

it('beyond what was seen in training a feature goes on in a straight line, and its products stand still', () => {
  const scale = termScale(TERMS, learned)
  const at = (silence: number, pace = 1) => termColumns(scale, rowsOf([{ silence, pace }]))
  expect(at(7)[0]! - at(6)[0]!).toBeCloseTo(at(5)[0]! - at(4)[0]!, 12)
  for (const [far, edge] of [
    [7, 5],
    [-3, 1],
  ] as const)
    expect([...at(far).subarray(1)]).toEqual([...at(edge).subarray(1)])
  expect(at(5, 9)[2]).toBe(at(5, 2)[2])
})

it('a feature that did not vary in training says nothing, whatever it is later', () => {
  const scale = termScale([['silence'], ['tenure'], ['silence', 'tenure']], learned)
  const columns = termColumns(scale, rowsOf([{ silence: 4, tenure: 100 }]))
  expect([columns[1], columns[2]]).toEqual([0, 0])
})

it('a regression is the logistic of its columns, and its parts are its terms by subject', () => {
  const scale = termScale(FULL_TERMS, learned)
  const weights = Float64Array.from(FULL_TERMS, (_, place) => 0.1 + place / 50)
  const model = { scale, fit: { intercept: -0.5, weights, steps: 1, converged: true }, ridge: 1 }
  const rows = rowsOf([
    { silence: 4, pace: 0.5 },
    { silence: 2, pace: 2 },
  ])
  const columns = termColumns(scale, rows)
  const risk = riskOf(model, rows)
  for (const row of [0, 1]) {
    const shares = FULL_TERMS.map((_, place) => weights[place]! * columns[row * FULL_TERMS.length + place]!)
    const odds = shares.reduce((sum, share) => sum + share, -0.5)
    expect(risk[row]).toBeCloseTo(1 / (1 + Math.exp(-odds)), 12)
    const ofSilence = FULL_TERMS.reduce((sum, term, place) => {
      const its = term.filter((feature) => feature === 'silence' || feature === 'overdue').length
      return sum + (shares[place]! * its) / term.length
    }, 0)
    const { ordinary, parts } = riskReasons({ kind: 'regression', model }, rows, row, 30, {
      silence: 0,
      orders: 1,
      tenure: 0,
    })
    expect(ordinary).toBe(-0.5)
    expect(parts.silence).toBeCloseTo(ofSilence, 12)
    expect(Object.values(parts).reduce((sum, part) => sum + part, ordinary)).toBeCloseTo(odds, 12)
  }
})

it('the parts of a purchase model are the mean of what each figure changes over all orders of replacing them', () => {
  const parameters = Float64Array.of(0.6, 12, 0.8, 2.4)
  const law = PURCHASE_RULES.mbgNbd.law(parameters)
  const account = { silence: 80, orders: 9, tenure: 300 }
  const ordinary = { silence: 20, orders: 3, tenure: 100 }
  const rows = rowsOf([{ silence: Math.log1p(80), orders: Math.log(9), tenure: Math.log1p(300) }])
  expect(rowHistory(rows, 0)).toEqual(account)
  const players = ['silence', 'orders', 'tenure'] as const
  const oddsOf = (history: typeof account) => {
    const chance = silentChance(law, { ...history, tenure: Math.max(history.tenure, history.silence) }, 30)
    return Math.log(chance / (1 - chance))
  }
  const part = { silence: 0, orders: 0, tenure: 0 }
  for (const first of players)
    for (const second of players)
      for (const third of players) {
        if (new Set([first, second, third]).size < 3) continue
        let history = ordinary
        for (const player of [first, second, third]) {
          const replaced = { ...history, [player]: account[player] }
          part[player] += (oddsOf(replaced) - oddsOf(history)) / 6
          history = replaced
        }
      }
  const found = riskReasons({ kind: 'purchase', name: 'mbgNbd', parameters }, rows, 0, 30, ordinary)
  expect(found.ordinary).toBeCloseTo(oddsOf(ordinary), 12)
  expect(found.parts.silence).toBeCloseTo(part.silence, 9)
  expect(found.parts.frequency).toBeCloseTo(part.orders, 9)
  expect(found.parts.tenure).toBeCloseTo(part.tenure, 9)
  expect([found.parts.season, found.parts.change]).toEqual([0, 0])
})
