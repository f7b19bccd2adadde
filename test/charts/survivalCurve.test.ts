import { describe, expect, it } from 'vitest'
import { survivalCurve } from '../../src/charts/survivalCurve'
import { TOKENS } from '../../src/ui/tokens'

const print = (share: number) => `${(share * 100).toFixed(1)}%`

describe('survivalCurve', () => {
  const drawing = survivalCurve(
    {
      ages: ['0', '', '2'],
      agesSaid: ['0 months', '1 month', '2 months'],
      survival: [1, 0.6, 0],
      lower: [1, 0.5, Number.NaN],
      upper: [1, 0.7, Number.NaN],
      print,
      printTick: print,
    },
    { ...TOKENS.light, narrow: false },
  )

  it('says the share and its interval at each age, and no interval where there is none', () => {
    expect(drawing.points.map(({ said }) => said)).toEqual([
      'After 0 months: 100.0% still open (100.0%–100.0%)',
      'After 1 month: 60.0% still open (50.0%–70.0%)',
      'After 2 months: 0.0% still open',
    ])
  })

  it('stacks the interval on its lower end', () => {
    const [line, lower, interval] = drawing.option.series as { data: (number | null)[] }[]
    expect(line?.data).toEqual([1, 0.6, 0])
    expect(lower?.data).toEqual([1, 0.5, null])
    expect(interval?.data.map((width) => width?.toFixed(2))).toEqual(['0.00', '0.20', undefined])
  })
})
