import { describe, expect, it } from 'vitest'

import { whaleCurve, type WhaleCurveInput } from '../../src/charts/whaleCurve'
import { draw, inColour, NARROW, WIDE } from './drawn'

const percent = (share: number) => `${Math.round(share * 100)}%`
const X = Float64Array.from({ length: 101 }, (_, i) => i / 100)

const INPUT: WhaleCurveInput = {
  x: X,
  y: X.map((x) => 1 - (1 - x) ** 6),
  mark: { x: 0.2, y: 0.74, title: 'Top 868 accounts (20%)', sub: 'carry 74% of revenue' },
  printShare: percent,
  printTick: percent,
}

describe('whaleCurve', () => {
  const drawn = draw(whaleCurve(INPUT, WIDE))

  it('names the marked share and the line of equality', () => {
    expect(drawn.texts).toContain('Top 868 accounts (20%)')
    expect(drawn.texts).toContain('carry 74% of revenue')
    expect(drawn.texts).toContain('if every account were equal')
    expect(drawn.svg).not.toContain('NaN')
  })

  it('leaves the name of the line of equality out where it is narrow', () => {
    expect(draw(whaleCurve(INPUT, NARROW), NARROW).texts).not.toContain('if every account were equal')
  })

  it('runs from 0 to 100% both ways', () => {
    for (const tick of ['0%', '20%', '100%', '75%']) expect(drawn.texts).toContain(tick)
  })

  it('draws the line of equality dashed', () => {
    expect(inColour(drawn, WIDE.ink2).some(({ dashed }) => dashed)).toBe(true)
  })

  it('makes room where the curve passes 100%', () => {
    const drawing = whaleCurve({ ...INPUT, y: X.map((x) => Math.min(1.15, x * 2) - x * 0.15) }, WIDE)
    const axis = drawing.option.yAxis as { max: number }
    expect(axis.max).toBeGreaterThan(1)
    expect(draw(drawing).svg).not.toContain('NaN')
  })

  it('is walked in about twenty stops from one end to the other', () => {
    const { points } = whaleCurve(INPUT, WIDE)
    expect(points.length).toBeGreaterThanOrEqual(20)
    expect(points.length).toBeLessThanOrEqual(23)
    expect(points[0].said).toBe('The best 0% of accounts carry 0%')
    expect(points.at(-1)?.said).toBe('The best 100% of accounts carry 100%')
  })

  it('stands without a mark and with two points', () => {
    const drawing = whaleCurve({ ...INPUT, x: [0, 1], y: [0, 1], mark: null }, WIDE)
    expect(drawing.points).toHaveLength(2)
    expect(draw(drawing).texts).not.toContain('Top 868 accounts (20%)')
  })
})
