import { describe, expect, it } from 'vitest'
import { LAWS, modelTrial } from './modelTrial'

/** What is promised of the models, on one company each; `npm run proof:models` tries it on many. */
describe.each(Object.entries(LAWS))('%s, fitted to 3,000 accounts drawn from it', (_, law) => {
  const trial = modelTrial(law, 3000, 104, 52, 20_240_229)

  it('finds its parameters within three standard errors', () => {
    expect(trial.fit.converged).toBe(true)
    for (const off of trial.off) expect(Math.abs(off)).toBeLessThan(3)
  })

  it('holds what its intervals promise', () => {
    expect(Math.abs(trial.middle - 0.8)).toBeLessThanOrEqual(0.03)
    expect(Math.abs(trial.inside - trial.held)).toBeLessThanOrEqual(0.03)
    expect(trial.held).toBeGreaterThanOrEqual(0.8)
  })

  it('expects about as many purchases as come', () => {
    expect(Math.abs(trial.expected / trial.actual - 1)).toBeLessThan(0.1)
  })
})
