import { expect, it } from 'vitest'
import { dayBins } from '../../src/core/dayBins'

it('has no bins of no days, and one of days that are all 0', () => {
  expect(dayBins(new Float64Array(0))).toEqual({ edges: [], counts: [] })
  expect(dayBins(Float64Array.of(0, 0))).toEqual({ edges: [0, 1], counts: [2] })
})

it('puts every day in the bin that its lower edge begins, twelve at most until they are a year wide', () => {
  expect(dayBins(Float64Array.of(1, 2, 4, 23))).toEqual({
    edges: [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24],
    counts: [1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1],
  })
  for (const longest of [11, 12, 100, 366, 2159, 3000]) {
    const { edges, counts } = dayBins(Float64Array.of(0, longest))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2)
    expect(counts.at(-1)).toBe(1)
    expect(edges.at(-1)).toBeGreaterThan(longest)
    expect(counts.length).toBeLessThanOrEqual(12)
  }
})
