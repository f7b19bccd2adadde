import { describe, expect, it } from 'vitest'
import { allowableCac, unitEconomics } from '../../src/core/unitEconomics'

const first = {
  value: Float64Array.of(600, 200, 50, 1000),
  daysSeen: Float64Array.of(180, 60, 181, 90),
  daysAll: Float64Array.of(180, 184, 181, 182),
}
const cost = Float64Array.of(100, 60, NaN, 0)

describe('LTV:CAC of groups', () => {
  it('adds up the accounts whose cost is known, and how much of their first months is seen', () => {
    const [one, other] = unitEconomics(first, cost, null, Int32Array.of(0, 0, 0, 1), 2)
    expect(one).toEqual({ accounts: 2, value: 800, cost: 160, seenShare: 240 / 364, ltv: 400, cac: 80, ratio: 5 })
    expect(other).toEqual({ accounts: 1, value: 1000, cost: 0, seenShare: 90 / 182, ltv: 1000, cac: 0, ratio: null })
  })

  it('leaves out whom the mask leaves out, and whoever is in no group', () => {
    const [masked] = unitEconomics(first, cost, Uint8Array.of(0, 1, 1, 1), Int32Array.of(0, 0, 0, -1), 1)
    expect(masked).toMatchObject({ accounts: 1, value: 200, cost: 60 })
  })

  it('has no figure of nobody', () => {
    const [none] = unitEconomics(first, cost, null, Int32Array.of(-1, -1, 0, -1), 1)
    expect(none).toEqual({ accounts: 0, value: 0, cost: 0, seenShare: null, ltv: null, cac: null, ratio: null })
  })
})

describe('what winning an account may cost', () => {
  it('is its value over the ratio, and not known without either', () => {
    expect(allowableCac(300, 3)).toBe(100)
    expect(allowableCac(null, 3)).toBeNull()
    expect(allowableCac(300, 0)).toBeNull()
    expect(allowableCac(300, NaN)).toBeNull()
  })
})
