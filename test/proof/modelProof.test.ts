import { describe, expect, it } from 'vitest'
import { LAWS, modelTrial } from './modelTrial'
import { valueTrial } from './valueTrial'

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

describe('the value of accounts that are sure to buy', () => {
  it('lies in its intervals as often as they promise', () => {
    const { sure, sureInside } = valueTrial(LAWS['MBG/CNBD-3']!, 6000, 104, 52, 5)
    expect(sure).toBeGreaterThan(1000)
    expect(Math.abs(sureInside / sure - 0.8)).toBeLessThanOrEqual(0.03)
  })
})
