import { describe, expect, it } from 'vitest'

import { lineTrend, type LineTrendInput } from '../../src/charts/lineTrend'
import { draw, inColour, NARROW, WIDE } from './drawn'

const percent = (value: number) => `${(value * 100).toFixed(1)}%`

const INPUT: LineTrendInput = {
  places: ['Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  lines: [
    { name: 'Logo churn', values: [0.104, 0.085, 0.08, 0.055, 0.061], role: 'main', ends: true },
    { name: 'a year earlier', values: [null, 0.09, Number.NaN, 0.08, 0.07], role: 'comparison' },
  ],
  incompleteFrom: 4,
  incompleteNote: 'December: 9 of 31 days',
  annotations: [{ place: 1, text: 'Autumn catalogue' }],
  print: percent,
  printTick: percent,
}

describe('lineTrend', () => {
  const drawn = draw(lineTrend(INPUT, WIDE))

  it('names its lines in place and prints the first and the last complete value', () => {
    for (const text of ['Logo churn', 'a year earlier', '10.4%', '5.5%']) expect(drawn.texts).toContain(text)
    expect(drawn.texts).not.toContain('6.1%')
    expect(drawn.svg).not.toContain('NaN')
  })

  it('marks the incomplete period and the annotation in words', () => {
    expect(drawn.texts).toContain('December: 9 of 31 days')
    expect(drawn.texts).toContain('Autumn catalogue')
  })

  it('draws the incomplete part dashed, the complete one not', () => {
    const lines = inColour(drawn, WIDE.series[0]).filter(({ fill }) => fill === 'none')
    expect(lines.filter(({ dashed }) => dashed)).toHaveLength(1)
    expect(lines.filter(({ dashed }) => !dashed)).toHaveLength(1)
  })

  it('draws a comparison grey, and an unknown value as a gap, never as zero', () => {
    const solid = inColour(drawn, WIDE.grey).find(({ fill, dashed }) => fill === 'none' && !dashed)
    expect(solid?.d.match(/M/g)?.length).toBeGreaterThan(0)
    const { points } = lineTrend(INPUT, WIDE)
    expect(points.filter(({ said }) => said.startsWith('a year earlier')).map(({ said }) => said)).toEqual([
      'a year earlier, Sep, 9.0%',
      'a year earlier, Nov, 8.0%',
      'a year earlier, Dec, 7.0%, incomplete',
    ])
  })

  it('tells each value once, the incomplete one as such, at the place where it is drawn', () => {
    const { option, points } = lineTrend(INPUT, WIDE)
    const series = Array.isArray(option.series) ? option.series : []
    const mine = points.filter(({ said }) => said.startsWith('Logo churn'))
    expect(mine.map(({ said }) => said)).toEqual([
      'Logo churn, Aug, 10.4%',
      'Logo churn, Sep, 8.5%',
      'Logo churn, Oct, 8.0%',
      'Logo churn, Nov, 5.5%',
      'Logo churn, Dec, 6.1%, incomplete',
    ])
    for (const { series: place, index } of points) {
      const { data } = series[place]
      expect(Array.isArray(data) ? data[index] : undefined).toBeDefined()
    }
  })

  it('begins at zero', () => {
    expect(drawn.texts).toContain('0.0%')
  })

  it('has no dashed part when every period is complete', () => {
    const whole = draw(lineTrend({ ...INPUT, incompleteFrom: null, incompleteNote: null, annotations: [] }, WIDE))
    expect(inColour(whole, WIDE.series[0]).some(({ dashed }) => dashed)).toBe(false)
    expect(whole.texts).toContain('6.1%')
  })

  it('keeps the names where it is narrow', () => {
    expect(draw(lineTrend(INPUT, NARROW), NARROW).texts.join(' ')).toMatch(/Logo ?churn/)
  })

  it('prints the last value where it is narrow on the side that the line near it leaves free', () => {
    const lines = [{ name: 'Logo churn', values: [0.06, 0.08, 0.055, 0.057, 0.03], role: 'main', ends: true }] as const
    const labels = (style: typeof WIDE) => {
      const { series } = lineTrend({ ...INPUT, lines }, style).option
      const [solid] = Array.isArray(series) ? series : []
      return JSON.parse(JSON.stringify(solid?.data)).map((item: { label?: object }) => item.label)
    }
    expect(labels(NARROW).at(-1)).toMatchObject({ formatter: '5.7%', position: 'bottom', align: 'right' })
    expect(labels(WIDE).at(-1)).toMatchObject({ formatter: '5.7%', position: 'top', align: 'center' })
  })

  it('draws a line of which nothing is known as nothing', () => {
    const lines = [{ name: 'x', values: [null, Number.NaN], role: 'main', ends: true }] as const
    const drawing = lineTrend({ ...INPUT, places: ['a', 'b'], lines, incompleteFrom: null, annotations: [] }, WIDE)
    expect(drawing.points).toEqual([])
    expect(draw(drawing).svg).not.toContain('NaN')
  })
})
