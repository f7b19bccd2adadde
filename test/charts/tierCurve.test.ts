import { describe, expect, it } from 'vitest'

import { curveBetween, tierCurve, type TierCurveInput } from '../../src/charts/tierCurve'
import { draw, inColour, WIDE } from './drawn'

const X = Float64Array.from({ length: 11 }, (_, i) => i / 10)
const INPUT: TierCurveInput = {
  x: X,
  y: X.map(Math.sqrt),
  cuts: [0.05, 0.2, 0.5],
  expected: false,
  tiersSaid: ['Top, 217 accounts', 'Upper', 'Middle', 'Lower'],
  printTick: String,
}

describe('curveBetween', () => {
  it('has both ends on the curve, between its points in proportion', () => {
    const curve = { x: [0, 0.5, 1], y: [0, 0.8, 1] }
    expect(curveBetween(curve, 0.25, 0.75)).toEqual([
      [0.25, 0.4],
      [0.5, 0.8],
      [0.75, 0.9],
    ])
    expect(curveBetween(curve, 0, 1)[0]).toEqual([0, 0])
    expect(curveBetween(curve, 0.9, 1.5).at(-1)).toEqual([1.5, 1])
  })
})

describe('tierCurve', () => {
  it('fills one area a tier, the best darkest, with a line at each cut', () => {
    const drawn = draw(tierCurve(INPUT, WIDE))
    for (const step of [6, 4, 2, 1]) expect(inColour(drawn, WIDE.ramp[step])).toHaveLength(1)
    expect(inColour(drawn, WIDE.ink)).toHaveLength(3)
    expect(drawn.svg).not.toContain('NaN')
  })

  it('is hatched where the value is expected', () => {
    const strokes = (expected: boolean) => inColour(draw(tierCurve({ ...INPUT, expected }, WIDE)), WIDE.surface).length
    expect(strokes(false)).toBe(0)
    expect(strokes(true)).toBeGreaterThan(50)
    expect(draw(tierCurve({ ...INPUT, x: [], y: [], cuts: [], expected: true }, WIDE)).svg).not.toContain('NaN')
  })

  it('tells every tier', () => {
    expect(tierCurve(INPUT, WIDE).points.map(({ series, said }) => [series, said])).toEqual([
      [0, 'Top, 217 accounts'],
      [1, 'Upper'],
      [2, 'Middle'],
      [3, 'Lower'],
    ])
  })
})
