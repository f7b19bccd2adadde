import { describe, expect, it } from 'vitest'
import { logGammaMoments } from '../../../src/core/clv/logGammaMoments'
import { mbgNbd } from '../../../src/core/clv/mbgNbd'
import { ORDER_LEVELS, orderLevels } from '../../../src/core/clv/orderLevels'
import { orderQuantile } from '../../../src/core/clv/orderQuantile'
import { valueInterval } from '../../../src/core/clv/valueInterval'
import { drawGamma } from './simulated/draws'
import { seededRandom } from './simulated/seededRandom'

const SPENDING = { p: 4, q: 3, gamma: 50 }

function levelsOf(more: readonly number[]): Uint16Array {
  const levels = new Uint16Array(ORDER_LEVELS)
  orderLevels(more, levels, 0)
  return levels
}

describe('orderLevels', () => {
  it('are the middles of equal parts of the distribution of at least one order', () => {
    expect([...levelsOf([0.5])]).toEqual(Array.from({ length: ORDER_LEVELS }, () => 1))
    expect([...levelsOf([0.8, 0.4])]).toEqual([
      ...Array.from({ length: 8 }, () => 1),
      ...Array.from({ length: 8 }, () => 2),
    ])
    expect([...levelsOf([])]).toEqual(Array.from({ length: ORDER_LEVELS }, () => 0))
  })

  it('have about the mean of the distribution', () => {
    const more = mbgNbd.law([0.9, 7, 0.9, 2.2]).exceedance(30, 100, 104, 52, 1e-9)
    const mean = more.reduce((sum, one) => sum + one, 0) / more[0]!
    const levels = levelsOf(more)
    expect(levels.reduce((sum, one) => sum + one, 0) / ORDER_LEVELS / mean).toBeCloseTo(1, 1)
  })
})

describe('valueInterval', () => {
  const { p, q, gamma } = SPENDING
  const interval = (more: readonly number[], x: number, mean: number, coverage = 0.8) =>
    valueInterval(
      {
        none: 1 - (more[0] ?? 0),
        levels: levelsOf(more),
        ofOrders: logGammaMoments(0, p),
        ofRate: logGammaMoments(q, p)(x),
        scale: gamma + x * mean,
      },
      coverage,
    )

  it('holds what draws of orders and of their values hold', () => {
    const uniform = seededRandom(11)
    for (const [x, tx] of [
      [30, 100],
      [12, 95],
      [3, 90],
      [2, 60],
    ] as const) {
      const more = mbgNbd.law([0.9, 7, 0.9, 2.2]).exceedance(x, tx, 104, 52, 1e-9)
      const { low, high } = interval(more, x, 20)
      let [below, above] = [0, 0]
      const draws = 20_000
      for (let draw = 0; draw < draws; draw++) {
        const orders = orderQuantile(more, 1 - uniform())
        const rate = drawGamma(q + p * x, uniform) / (gamma + x * 20)
        const value = orders === 0 ? 0 : drawGamma(p * orders, uniform) / rate
        if (value < low) below++
        if (value > high) above++
      }
      expect(Math.abs(above / draws - 0.1)).toBeLessThan(0.02)
      if (low === 0) expect(more[0]).toBeLessThan(0.9)
      else expect(Math.abs(below / draws - 0.1)).toBeLessThan(0.025)
    }
  })

  it('is nothing where nothing is likely, and grows with what it must hold', () => {
    expect(interval([], 2, 20)).toEqual({ low: 0, high: 0 })
    expect(interval([0.05], 2, 20)).toEqual({ low: 0, high: 0 })
    const more = [0.99, 0.9, 0.5, 0.1]
    const [half, most] = [interval(more, 5, 20, 0.5), interval(more, 5, 20, 0.95)]
    expect(most.low).toBeLessThan(half.low)
    expect(most.high).toBeGreaterThan(half.high)
  })

  it('exists where the value has no variance', () => {
    const { low, high } = valueInterval(
      {
        none: 0.02,
        levels: levelsOf([0.98, 0.6]),
        ofOrders: logGammaMoments(0, 3),
        ofRate: logGammaMoments(1.2, 3)(0),
        scale: 30,
      },
      0.8,
    )
    expect(low).toBeGreaterThan(0)
    expect(high).toBeGreaterThan(low)
    expect(Number.isFinite(high)).toBe(true)
  })
})
