import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../../src/core/wilsonInterval'

describe('wilsonInterval', () => {
  it('gives the published bounds', () => {
    // Newcombe 1998, table I, method 3: 81 of 263, 15 of 148.
    const first = wilsonInterval(81, 263)
    expect(first?.low).toBeCloseTo(0.2553, 4)
    expect(first?.high).toBeCloseTo(0.3662, 4)
    const second = wilsonInterval(15, 148)
    expect(second?.low).toBeCloseTo(0.0624, 4)
    expect(second?.high).toBeCloseTo(0.1605, 4)
  })

  it('has a width at nobody and at everybody', () => {
    const none = wilsonInterval(0, 20)
    expect(none?.low).toBe(0)
    expect(none?.high).toBeCloseTo(0.1611, 4)
    const all = wilsonInterval(29, 29)
    expect(all?.low).toBeCloseTo(0.883, 4)
    expect(all?.high).toBe(1)
  })

  it('does not exist where nobody was asked', () => {
    expect(wilsonInterval(0, 0)).toBeNull()
  })

  it('narrows with a smaller z', () => {
    const wide = wilsonInterval(10, 40)!
    const narrow = wilsonInterval(10, 40, 1.2815515655446004)!
    expect(narrow.low).toBeGreaterThan(wide.low)
    expect(narrow.high).toBeLessThan(wide.high)
  })
})
