import { describe, expect, it } from 'vitest'

import { dayOfCivil } from '../../src/core/calendar'
import { rhythmTicks, type RhythmTicksInput } from '../../src/charts/rhythmTicks'
import { boundsOf, draw, inColour, WIDE } from './drawn'

const day = dayOfCivil
const INPUT: RhythmTicksInput = {
  days: [day(2011, 1, 10), day(2011, 3, 1), day(2011, 5, 20)],
  values: [100, 400, 0],
  due: { from: day(2011, 6, 29), to: day(2011, 7, 5), text: 'due 29 Jun – 5 Jul' },
  today: { day: day(2011, 7, 9), text: 'today, 9 Jul' },
  monthDays: [day(2011, 1, 1), day(2011, 4, 1), day(2011, 7, 1)],
  printMonth: (at) => `month ${at}`,
  printDay: (at) => `day ${at}`,
  printValue: (value) => `£${value}`,
}

describe('rhythmTicks', () => {
  const drawn = draw(rhythmTicks(INPUT, WIDE))

  it('draws one tick per order whose height is the root of its value, and none invisible', () => {
    const ticks = inColour(drawn, WIDE.series[0])
      .map(boundsOf)
      .map(([, top, , bottom]) => bottom - top)
    expect(ticks).toHaveLength(3)
    expect(ticks[1] / ticks[0]).toBeCloseTo(2, 1)
    expect(ticks[2]).toBeGreaterThan(0)
  })

  it('hatches the due window and names it and today', () => {
    expect(inColour(drawn, WIDE.series[4]).every(({ fill }) => fill !== WIDE.series[4])).toBe(true)
    expect(inColour(drawn, WIDE.series[4]).length).toBeGreaterThan(5)
    expect(drawn.texts).toContain('due 29 Jun – 5 Jul')
    expect(drawn.texts).toContain('today, 9 Jul')
  })

  it('names the due window above today, whose line ends below both names', () => {
    const inside = { ...INPUT, today: { day: day(2011, 7, 1), text: 'today, 1 Jul' } }
    const { svg } = draw(rhythmTicks(inside, WIDE))
    const baseOf = (text: string) => Number(new RegExp(` y="([\\d.]+)"[^>]*>${text}`).exec(svg)?.[1])
    expect(baseOf('today, 1 Jul') - baseOf('due 29 Jun – 5 Jul')).toBeGreaterThanOrEqual(14)
    const line = inColour(draw(rhythmTicks(inside, WIDE)), WIDE.ink).map(boundsOf)
    expect(line).toHaveLength(1)
    expect(line[0][1]).toBeGreaterThan(baseOf('today, 1 Jul'))
  })

  it('names the months that it is given, and no other place', () => {
    const months = drawn.texts.filter((text) => text.startsWith('month '))
    expect(months).toEqual(INPUT.monthDays.map((at) => `month ${at}`))
  })

  it('tells every order', () => {
    expect(rhythmTicks(INPUT, WIDE).points.map(({ said }) => said)).toEqual([
      `day ${day(2011, 1, 10)}, £100`,
      `day ${day(2011, 3, 1)}, £400`,
      `day ${day(2011, 5, 20)}, £0`,
    ])
  })

  it('stands with no order and no due window', () => {
    const drawing = rhythmTicks({ ...INPUT, days: [], values: [], due: null }, WIDE)
    expect(drawing.points).toEqual([])
    expect(draw(drawing).svg).not.toContain('NaN')
  })

  it('puts marks above the ticks, triangles where something went wrong, each with its words', () => {
    const marks = [
      { day: day(2011, 2, 1), isTrouble: true, said: 'a late delivery' },
      { day: day(2011, 4, 1), isTrouble: false, said: 'a visit' },
    ]
    const drawing = rhythmTicks({ ...INPUT, marks }, WIDE)
    expect(drawing.points.slice(3)).toEqual([
      { series: 3, index: 0, said: 'a late delivery' },
      { series: 3, index: 1, said: 'a visit' },
    ])
    const marked = draw(drawing)
    const [, points = ''] = /<polygon points="([^"]*)"/.exec(marked.svg) ?? []
    const heights = [...points.matchAll(/\S+ (\S+)/g)].map(([, y]) => Number(y))
    expect(heights).toHaveLength(3)
    expect(marked.svg.match(/<circle /g)).toHaveLength(1)
    const tops = inColour(marked, WIDE.series[0]).map((tick) => boundsOf(tick)[1])
    expect(Math.max(...heights)).toBeLessThan(Math.min(...tops))
  })
})
