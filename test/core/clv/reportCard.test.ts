import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEVIANCE_FLOOR, reportCard } from '../../../src/core/clv/reportCard'
import { topShareFound } from '../../../src/core/clv/topShareFound'

const forecast = fc.array(
  fc.record({
    expected: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 50, noNaN: true }), fc.constant(Number.NaN)),
    actual: fc.oneof({ weight: 5, arbitrary: fc.nat(8) }, fc.constant(Number.NaN)),
  }),
  { maxLength: 40 },
)
const column = (rows: readonly { expected: number; actual: number }[], name: 'expected' | 'actual') =>
  Float64Array.from(rows, (row) => row[name])

function expectNear(value: number, wanted: number): void {
  if (Number.isNaN(wanted)) expect(value).toBeNaN()
  else expect(value).toBeCloseTo(wanted, 9)
}

describe('reportCard', () => {
  it('agrees with plain means over the accounts that are known', () => {
    fc.assert(
      fc.property(forecast, (rows) => {
        const known = rows.filter(({ expected, actual }) => !Number.isNaN(expected + actual))
        const mean = (of: (row: (typeof rows)[number]) => number) =>
          known.reduce((sum, row) => sum + of(row), 0) / known.length
        const card = reportCard(column(rows, 'expected'), column(rows, 'actual'))
        expect(card.accounts).toBe(known.length)
        expectNear(
          card.mae,
          mean(({ expected, actual }) => Math.abs(expected - actual)),
        )
        const surprise = ({ expected, actual }: (typeof rows)[number]) => {
          const mu = Math.max(expected, DEVIANCE_FLOOR)
          const logLikelihood = (m: number) => (actual === 0 ? 0 : actual * Math.log(m)) - m
          return 2 * (logLikelihood(actual === 0 ? 0 : actual) - logLikelihood(mu))
        }
        expectNear(card.deviance, mean(surprise))
        const actual = known.reduce((sum, row) => sum + row.actual, 0)
        const expected = known.reduce((sum, row) => sum + row.expected, 0)
        expectNear(card.bias, actual === 0 ? Number.NaN : expected / actual - 1)
      }),
    )
  })

  it('is perfect for a forecast that comes true', () => {
    const actual = Float64Array.of(3, 0, 1, 7, 0)
    expect(reportCard(actual, actual)).toMatchObject({ bias: 0, mae: 0, topFound: 1 })
  })

  it('knows nothing of nobody', () => {
    const card = reportCard(new Float64Array(0), new Float64Array(0))
    expect(card).toEqual({
      accounts: 0,
      expected: 0,
      actual: 0,
      bias: Number.NaN,
      mae: Number.NaN,
      deviance: Number.NaN,
      topFound: Number.NaN,
    })
  })
})

describe('topShareFound', () => {
  it('counts who is in both lists when no values are equal', () => {
    const distinct = fc.uniqueArray(fc.nat(10_000), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(distinct, fc.constantFrom(0.1, 0.2, 0.5, 1), (actual, share) => {
        const expected = actual.map((value, i) => ((value * 7919) % 10_007) + i / 100)
        const places = Math.ceil(share * actual.length - 1e-9)
        const best = (values: readonly number[]) =>
          new Set(
            values
              .map((_, i) => i)
              .toSorted((a, b) => values[b]! - values[a]!)
              .slice(0, places),
          )
        const happened = best(actual)
        const found = [...best(expected)].filter((i) => happened.has(i)).length / places
        expect(topShareFound(Float64Array.from(expected), Float64Array.from(actual), share)).toBeCloseTo(found, 12)
      }),
    )
  })

  it('lets equal accounts at the edge share the last places', () => {
    // One place, two accounts equal at the top of what happened: the forecast named one of the two.
    expect(topShareFound(Float64Array.of(5, 1, 0, 0, 0), Float64Array.of(3, 3, 0, 0, 0), 0.2)).toBe(0.5)
    expect(topShareFound(new Float64Array(10), new Float64Array(10), 0.2)).toBeCloseTo(0.2, 12)
  })
})
