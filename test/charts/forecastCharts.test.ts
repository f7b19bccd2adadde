import { describe, expect, it } from 'vitest'
import { forecastFan } from '../../src/charts/forecastFan'
import { pairedBars } from '../../src/charts/pairedBars'
import { trackingLines } from '../../src/charts/trackingLines'
import { draw, inColour, WIDE } from './drawn'

const print = (value: number) => String(Math.round(value))

describe('forecastFan', () => {
  const input = {
    earned: [
      { place: -2, value: 10 },
      { place: -1, value: 20 },
      { place: 0, value: 30 },
    ],
    expected: [
      { place: 3, value: 5, low: 2, high: 9 },
      { place: 6, value: 10, low: 4, high: 20 },
    ],
    earnedText: 'earned 30',
    expectedText: 'expected 10',
    printPlace: (place: number) => `month ${place}`,
    print,
    printTick: print,
  }

  it('says what was earned and what is expected on top, with its interval', () => {
    expect(forecastFan(input, WIDE).points.map(({ said }) => said)).toEqual([
      'month -2: earned 10',
      'month -1: earned 20',
      'month 0: earned 30',
      'month 3: 5 expected (2–9)',
      'month 6: 10 expected (4–20)',
    ])
  })

  it('draws the past solid, the future dashed, and a band from today', () => {
    const drawn = draw(forecastFan(input, WIDE))
    const lines = inColour(drawn, WIDE.series[0])
    expect(lines.some(({ dashed }) => dashed)).toBe(true)
    expect(lines.some(({ dashed, stroke }) => !dashed && stroke === WIDE.series[0])).toBe(true)
    expect(drawn.texts).toContain('earned 30')
    const [, , low, width] = forecastFan(input, WIDE).option.series as { data: [number, number][] }[]
    expect(low?.data).toEqual([
      [0, 30],
      [3, 32],
      [6, 34],
    ])
    expect(width?.data).toEqual([
      [0, 0],
      [3, 7],
      [6, 16],
    ])
  })

  it('has no band where the interval is not known', () => {
    const unknown = input.expected.map((one) => ({ ...one, low: Number.NaN, high: Number.NaN }))
    const drawing = forecastFan({ ...input, expected: unknown }, WIDE)
    expect(drawing.points.at(-1)?.said).toBe('month 6: 10 expected')
    expect((drawing.option.series as { data: unknown[] }[])[2]?.data).toEqual([[0, 30]])
  })
})

describe('trackingLines', () => {
  it('says each week what happened and what was expected, and which weeks are held out', () => {
    const drawing = trackingLines(
      {
        places: ['1', '', '3'],
        placesSaid: ['Week 1', 'Week 2', 'Week 3'],
        actual: [1, 3, 6],
        expected: [1.2, 2.9, 5],
        holdoutFrom: 2,
        print,
        printTick: print,
      },
      WIDE,
    )
    expect(drawing.points.map(({ said }) => said)).toEqual([
      'Week 1: 1 happened',
      'Week 2: 3 happened',
      'Week 3: 6 happened, hold-out',
      'Week 1: 1 expected',
      'Week 2: 3 expected',
      'Week 3: 5 expected, hold-out',
    ])
    const drawn = draw(drawing)
    expect(drawn.texts).toContain('hold-out')
    expect(inColour(drawn, WIDE.series[1]).some(({ dashed }) => dashed)).toBe(true)
  })
})

describe('pairedBars', () => {
  it('draws a hatched and a solid bar for each pair, and nothing where nothing is known', () => {
    const drawing = pairedBars(
      {
        places: ['0', '1+'],
        placesSaid: ['none', 'one or more'],
        expected: [1, Number.NaN],
        actual: [2, Number.NaN],
        print,
        printTick: print,
      },
      WIDE,
    )
    expect(drawing.points.map(({ said }) => said)).toEqual(['none: 1 expected', 'none: 2 happened'])
    const drawn = draw(drawing)
    expect(drawn.paths.filter(({ fill }) => fill === WIDE.series[0])).toHaveLength(1)
    expect(drawn.paths.filter(({ stroke }) => stroke === WIDE.series[0]).length).toBeGreaterThan(2)
  })
})
