import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACCOUNT_STATES } from '../../src/core/accountState'
import { activeStates } from '../../src/core/activeStates'

const rule = (below: number) => ({ kind: 'active', below }) as const
const named = (p: number, below: number, under = 1) =>
  ACCOUNT_STATES[activeStates(Float64Array.of(p), rule(below), Uint8Array.of(under))[0]!]

describe('states by P(active)', () => {
  it('are churned below p, at risk below the middle between p and 1, else active; a limit belongs to the better state', () => {
    const states = [0, 0.49, 0.5, 0.74, 0.75, 1].map((p) => named(p, 0.5))
    expect(states).toEqual(['churned', 'churned', 'at-risk', 'at-risk', 'active', 'active'])
    expect(named(0.89, 0.8)).toBe('at-risk')
  })

  it('know a prospect by what it never did', () => {
    expect(named(Number.NaN, 0.5)).toBe('prospect')
    expect(named(1, 0.5, 0)).toBe('prospect')
  })

  it('lose nobody from churned as p rises', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(p), p, p, (pActive, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        const here = new Uint8Array(pActive.length).fill(2)
        const [fewer, more] = [low, high].map((below) => activeStates(Float64Array.from(pActive), rule(below), here))
        pActive.forEach((_, unit) => {
          if (fewer![unit] === 4) expect(more![unit]).toBe(4)
        })
      }),
    )
  })
})
