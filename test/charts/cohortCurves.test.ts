import { describe, expect, it } from 'vitest'

import { cohortCurves, type CohortCurvesInput } from '../../src/charts/cohortCurves'
import { draw, inColour, WIDE } from './drawn'

const { NaN: UNKNOWN } = Number

const INPUT: CohortCurvesInput = {
  ages: ['0', '1', '2', '3'],
  curves: [
    { name: 'Dec 2010', values: [280, 500, 700, 900], chosen: true, incompleteFrom: null, ahead: [], reached: null },
    {
      name: 'Apr 2011',
      values: [80, 300, 420, UNKNOWN],
      chosen: true,
      incompleteFrom: 2,
      ahead: [],
      reached: { age: 1, text: 'pays back in month 1' },
    },
    {
      name: 'May 2011',
      values: [100, 200, UNKNOWN, UNKNOWN],
      chosen: false,
      incompleteFrom: null,
      ahead: [],
      reached: null,
    },
  ],
  mean: [150, 330, 700, UNKNOWN],
  reference: { value: 300, text: 'CAC £300' },
  print: (value) => `£${value}`,
  printTick: String,
}

describe('cohortCurves', () => {
  const drawn = draw(cohortCurves(INPUT, WIDE))

  it('names the chosen cohorts, the mean, the reference and the payback, and no other', () => {
    for (const text of ['Dec 2010', 'Apr 2011', 'weighted mean', 'CAC £300', 'pays back in month 1']) {
      expect(drawn.texts).toContain(text)
    }
    expect(drawn.texts).not.toContain('May 2011')
    expect(drawn.svg).not.toContain('NaN')
  })

  it('colours the chosen ones in order and greys the others', () => {
    expect(inColour(drawn, WIDE.series[0]).length).toBeGreaterThan(0)
    expect(inColour(drawn, WIDE.series[1]).some(({ dashed }) => dashed)).toBe(true)
    expect(inColour(drawn, WIDE.grey).some(({ fill }) => fill === 'none')).toBe(true)
    expect(inColour(drawn, WIDE.series[2])).toEqual([])
  })

  it('tells each known value of what is named once', () => {
    expect(cohortCurves(INPUT, WIDE).points.map(({ said }) => said)).toEqual([
      'Dec 2010, age 0, £280',
      'Dec 2010, age 1, £500',
      'Dec 2010, age 2, £700',
      'Dec 2010, age 3, £900',
      'Apr 2011, age 0, £80',
      'Apr 2011, age 1, £300',
      'Apr 2011, age 2, £420, incomplete',
      'weighted mean, age 0, £150',
      'weighted mean, age 1, £330',
      'weighted mean, age 2, £700',
    ])
  })

  it('goes on with what is expected from the last complete value, dashed, with a band, and tells the interval', () => {
    const [first, second] = INPUT.curves
    const ahead = [
      { age: 2, value: 450, low: 430, high: 480 },
      { age: 3, value: 520, low: 460, high: 600 },
    ]
    const { option, points } = cohortCurves({ ...INPUT, curves: [first!, { ...second!, ahead }] }, WIDE)
    const series = option.series as { id: string; data: unknown }[]
    const data = (id: string) => series.find((one) => one.id === id)?.data
    expect(data('Apr 2011 (expected)')).toEqual([
      [1, 300],
      [2, 450],
      [3, 520],
    ])
    expect(data('Apr 2011 (incomplete)')).toBeUndefined()
    expect(data('Apr 2011 interval')).toEqual([
      [1, 0],
      [2, 50],
      [3, 140],
    ])
    expect(points.map(({ said }) => said)).toContain('Apr 2011, age 3, £520 expected (£460–£600)')
  })

  it('stands without mean, reference and cohorts', () => {
    const drawing = cohortCurves({ ...INPUT, curves: [], mean: null, reference: null }, WIDE)
    expect(drawing.points).toEqual([])
    expect(draw(drawing).svg).not.toContain('NaN')
  })
})
