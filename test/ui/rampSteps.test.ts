import { describe, expect, it } from 'vitest'
import { rampBreaks, rampStep } from '../../src/ui/rampSteps'

describe('rampBreaks', () => {
  it('stands at the eighths of what occurs, in two digits', () => {
    const values = Array.from({ length: 80 }, (_, i) => i + 0.123)
    expect(rampBreaks(values)).toEqual([10, 20, 30, 40, 50, 60, 70])
  })

  it('leaves out what is not known, and repeats no limit', () => {
    expect(rampBreaks([Number.NaN, 5, 5, 5])).toEqual([5])
    expect(rampBreaks([Number.NaN])).toEqual([])
  })

  it('takes losses in order', () => {
    const breaks = rampBreaks([-300, -200, -100, 0, 100, 200, 300, 400])
    expect(breaks).toEqual(breaks.toSorted((a, b) => a - b))
    expect(breaks[0]).toBe(-200)
  })
})

describe('rampStep', () => {
  it('counts the limits that a value has reached', () => {
    expect([9, 10, 35, 99].map((value) => rampStep(value, [10, 20, 30, 40, 50, 60, 70]))).toEqual([1, 2, 4, 8])
    expect(rampStep(3, [])).toBe(1)
  })
})
