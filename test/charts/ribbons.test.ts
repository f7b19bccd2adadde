import { describe, expect, it } from 'vitest'
import { ribbons } from '../../src/charts/ribbons'

const flows = [
  { from: 'b', to: 'a', count: 10 },
  { from: 'a', to: 'a', count: 20 },
  { from: 'a', to: 'b', count: 10 },
]

describe('ribbons', () => {
  it('draws nodes in proportion on both sides, in the order asked, within the height', () => {
    const { left, right } = ribbons({ flows, order: ['a', 'b', 'never'], height: 100, gap: 20 })
    expect(left).toEqual([
      { name: 'a', count: 30, y: 0, height: 60 },
      { name: 'b', count: 10, y: 80, height: 20 },
    ])
    expect(right.map(({ name, count }) => [name, count])).toEqual([
      ['a', 30],
      ['b', 10],
    ])
  })

  it('stacks ribbons where they leave and where they arrive', () => {
    const { ribbons: drawn } = ribbons({ flows, order: ['a', 'b'], height: 100, gap: 20 })
    expect(drawn.map((ribbon) => [ribbon.from, ribbon.to])).toEqual([
      ['a', 'a'],
      ['a', 'b'],
      ['b', 'a'],
    ])
    expect(drawn[1]?.path).toBe('M0 40C.5 40 .5 80 1 80V100C.5 100 .5 60 0 60Z')
    expect(drawn[2]?.path).toBe('M0 80C.5 80 .5 40 1 40V60C.5 60 .5 100 0 100Z')
  })

  it('draws nothing of nothing', () => {
    expect(ribbons({ flows: [], order: ['a'], height: 100, gap: 8 })).toEqual({ left: [], right: [], ribbons: [] })
  })
})
