import { describe, expect, it } from 'vitest'

import { chartOption, saidAt } from '../../src/charts/chartOption'
import type { Drawing } from '../../src/charts/drawing'
import { WIDE } from './drawn'

const DRAWING: Drawing = {
  option: { series: [{ type: 'line', data: [1, 2] }] },
  points: [
    { series: 0, index: 0, said: 'April, 22.7%' },
    { series: 1, index: 0, said: 'a {b|hostile} name' },
    { series: 1, index: 1, said: 'May' },
  ],
  hover: 'axis',
}

describe('chartOption', () => {
  it('always tells points as text, never as HTML', () => {
    expect(chartOption(DRAWING, WIDE, true).tooltip).toMatchObject({ renderMode: 'richText', trigger: 'axis' })
    expect(chartOption({ ...DRAWING, hover: 'point' }, WIDE, true).tooltip).toMatchObject({
      renderMode: 'richText',
      trigger: 'item',
    })
  })

  it('does not move where less motion is asked for', () => {
    expect(chartOption(DRAWING, WIDE, false)).toMatchObject({ animation: false })
    expect(chartOption(DRAWING, WIDE, true)).toMatchObject({ animation: true, animationDuration: 200 })
  })
})

describe('saidAt', () => {
  it('is one line a hovered point, with nothing that could be read as style', () => {
    expect(
      saidAt(DRAWING, [
        { seriesIndex: 0, dataIndex: 0 },
        { seriesIndex: 1, dataIndex: 0 },
      ]),
    ).toBe('April, 22.7%\na  b hostile  name')
  })

  it('is empty where the drawing has no such point', () => {
    expect(saidAt(DRAWING, [{ seriesIndex: 7, dataIndex: 0 }, {}])).toBe('')
  })
})
