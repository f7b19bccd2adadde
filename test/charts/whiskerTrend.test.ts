import { describe, expect, it } from 'vitest'
import { whiskerTrend } from '../../src/charts/whiskerTrend'
import { TOKENS } from '../../src/ui/tokens'

const style = { ...TOKENS.light, narrow: false }
const print = (value: number) => `${(value * 100).toFixed(1)}%`
const input = {
  places: ['Jan', 'Feb', 'Mar'],
  values: [0.2, Number.NaN, 0.1],
  intervals: [{ low: 0.15, high: 0.25 }, null, { low: 0.05, high: 0.2 }],
  print,
  printTick: print,
}

describe('whiskerTrend', () => {
  it('says each known value with its interval, and leaves a gap for the unknown', () => {
    const drawing = whiskerTrend(input, style)
    expect(drawing.points.map((point) => point.said)).toEqual([
      'Jan, 20.0%, 15.0% to 25.0%',
      'Mar, 10.0%, 5.0% to 20.0%',
    ])
    const [line, whiskers] = drawing.option.series as { data: unknown }[]
    expect(line?.data).toEqual([0.2, null, 0.1])
    expect(whiskers?.data).toEqual([
      [0, 0.15, 0.25],
      [2, 0.05, 0.2],
    ])
  })

  it('says values alone where there are no intervals', () => {
    const drawing = whiskerTrend({ ...input, intervals: null }, style)
    expect(drawing.points.map((point) => point.said)).toEqual(['Jan, 20.0%', 'Mar, 10.0%'])
  })
})
