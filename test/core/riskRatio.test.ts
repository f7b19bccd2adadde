import { expect, it } from 'vitest'
import { riskRatio } from '../../src/core/riskRatio'

it("is the ratio of the shares with Katz's interval", () => {
  const { ratio, low, high } = riskRatio({ hits: 40, of: 100 }, { hits: 20, of: 100 })
  const spread = Math.exp(1.959963984540054 * Math.sqrt(1 / 40 - 1 / 100 + 1 / 20 - 1 / 100))
  expect(ratio).toBe(2)
  expect(low).toBeCloseTo(2 / spread, 12)
  expect(high).toBeCloseTo(2 * spread, 12)
})

it('says nothing where nothing can be said', () => {
  expect(riskRatio({ hits: 1, of: 2 }, { hits: 0, of: 2 })).toEqual({ ratio: null, low: null, high: null })
  expect(riskRatio({ hits: 0, of: 0 }, { hits: 1, of: 2 })).toEqual({ ratio: null, low: null, high: null })
  expect(riskRatio({ hits: 0, of: 3 }, { hits: 1, of: 2 })).toEqual({ ratio: 0, low: null, high: null })
})
