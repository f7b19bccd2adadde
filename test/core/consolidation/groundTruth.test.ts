import { describe, expect, test } from 'vitest'
import { withShared } from '../../shared/sharedFolder'
import { madeUpParties } from './madeUpParties'
import { type MatchQuality, matchQuality } from './matchQuality'
import { seededCompanies } from './seededCompanies'

withShared('the companies of a real shop and a real ERP', (shared) => {
  test('are merged as they should be', () => {
    const quality = matchQuality(seededCompanies(shared))
    expectGood(quality)
    expect(quality.precision).toBe(1)
  })
})

describe('made-up companies', () => {
  test.each([1, 2, 3])('are merged as they should be (%i)', (seed) => {
    expectGood(matchQuality(madeUpParties(seed, 1500)))
  })
})

function expectGood({ precision, recall, reach }: MatchQuality): void {
  expect(precision).toBeGreaterThanOrEqual(0.995)
  expect(recall).toBeGreaterThanOrEqual(0.9)
  expect(reach).toBeGreaterThanOrEqual(0.97)
}
