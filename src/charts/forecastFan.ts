import type { LineSeriesOption } from 'echarts/charts'

import { haloLabel, numberAxis, plotArea, valueAxis } from './axes'
import { DASHED, REFERENCE_DASH, type ChartStyle } from './chartStyle'
import type { Drawing } from './drawing'

export interface ForecastFanInput {
  /** What was earned, added up, at ascending places at or below 0: 0 is today. */
  readonly earned: readonly FanPoint[]
  /** What is expected on top of today's sum at ascending places above 0, with its interval (NaN: not known). */
  readonly expected: readonly (FanPoint & { readonly low: number; readonly high: number })[]
  /** "earned £14,198". */
  readonly earnedText: string
  /** "expected £16,006". */
  readonly expectedText: string
  /** The name of a place: "Dec 2013". */
  readonly printPlace: (place: number) => string
  readonly print: (value: number) => string
  readonly printTick: (value: number) => string
}

export interface FanPoint {
  readonly place: number
  readonly value: number
}

/** What was earned as a solid line up to today, what is expected on top of it dashed, with its interval as a band. */
export function forecastFan(input: ForecastFanInput, style: ChartStyle): Drawing {
  const { earned, expected, printPlace } = input
  const today = earned.at(-1)?.value ?? 0
  const ahead = expected.map(({ place, value, low, high }) => ({
    place,
    value: today + value,
    low: today + low,
    high: today + high,
  }))
  const from = earned[0]?.place ?? 0
  const to = ahead.at(-1)?.place ?? 1
  const hidden = {
    type: 'line' as const,
    stack: 'band',
    stackStrategy: 'all' as const,
    symbol: 'none',
    silent: true,
    lineStyle: { width: 0 },
  }
  const known = ahead.filter(({ low, high }) => !Number.isNaN(low) && !Number.isNaN(high))
  const band = [{ place: 0, low: today, high: today }, ...known]
  const point = { type: 'line' as const, symbol: 'circle', symbolSize: 6, showSymbol: false }
  const mark = { color: style.surface, borderColor: style.series[0], borderWidth: 2 }
  const series: LineSeriesOption[] = [
    {
      ...point,
      id: 'earned',
      data: earned.map(({ place, value }) => [place, value]),
      itemStyle: mark,
      lineStyle: { color: style.series[0], width: 2 },
      z: 3,
      markLine: {
        silent: true,
        symbol: 'none',
        animation: false,
        lineStyle: { color: style.ink2, width: 1, type: REFERENCE_DASH },
        label: {
          formatter: input.earnedText,
          position: 'end',
          align: from < -to / 3 ? 'right' : 'left',
          ...haloLabel(style, style.ink, true),
        },
        data: [{ xAxis: 0 }],
      },
    },
    {
      ...point,
      id: 'expected',
      data: [[0, today], ...ahead.map(({ place, value }) => [place, value])],
      itemStyle: mark,
      lineStyle: { color: style.series[0], width: 2, type: DASHED },
      z: 3,
    },
    { ...hidden, id: 'low', data: band.map(({ place, low }) => [place, low]) },
    {
      ...hidden,
      id: 'interval',
      data: band.map(({ place, low, high }) => [place, high - low]),
      areaStyle: { color: style.series[0], opacity: 0.13 },
    },
  ]
  return {
    option: {
      grid: plotArea({ left: 4, right: 20, top: 28, bottom: 4 }),
      xAxis: numberAxis(style, from, to, printPlace),
      yAxis: valueAxis(style, input.printTick),
      series,
    },
    points: [
      ...earned.map(({ place, value }, index) => ({
        series: 0,
        index,
        said: `${printPlace(place)}: earned ${input.print(value)}`,
      })),
      ...ahead.map((at, i) => ({ series: 1, index: i + 1, said: saidAhead(input, at, today) })),
    ],
    hover: 'point',
  }
}

function saidAhead(
  { print, printPlace }: ForecastFanInput,
  at: { readonly place: number; readonly value: number; readonly low: number; readonly high: number },
  today: number,
): string {
  const interval = Number.isNaN(at.low) ? '' : ` (${print(at.low - today)}–${print(at.high - today)})`
  return `${printPlace(at.place)}: ${print(at.value - today)} expected${interval}`
}
