import { describe, expect, it } from 'vitest'

import { Sparkline, sparkPoints } from '../../src/ui/Sparkline'
import { renderInKit } from './renderInKit'

describe('sparkPoints', () => {
  it('runs from edge to edge, the largest value on top', () => {
    expect(sparkPoints([1, 3, 2], 106, 28)).toEqual([
      [3, 25],
      [53, 3],
      [103, 14],
    ])
  })

  it('leaves gaps where a value is unknown and never draws it as zero', () => {
    expect(sparkPoints([5, null, Number.NaN, 6], 100, 28).map((point) => point === null)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('draws a flat line through the middle, and nothing out of nothing', () => {
    expect(sparkPoints([4, 4], 100, 28).map((point) => point?.[1])).toEqual([14, 14])
    expect(sparkPoints([], 100, 28)).toEqual([])
  })
})

describe('Sparkline', () => {
  it('breaks the line at gaps', () => {
    const { container } = renderInKit(<Sparkline values={[1, 2, null, 3]} />)
    expect(container.querySelector('path')?.getAttribute('d')?.match(/M/g)).toHaveLength(2)
  })

  it('dashes the last part when it is incomplete and puts the dot before it', () => {
    const { container } = renderInKit(<Sparkline values={[1, 2, 3]} incomplete width={106} />)
    const [solid, dashed] = container.querySelectorAll('path')
    expect(solid.getAttribute('d')).toBe('M3 25L53 14')
    expect(dashed.hasAttribute('data-dashed')).toBe(true)
    expect(dashed.getAttribute('d')).toBe('M53 14L103 3')
    expect(container.querySelector('circle')?.getAttribute('cx')).toBe('53')
  })

  it('has no dot when nothing is known', () => {
    const { container } = renderInKit(<Sparkline values={[null, null]} />)
    expect(container.querySelector('circle')).toBeNull()
  })
})
