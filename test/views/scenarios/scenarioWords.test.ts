import { describe, expect, it } from 'vitest'

import { type LossClaim, lossClaimPath } from '../../../src/core/scenario/lossClaim'
import { formatOf } from '../../../src/ui/format'
import { claimHeadline, claimLede, movedBy } from '../../../src/views/scenarios/scenarioWords'

const format = formatOf('en-GB', 'GBP')
const CLAIM: LossClaim = { lossBefore: 0.05, lossAfter: 0.025, years: 5, newShare: 0, growth: 0, accounts: null }
const told = (change: Partial<LossClaim>) => {
  const claim = { ...CLAIM, ...change }
  return claimHeadline(claim, lossClaimPath(claim), format)
}

describe('the headline of a claim', () => {
  it.for<[Partial<LossClaim>, string]>([
    [{}, 'Halving yearly loss from 5.0% to 2.5% adds 7.9% to five-year sales, not 50%'],
    [{ lossAfter: 0.03 }, 'Cutting yearly loss from 5.0% to 3.0% adds 6.3% to five-year sales, not 50%'],
    [{ years: 3 }, 'Halving yearly loss from 5.0% to 2.5% adds 5.3% to 3-year sales'],
    [{ years: 1 }, 'Halving yearly loss from 5.0% to 2.5% adds 2.6% to the sales of a year'],
    [{ lossAfter: 0.1 }, 'Raising yearly loss from 5.0% to 10.0% takes 14.3% off five-year sales, not 50%'],
    [{ lossAfter: 0.05 }, 'Losing 5.0% of accounts a year as before leaves five-year sales as they are'],
    [
      { lossAfter: 0.05, growth: 0.02 },
      'Losing 5.0% of accounts a year with 2.0% more spend a year adds 5.9% to five-year sales, not 50%',
    ],
    [{ lossBefore: 0.6, lossAfter: 0.3 }, 'Halving yearly loss from 60.0% to 30.0% adds 194.2% to five-year sales'],
  ])('%j', ([change, sentence]) => {
    expect(told(change)).toBe(sentence)
  })

  it('names what it would take, and says when accounts alone do it', () => {
    const path = lossClaimPath(CLAIM)
    expect(claimLede(CLAIM, path, format)).toBe(
      'The claim needs 15.6 years, or 5.7% more spend a year from every account kept.',
    )
    const large = { ...CLAIM, lossBefore: 0.6, lossAfter: 0.3 }
    expect(claimLede(large, lossClaimPath(large), format)).toMatch(/^There are [\d,.]+% more accounts by then/)
  })

  it('calls unchanged what would be printed as no change', () => {
    expect([1.1, 0.9, 1, 1.0004].map((ratio) => movedBy(ratio, format))).toEqual([
      'up 10.0%',
      'down 10.0%',
      'unchanged',
      'unchanged',
    ])
  })
})
