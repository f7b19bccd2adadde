import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CAPACITY_WEEKS, savedBy, stopPoint } from '../../src/core/callCapacity'

const losses = fc.array(fc.integer({ min: 0, max: 1_000 }), { maxLength: 80 }).map((some) => {
  return Float64Array.from(some).sort().reverse()
})

describe('savedBy', () => {
  it('is the share of what the calls of all weeks reach, and no more than there is', () => {
    const loss = Float64Array.of(50, 40, 30, 20, 10)
    expect(savedBy(loss, 0, { shareSaved: 0.2, costPerCall: 1 })).toBe(0)
    expect(savedBy(loss, 1, { shareSaved: 0.2, costPerCall: 1 })).toBe(30)
    expect(savedBy(new Float64Array(0), 9, { shareSaved: 0.2, costPerCall: 1 })).toBe(0)
    const many = new Float64Array(30).fill(10)
    expect(savedBy(many, 2, { shareSaved: 0.5, costPerCall: 1 })).toBe(0.5 * 10 * 2 * CAPACITY_WEEKS)
  })

  it('gains less with every further call', () => {
    fc.assert(
      fc.property(losses, (loss) => {
        const saved = Array.from({ length: 9 }, (_, calls) => savedBy(loss, calls, { shareSaved: 1, costPerCall: 0 }))
        const gains = saved.slice(1).map((value, i) => value - saved[i])
        gains.forEach((gain, i) => expect(gain).toBeLessThanOrEqual((gains[i - 1] ?? Infinity) + 1e-9))
      }),
    )
  })
})

describe('stopPoint', () => {
  it('ends before an account that is worth exactly its call, and at the last account', () => {
    const loss = Float64Array.from({ length: CAPACITY_WEEKS + 1 }, () => 10)
    expect(stopPoint(loss, { shareSaved: 0.5, costPerCall: 5 })).toBe(0)
    expect(stopPoint(loss, { shareSaved: 0.5, costPerCall: 4.99 })).toBe(2)
    expect(stopPoint(loss.subarray(1), { shareSaved: 0.5, costPerCall: 4.99 })).toBe(1)
    expect(stopPoint(new Float64Array(0), { shareSaved: 0.5, costPerCall: 0 })).toBe(0)
  })

  it('is the last number of calls that reaches an account worth its call', () => {
    fc.assert(
      fc.property(losses, fc.integer({ min: 0, max: 300 }), (loss, costPerCall) => {
        const stop = stopPoint(loss, { shareSaved: 0.5, costPerCall })
        const pays = (account: number) => account < loss.length && 0.5 * loss[account] > costPerCall
        if (stop > 0) expect(pays((stop - 1) * CAPACITY_WEEKS)).toBe(true)
        expect(pays(stop * CAPACITY_WEEKS)).toBe(false)
      }),
    )
  })
})
