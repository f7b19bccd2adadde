import { describe, expect, it } from 'vitest'

import { barSplit, type BarSplitInput } from '../../src/charts/barSplit'
import { boundsOf, draw, inColour, NARROW, WIDE } from './drawn'

const INPUT: BarSplitInput = {
  bars: [
    { name: 'Champions', measured: 3000, expected: 3000, interval: [5000, 7000], text: '£6,000' },
    { name: 'Loyal', sub: '587 accounts', measured: 1500, text: '£1,500' },
    { name: 'Returns', measured: -300, text: '−£300' },
    { name: 'Others', measured: 600, text: '£600', grey: true },
  ],
}

describe('barSplit', () => {
  const drawn = draw(barSplit(INPUT, WIDE))
  const filled = (colour: string) =>
    inColour(drawn, colour)
      .filter(({ fill }) => fill === colour)
      .map(boundsOf)

  it('prints names, second lines and values', () => {
    for (const text of ['Champions', 'Loyal', '587 accounts', '£6,000', '−£300']) expect(drawn.texts).toContain(text)
  })

  it('draws measured bars in proportion from one zero line, losses to its left in their own colour', () => {
    const [champions, loyal] = filled(WIDE.series[0])
    const [loss] = filled(WIDE.series[3])
    expect((champions[2] - champions[0]) / (loyal[2] - loyal[0])).toBeCloseTo(2, 1)
    expect(champions[0]).toBeCloseTo(loyal[0], 0)
    expect(loss[2]).toBeCloseTo(loyal[0], 0)
    expect(filled(WIDE.grey)).toHaveLength(1)
  })

  it('hatches what is expected: strokes and an outline, no fill', () => {
    const strokes = inColour(drawn, WIDE.series[0]).filter(({ stroke }) => stroke === WIDE.series[0])
    expect(strokes.length).toBeGreaterThan(10)
    expect(strokes.every(({ fill }) => fill !== WIDE.series[0])).toBe(true)
  })

  it('draws the interval as a whisker in ink', () => {
    expect(inColour(drawn, WIDE.ink).length).toBeGreaterThanOrEqual(3)
  })

  it('tells every bar', () => {
    expect(barSplit(INPUT, WIDE).points.map(({ said }) => said)).toEqual([
      'Champions, £6,000',
      'Loyal, £1,500, 587 accounts',
      'Returns, −£300',
      'Others, £600',
    ])
  })

  it('also stands where it is narrow, and draws nothing out of nothing', () => {
    expect(draw(barSplit(INPUT, NARROW), NARROW).texts).toContain('£6,000')
    expect(draw(barSplit({ bars: [] }, WIDE)).svg).not.toContain('NaN')
  })
})
