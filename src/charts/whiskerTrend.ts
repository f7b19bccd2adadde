import type { CustomSeriesRenderItem } from 'echarts'

import { haloLabel, placeAxis, valueAxis } from './axes'
import type { ChartStyle } from './chartStyle'
import type { Drawing } from './drawing'

export interface WhiskerTrendInput {
  /** One name a value, oldest first. */
  readonly places: readonly string[]
  /** NaN where it is not known. */
  readonly values: ArrayLike<number>
  /** Bounds of each value; null draws no whiskers. */
  readonly intervals: readonly ({ readonly low: number; readonly high: number } | null)[] | null
  readonly print: (value: number) => string
  readonly printTick: (value: number) => string
}

/** One line with an interval at each point: the first, the last and the least value are printed. */
export function whiskerTrend(input: WhiskerTrendInput, style: ChartStyle): Drawing {
  const { places, intervals } = input
  const values = Array.from(input.values, (value) => (Number.isNaN(value) ? null : value))
  const labelled = labelledPlaces(values)
  const bounds = values.flatMap((value, at) =>
    value === null ? [] : [[at, intervals?.[at]?.low ?? value, intervals?.[at]?.high ?? value]],
  )
  return {
    option: {
      grid: { left: 4, right: 20, top: 28, bottom: 4, containLabel: true },
      xAxis: placeAxis(style, places),
      yAxis: valueAxis(style, input.printTick),
      series: [
        {
          id: 'trend',
          type: 'line',
          symbol: 'circle',
          symbolSize: 7,
          showAllSymbol: true,
          z: 3,
          itemStyle: { color: style.surface, borderColor: style.series[0], borderWidth: 2 },
          lineStyle: { color: style.series[0], width: 2 },
          data: values,
        },
        {
          id: 'intervals',
          type: 'custom',
          silent: true,
          z: 2,
          renderItem: whisker(values, labelled, input.print, style),
          encode: { x: 0, y: [1, 2] },
          data: bounds,
        },
      ],
    },
    points: values.flatMap((value, index) => {
      const interval = intervals?.[index] ?? null
      const range = interval === null ? '' : `, ${input.print(interval.low)} to ${input.print(interval.high)}`
      return value === null ? [] : [{ series: 0, index, said: `${places[index] ?? ''}, ${input.print(value)}${range}` }]
    }),
    hover: 'point',
  }
}

/** The first, the last and the least value: the three that a reader looks for. */
function labelledPlaces(values: readonly (number | null)[]): ReadonlySet<number> {
  const known = values.flatMap((value, at) => (value === null ? [] : [at]))
  const least = known.toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0))[0]
  return new Set([known[0], known.at(-1), least].filter((at) => at !== undefined))
}

/** The interval as a line, and above it the value where it is printed. Without an interval the line has no length. */
function whisker(
  values: readonly (number | null)[],
  labelled: ReadonlySet<number>,
  print: (value: number) => string,
  style: ChartStyle,
): CustomSeriesRenderItem {
  return (_params, api) => {
    const at = Number(api.value(0))
    const [x = 0, low = 0] = api.coord([at, api.value(1)])
    const [, high = 0] = api.coord([at, api.value(2)])
    const { color, textBorderColor, textBorderWidth, ...font } = haloLabel(style, style.ink, true)
    return {
      type: 'group',
      children: [
        { type: 'line', shape: { x1: x, y1: low, x2: x, y2: high }, style: { stroke: style.grey, lineWidth: 1.5 } },
        {
          type: 'text',
          x,
          y: high - 5,
          style: {
            text: labelled.has(at) ? print(values[at] ?? Number.NaN) : '',
            fill: color,
            stroke: textBorderColor,
            lineWidth: textBorderWidth,
            align: 'center',
            verticalAlign: 'bottom',
            ...font,
          },
        },
      ],
    }
  }
}
