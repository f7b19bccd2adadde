import type { LineSeriesOption } from 'echarts/charts'

import { endLabel, endRoom, haloLabel, placeAxis, plotArea, valueAxis } from './axes'
import { DASHED, REFERENCE_DASH, type ChartStyle } from './chartStyle'
import type { Drawing } from './drawing'

export interface TrackingLinesInput {
  /** One name a period, oldest first; an empty name leaves its tick without a label. */
  readonly places: readonly string[]
  /** The full name of each period, for what is read out. */
  readonly placesSaid: readonly string[]
  readonly actual: ArrayLike<number>
  readonly expected: ArrayLike<number>
  /** The first place of the hold-out; what is expected there was not known to the model. */
  readonly holdoutFrom: number
  readonly print: (value: number) => string
  readonly printTick: (value: number) => string
}

/** What happened as a solid line, what was expected dashed, and where the hold-out begins. */
export function trackingLines(input: TrackingLinesInput, style: ChartStyle): Drawing {
  const { places, holdoutFrom } = input
  const line = (name: string, values: ArrayLike<number>, index: 0 | 1, dashed: boolean): LineSeriesOption => ({
    id: name,
    name,
    type: 'line',
    symbol: 'circle',
    symbolSize: 6,
    showSymbol: false,
    data: Array.from(values),
    itemStyle: { color: style.surface, borderColor: style.series[index], borderWidth: 2 },
    lineStyle: { color: style.series[index], width: 2, ...(dashed ? { type: DASHED } : {}) },
    endLabel: endLabel(style, name, style.seriesText[index], true),
    labelLayout: { moveOverlap: 'shiftY' },
  })
  const actual = line(ACTUAL, input.actual, 0, false)
  const expected = line(EXPECTED, input.expected, 1, true)
  return {
    option: {
      grid: plotArea({ left: 4, right: endRoom(style, [ACTUAL, EXPECTED]), top: 28, bottom: 4 }),
      xAxis: placeAxis(style, places),
      yAxis: valueAxis(style, input.printTick),
      series: [
        { ...actual, ...(holdoutFrom < places.length ? holdoutMark(holdoutFrom, places.length, style) : {}) },
        expected,
      ],
    },
    points: [ACTUAL, EXPECTED].flatMap((name, series) =>
      Array.from(series === 0 ? input.actual : input.expected, (value, index) => ({
        series,
        index,
        said: `${input.placesSaid[index] ?? ''}: ${input.print(value)} ${name}${index >= holdoutFrom ? ', hold-out' : ''}`,
      })),
    ),
    hover: 'axis',
  }
}

const ACTUAL = 'happened'
const EXPECTED = 'expected'

function holdoutMark(from: number, places: number, style: ChartStyle): Pick<LineSeriesOption, 'markLine' | 'markArea'> {
  return {
    markLine: {
      silent: true,
      symbol: 'none',
      animation: false,
      lineStyle: { color: style.ink2, width: 1, type: REFERENCE_DASH },
      label: {
        formatter: 'hold-out',
        position: 'end',
        align: from > places * 0.8 ? 'right' : 'left',
        ...haloLabel(style, style.ink2),
      },
      data: [{ xAxis: from }],
    },
  }
}
