import { describe, expect, it } from 'vitest'

import { histogram, type HistogramInput } from '../../src/charts/histogram'
import { boundsOf, draw, inColour, WIDE } from './drawn'

const INPUT: HistogramInput = {
  edges: [0, 5, 10, 15],
  counts: [2, 8, 0],
  mark: { value: 17, text: 'now 17 d' },
  printEdge: (value) => `${value} d`,
  printCount: (count) => `${count} gaps`,
}

describe('histogram', () => {
  const drawn = draw(histogram(INPUT, WIDE))

  it('draws the bars in proportion from zero, side by side', () => {
    const [low, high, none] = inColour(drawn, WIDE.series[0]).map(boundsOf)
    const height = ([, top, , bottom]: readonly number[]) => bottom - top
    expect(height(high) / height(low)).toBeCloseTo(4, 1)
    expect(height(none)).toBeCloseTo(0, 5)
    expect(high[0]).toBeGreaterThan(low[2])
  })

  it('marks a value even when it lies past the last bar', () => {
    expect(drawn.texts).toContain('now 17 d')
    expect((histogram(INPUT, WIDE).option.xAxis as { max: number }).max).toBeGreaterThan(17)
  })

  it('tells every bar', () => {
    expect(histogram(INPUT, WIDE).points.map(({ said }) => said)).toEqual([
      '0 d to 5 d: 2 gaps',
      '5 d to 10 d: 8 gaps',
      '10 d to 15 d: 0 gaps',
    ])
  })

  it('stands without a mark', () => {
    expect(draw(histogram({ ...INPUT, mark: null }, WIDE)).texts).not.toContain('now 17 d')
  })
})
