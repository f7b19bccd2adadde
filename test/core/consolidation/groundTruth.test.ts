import { expect, test } from 'vitest'
import { withShared } from '../../shared/sharedFolder'
import { matchQuality } from './matchQuality'
import { seededCompanies } from './seededCompanies'

withShared('the companies of a real shop and a real ERP', (shared) => {
  test('are merged without a mistake, nine in ten by themselves, and nearly all of the rest is proposed', () => {
    const quality = matchQuality(seededCompanies(shared))
    console.log(quality)
    expect(quality.precision).toBeGreaterThanOrEqual(0.995)
    expect(quality.recall).toBeGreaterThanOrEqual(0.9)
    expect(quality.reach).toBeGreaterThanOrEqual(0.98)
  })
})
