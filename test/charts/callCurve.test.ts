import { describe, expect, it } from 'vitest'
import { callCurve } from '../../src/charts/callCurve'
import { calibrationDots } from '../../src/charts/calibrationDots'
import { TOKENS } from '../../src/ui/tokens'

const style = { ...TOKENS.light, narrow: false }

describe('callCurve', () => {
  const draw = (stop: number | null) =>
    callCurve(
      {
        saved: [0, 50, 80],
        cost: [0, 20, 40],
        chosen: 1,
        stop,
        printMoney: (parts) => `€${parts}`,
        printTick: String,
        printCalls: (calls) => `${calls} calls`,
      },
      style,
    )

  it('says what is saved and spent at every number of calls', () => {
    expect(draw(2).points.map(({ said }) => said)).toEqual([
      '0 calls a week: €0 saved, €0 spent on calls',
      '1 calls a week: €50 saved, €20 spent on calls',
      '2 calls a week: €80 saved, €40 spent on calls',
    ])
  })

  it('marks the choice, and the stop point where it is on the axis', () => {
    const marks = (stop: number | null) =>
      (draw(stop).option.series as { markLine?: { data: unknown[] } }[])[0]?.markLine?.data
    expect(marks(2)).toEqual([{ xAxis: 2, label: { formatter: 'stop at 2', position: 'end' } }])
    expect(marks(null)).toEqual([])
    const [, , chosen] = draw(2).option.series as { data: unknown[] }[]
    expect(chosen?.data).toEqual([[1, 50]])
  })
})

describe('calibrationDots', () => {
  it('puts what was foretold against what came, and says both', () => {
    const { option, points } = calibrationDots(
      { foretold: [0.1, 0.8], came: [0.2, 0.7], accounts: [30, 31], print: String, printTick: String },
      style,
    )
    const [dots] = option.series as { data: unknown[] }[]
    expect(dots?.data).toEqual([
      [0.1, 0.2],
      [0.8, 0.7],
    ])
    expect(points.map(({ said }) => said)).toEqual([
      'Foretold 0.1, came 0.2, 30 accounts',
      'Foretold 0.8, came 0.7, 31 accounts',
    ])
  })
})
