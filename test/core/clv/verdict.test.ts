import { describe, expect, it } from 'vitest'
import { bgNbd } from '../../../src/core/clv/bgNbd'
import { fitConcerns } from '../../../src/core/clv/fitConcerns'
import type { SpendingFit } from '../../../src/core/clv/fitGammaGamma'
import type { PurchaseFit } from '../../../src/core/clv/fitPurchaseModel'
import { historyConcerns } from '../../../src/core/clv/historyConcerns'
import { holdOutConcerns } from '../../../src/core/clv/holdOutConcerns'
import { paretoNbd } from '../../../src/core/clv/paretoNbd'
import { spendingConcerns } from '../../../src/core/clv/spendingConcerns'
import { verdict } from '../../../src/core/clv/verdict'
import { plainRows } from './plainRows'

const CALM = Float64Array.from({ length: 16 }, (_, i) => (i % 5 === 0 ? 0.01 : 0))

const GOOD: PurchaseFit = {
  model: bgNbd,
  parameters: Float64Array.of(0.25, 30, 0.8, 2.4),
  standardErrors: Float64Array.of(0.025, 3, 0.08, 0.24),
  covariance: CALM,
  condition: 200,
  logLikelihood: -9000,
  units: 2000,
  longest: 272,
  slope: 1e-15,
  converged: true,
  evaluations: 30,
  atBound: [false, false, false, false],
  startsTried: 3,
  startGap: 1e-9,
  prior: null,
}

const SPENDING: SpendingFit = {
  parameters: Float64Array.of(6, 3.7, 15),
  standardErrors: Float64Array.of(1, 0.3, 4),
  covariance: null,
  condition: 800,
  logLikelihood: -4000,
  units: 900,
  slope: 1e-15,
  converged: true,
  evaluations: 30,
  atBound: [false, false, false],
  startsTried: 3,
  startGap: 1e-9,
  prior: null,
}

const codes = (fit: PurchaseFit) => fitConcerns(fit).map(({ code }) => code)

describe('fitConcerns', () => {
  it('has nothing against a good fit', () => {
    expect(fitConcerns(GOOD)).toEqual([])
  })

  it('names the parameter that stands at its bound, is out of all proportion or uncertain', () => {
    const parameters = Float64Array.of(0.25, 30, 0.0004, 11_000)
    const unknown = { covariance: null, standardErrors: new Float64Array(4).fill(NaN) }
    expect(fitConcerns({ ...GOOD, parameters, atBound: [false, false, false, true], ...unknown })).toEqual([
      { code: 'extreme', found: 0.0004, limit: 1000, parameter: 'a' },
      { code: 'atBound', found: 11_000, limit: 1000, parameter: 'b' },
    ])
    const standardErrors = Float64Array.of(0.3, 3, 0.08, 0.24)
    expect(fitConcerns({ ...GOOD, standardErrors })).toEqual([
      { code: 'uncertain', found: 0.3 / 0.25, limit: 1, parameter: 'r' },
    ])
  })

  it('measures a time against the longest history', () => {
    const fit = { ...GOOD, model: paretoNbd, parameters: Float64Array.of(0.5, 70, 0.6, 200_000) }
    expect(codes(fit)).toEqual([])
    expect(fitConcerns({ ...fit, longest: 100 })).toEqual([
      { code: 'extreme', found: 2000, limit: 1000, parameter: 'beta' },
    ])
  })

  it('tells a search that did not end, a place that is no peak, several peaks and a prior', () => {
    expect(codes({ ...GOOD, converged: false, slope: 1e-5 })).toEqual(['notConverged'])
    expect(codes({ ...GOOD, covariance: null, condition: Infinity })).toEqual(['noPeak'])
    expect(codes({ ...GOOD, condition: 2e8 })).toEqual(['illConditioned'])
    expect(codes({ ...GOOD, startGap: 0.2 })).toEqual(['severalPeaks'])
    expect(codes({ ...GOOD, startGap: NaN })).toEqual([])
    expect(codes({ ...GOOD, prior: { centre: [0, 0, 0, 0], spread: 2 } })).toEqual(['steadied'])
  })

  it('tells rates that do not differ among customers', () => {
    const covariance = CALM.slice()
    covariance[1] = 0.00995
    covariance[4] = 0.00995
    expect(codes({ ...GOOD, covariance })).toEqual(['ratesAlike'])
  })
})

describe('historyConcerns', () => {
  const rows = (once: number, repeat: number) =>
    plainRows([
      ...Array.from({ length: once }, () => ({ x: 0, tx: 0, T: 100 })),
      ...Array.from({ length: repeat }, () => ({ x: 1, tx: 10, T: 90 })),
    ])

  it('has nothing against a long history of many repeaters', () => {
    expect(historyConcerns(rows(300, 200), 33)).toEqual([])
    expect(historyConcerns(rows(300, 200), null)).toEqual([])
  })

  it('counts repeaters, gaps and one-time buyers', () => {
    expect(historyConcerns(rows(100, 199), 33)).toEqual([{ code: 'fewRepeaters', found: 199, limit: 200 }])
    expect(historyConcerns(rows(100, 200), 40)).toEqual([{ code: 'fewGaps', found: 2.5, limit: 3 }])
    expect(historyConcerns(rows(5000, 250), 20)).toEqual([{ code: 'mostlyOnce', found: 1 - 250 / 5250, limit: 0.95 }])
  })
})

describe('spendingConcerns', () => {
  const of = (fit: Partial<SpendingFit>, correlation = 0.1) =>
    spendingConcerns({ ...SPENDING, ...fit }, correlation).map(({ code }) => code)

  it('has nothing against a good fit', () => {
    expect(of({})).toEqual([])
    expect(of({}, NaN)).toEqual([])
  })

  it('tells values without a mean or a variance, and what moves with frequency', () => {
    expect(of({ parameters: Float64Array.of(6, 1.0001, 15) })).toEqual(['valueHasNoMean'])
    expect(of({ parameters: Float64Array.of(6, 2, 15) })).toEqual(['valueUncertain'])
    expect(of({}, 0.31)).toEqual(['frequencyAndValue'])
    expect(of({}, -0.31)).toEqual(['frequencyAndValue'])
  })

  it('tells too few, a bound, no end of the search and a flat place', () => {
    expect(of({ units: 99 })).toEqual(['fewSpenders'])
    expect(of({ atBound: [true, false, false] })).toEqual(['atBound'])
    expect(of({ converged: false })).toEqual(['notConverged'])
    expect(of({ condition: Infinity })).toEqual(['illConditioned'])
  })
})

it('takes a bias beyond a fifth, either way, for a reason; none where nothing came', () => {
  expect(holdOutConcerns(0.2)).toEqual([])
  expect(holdOutConcerns(-0.25)).toEqual([{ code: 'biased', found: -0.25, limit: 0.2 }])
  expect(holdOutConcerns(NaN)).toEqual([])
})

describe('verdict', () => {
  const care = { code: 'biased', found: 0.3, limit: 0.2 } as const
  const hidden = { code: 'noPeak', found: 1, limit: 1 } as const

  it('is trustworthy without a concern, and hides what one of them forbids', () => {
    expect(verdict([])).toEqual({ level: 'trustworthy', concerns: [] })
    expect(verdict([care])).toEqual({ level: 'care', concerns: [care] })
    expect(verdict([care, hidden])).toEqual({ level: 'hidden', concerns: [hidden, care] })
  })
})
