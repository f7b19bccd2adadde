import { describe, expect, it } from 'vitest'

import { waterfall, waterfallBars, type WaterfallInput } from '../../src/charts/waterfall'
import { boundsOf, draw, inColour, NARROW, WIDE } from './drawn'

const INPUT: WaterfallInput = {
  steps: [
    { name: 'Jun–Aug', sub: '1,936 accounts', kind: 'total', value: 100 },
    { name: 'New', sub: '972', kind: 'change', value: 50 },
    { name: 'Churned <b>', sub: '621', kind: 'change', value: -30 },
    { name: 'Sep–Nov', sub: '2,835 accounts', kind: 'total', value: 120 },
  ],
  print: (value) => `£${value}`,
  printChange: (value) => `${value < 0 ? '−' : '+'}£${Math.abs(value)}`,
  printTick: String,
}

describe('waterfallBars', () => {
  it('stands totals on zero and each change where the one before ended', () => {
    expect(waterfallBars(INPUT).map(({ from, to }) => [from, to])).toEqual([
      [0, 100],
      [100, 150],
      [150, 120],
      [0, 120],
    ])
  })

  it('crosses zero where credits exceed sales', () => {
    const steps = [
      { name: 'a', sub: '', kind: 'total', value: -10 },
      { name: 'b', sub: '', kind: 'change', value: 30 },
    ] as const
    expect(waterfallBars({ ...INPUT, steps }).map(({ from, to }) => [from, to])).toEqual([
      [0, -10],
      [-10, 20],
    ])
  })
})

describe('waterfall', () => {
  const drawn = draw(waterfall(INPUT, WIDE))

  it('prints names, accounts and values, hostile names as text', () => {
    for (const text of ['Jun–Aug', '1,936 accounts', 'Churned <b>', '£100', '+£50', '−£30', '£120']) {
      expect(drawn.texts).toContain(text)
    }
    expect(drawn.svg).not.toContain('<b>')
  })

  it('draws totals grey, additions in the first colour, losses in the fourth, in proportion', () => {
    const heights = (colour: string) =>
      inColour(drawn, colour)
        .filter(({ fill }) => fill === colour)
        .map(boundsOf)
        .map(([, top, , bottom]) => bottom - top)
    const [first, last] = heights(WIDE.grey)
    const [gain] = heights(WIDE.series[0])
    const [loss] = heights(WIDE.series[3])
    expect(last / first).toBeCloseTo(1.2, 1)
    expect(gain / first).toBeCloseTo(0.5, 1)
    expect(loss / first).toBeCloseTo(0.3, 1)
  })

  it('lies down where it is narrow', () => {
    const narrow = draw(waterfall(INPUT, NARROW), NARROW)
    const [start, end] = inColour(narrow, NARROW.grey)
      .filter(({ fill }) => fill === NARROW.grey)
      .map(boundsOf)
    expect(start[0]).toBeCloseTo(end[0], 0)
    expect(end[2] - end[0]).toBeGreaterThan(start[2] - start[0])
    expect(end[1]).toBeGreaterThan(start[1])
  })

  it('tells every step', () => {
    expect(waterfall(INPUT, WIDE).points.map(({ said }) => said)).toEqual([
      'Jun–Aug, £100, 1,936 accounts',
      'New, +£50, 972',
      'Churned <b>, −£30, 621',
      'Sep–Nov, £120, 2,835 accounts',
    ])
  })

  it('draws nothing out of nothing', () => {
    expect(draw(waterfall({ ...INPUT, steps: [] }, WIDE)).texts).not.toContain('NaN')
  })
})
