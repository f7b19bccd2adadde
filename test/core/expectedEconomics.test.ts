import { describe, expect, it } from 'vitest'
import { expectedEconomics } from '../../src/core/expectedEconomics'

const expected = { value: 100, low: 60, high: 160 }
const nothing = { value: 0, low: 0, high: 0 }

describe('LTV:CAC with what is expected', () => {
  it('adds the expected to the seen, an account', () => {
    expect(expectedEconomics({ accounts: 10, value: 300, cost: 80 }, expected)).toEqual({
      ltv: 40,
      low: 36,
      high: 46,
      share: 0.25,
      ratio: 5,
    })
  })

  it('has no ratio where nothing was spent, and is not there without an account', () => {
    expect(expectedEconomics({ accounts: 1, value: 300, cost: 0 }, expected)?.ratio).toBeNull()
    expect(expectedEconomics({ accounts: 0, value: 0, cost: 0 }, nothing)).toBeNull()
  })

  it('is all expected of a loss so far, and not at all where nothing is to come', () => {
    expect(expectedEconomics({ accounts: 1, value: -50, cost: 1 }, expected)?.share).toBe(1)
    expect(expectedEconomics({ accounts: 1, value: 0, cost: 1 }, nothing)?.share).toBe(0)
  })
})
