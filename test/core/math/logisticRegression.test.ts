import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type LogisticData,
  logisticRegression,
  lossDerivatives,
  penalisedLoss,
} from '../../../src/core/math/logisticRegression'

const RIDGE = 0.05

const arbitraryData: fc.Arbitrary<LogisticData> = fc
  .record({ rows: fc.integer({ min: 4, max: 40 }), columns: fc.integer({ min: 1, max: 4 }) })
  .chain(({ rows, columns }) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      values: fc
        .array(fc.integer({ min: -30, max: 30 }), { minLength: rows * columns, maxLength: rows * columns })
        .map((tenths) => Float64Array.from(tenths, (tenth) => tenth / 10)),
      outcome: fc.array(fc.nat(1), { minLength: rows, maxLength: rows }).map((some) => Uint8Array.from(some)),
    }),
  )

const hasBoth = ({ outcome }: LogisticData) => outcome.includes(0) && outcome.includes(1)

/** The obvious way: walk against the gradient, written out from the definition, until it is flat. */
function slowFit({ rows, columns, values, outcome }: LogisticData, ridge: number): number[] {
  let beta = Array.from({ length: columns + 1 }, () => 0)
  const row = (i: number) => [1, ...values.subarray(i * columns, (i + 1) * columns)]
  for (let turn = 0; turn < 60_000; turn++) {
    const gradient = beta.map((part, j) => (j === 0 ? 0 : ridge * part))
    for (let i = 0; i < rows; i++) {
      const odds = row(i).reduce((sum, x, j) => sum + x * beta[j], 0)
      row(i).forEach((x, j) => (gradient[j] += ((1 / (1 + Math.exp(-odds)) - outcome[i]) * x) / rows))
    }
    if (gradient.every((part) => Math.abs(part) < 1e-10)) break
    beta = beta.map((part, j) => part - 0.1 * gradient[j])
  }
  return beta
}

describe('logisticRegression', () => {
  it('finds what plain gradient descent finds', () => {
    fc.assert(
      fc.property(arbitraryData.filter(hasBoth), (data) => {
        const { intercept, weights, converged } = logisticRegression(data, RIDGE)
        expect(converged).toBe(true)
        const slow = slowFit(data, RIDGE)
        ;[intercept, ...weights].forEach((part, j) => expect(part).toBeCloseTo(slow[j], 5))
      }),
      { numRuns: 12, seed: 4 },
    )
  })

  it('has the derivatives that differences have', () => {
    fc.assert(
      fc.property(arbitraryData, fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 5 }), (data, tenths) => {
        const beta = Float64Array.from({ length: data.columns + 1 }, (_, j) => tenths[j] / 10)
        const { loss, gradient, hessian } = lossDerivatives(data, RIDGE, beta)
        expect(loss).toBeCloseTo(penalisedLoss(data, RIDGE, beta), 12)
        const moved = (j: number, by: number) => beta.map((part, i) => (i === j ? part + by : part))
        const h = 1e-5
        for (let j = 0; j < beta.length; j++) {
          const slope = (penalisedLoss(data, RIDGE, moved(j, h)) - penalisedLoss(data, RIDGE, moved(j, -h))) / (2 * h)
          expect(gradient[j]).toBeCloseTo(slope, 7)
          const up = lossDerivatives(data, RIDGE, moved(j, h)).gradient
          const down = lossDerivatives(data, RIDGE, moved(j, -h)).gradient
          for (let i = j; i < beta.length; i++) {
            expect(hessian[i * beta.length + j]).toBeCloseTo((up[i] - down[i]) / (2 * h), 6)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('stays finite on separable data, and is the same from wherever it starts', () => {
    const data = {
      rows: 6,
      columns: 1,
      values: Float64Array.of(-3, -2, -1, 1, 2, 3),
      outcome: Uint8Array.of(0, 0, 0, 1, 1, 1),
    }
    const fit = logisticRegression(data, 1e-4)
    expect(fit.converged).toBe(true)
    expect(fit.weights[0]).toBeGreaterThan(3)
    expect(fit.weights[0]).toBeLessThan(20)
    expect(logisticRegression(data, 1e-4, logisticRegression(data, 0.1)).weights[0]).toBeCloseTo(fit.weights[0], 6)
  })

  it('gives no weight where all outcomes are equal, and none to a column that does not vary', () => {
    const values = Float64Array.of(1, 0, 2, 0, 3, 0)
    const all = logisticRegression({ rows: 3, columns: 2, values, outcome: Uint8Array.of(1, 1, 1) }, RIDGE)
    expect(all).toMatchObject({ intercept: Math.log(3.5 / 0.5), weights: Float64Array.of(0, 0), converged: true })
    const none = logisticRegression({ rows: 3, columns: 2, values, outcome: new Uint8Array(3) }, RIDGE)
    expect(none.intercept).toBe(Math.log(0.5 / 3.5))
    const some = logisticRegression({ rows: 3, columns: 2, values, outcome: Uint8Array.of(0, 1, 1) }, RIDGE)
    expect(some.weights[0]).toBeGreaterThan(0)
    expect(some.weights[1]).toBe(0)
  })

  it('fits one row', () => {
    const one = { rows: 1, columns: 1, values: Float64Array.of(2), outcome: Uint8Array.of(1) }
    expect(logisticRegression(one, RIDGE)).toMatchObject({ intercept: Math.log(3), converged: true })
  })
})
