import type { LineSeriesOption } from 'echarts/charts'

import { haloLabel, placeAxis, roomFor, valueAxis } from './axes'
import { DASHED, REFERENCE_DASH, seriesColour, type ChartStyle } from './chartStyle'
import type { Drawing, DrawnPoint } from './drawing'

export interface LineTrendInput {
  /** One name a period, oldest first: "Apr". */
  readonly places: readonly string[]
  readonly lines: readonly TrendLine[]
  /** The first period that is not complete, as a place; what leads to it is drawn dashed. */
  readonly incompleteFrom: number | null
  /** "December: 9 of 31 days, 39 so far". */
  readonly incompleteNote: string | null
  readonly annotations: readonly { readonly place: number; readonly text: string }[]
  /** For labels and what is read out. */
  readonly print: (value: number) => string
  /** For the axis. */
  readonly printTick: (value: number) => string
}

export interface TrendLine {
  readonly name: string
  /** One a place; null and NaN where it is not known: a gap, never 0. */
  readonly values: readonly (number | null)[]
  /** `comparison` is drawn thin and grey. */
  readonly role: 'main' | 'comparison'
  /** Prints the first and the last complete value at their points. */
  readonly ends?: boolean
}

/** Lines over periods: direct labels, the incomplete part dashed and left out of what the ends print. */
export function lineTrend(input: LineTrendInput, style: ChartStyle): Drawing {
  const series = input.lines.flatMap((line, i) => trendSeries(line, i, input, style))
  const right = style.narrow ? 16 : 12 + Math.max(...input.lines.map((line) => roomFor(line.name)))
  const names = input.lines.map((line) => line.name)
  return {
    option: {
      grid: { left: 4, right, top: 28, bottom: 4, containLabel: true },
      xAxis: placeAxis(style, input.places),
      yAxis: valueAxis(style, input.printTick),
      series,
    },
    points: trendPoints(input, series, names),
    hover: 'axis',
  }
}

function trendSeries(line: TrendLine, index: number, input: LineTrendInput, style: ChartStyle): LineSeriesOption[] {
  const main = line.role === 'main'
  const colour = main ? seriesColour(style, index) : { mark: style.grey, text: style.ink3 }
  const cut = input.incompleteFrom ?? line.values.length
  const values = line.values.map((value) => (value === null || Number.isNaN(value) ? null : value))
  const end = { show: !style.narrow, formatter: line.name, ...haloLabel(style, colour.text, main), distance: 8 }
  const dashed = cut < values.length
  const solid: LineSeriesOption = {
    id: line.name,
    name: line.name,
    type: 'line',
    data: labelledEnds(line, values, cut, input, style),
    symbol: 'circle',
    symbolSize: 6,
    showAllSymbol: true,
    showSymbol: main && values.length <= 40,
    itemStyle: { color: style.surface, borderColor: colour.mark, borderWidth: 2 },
    lineStyle: { color: colour.mark, width: main ? 2 : 1.1, opacity: main ? 1 : 0.6 },
    labelLayout: { moveOverlap: 'shiftY' },
    ...(dashed ? {} : { endLabel: end }),
    ...(index === 0 ? { markLine: marks(input, style) } : {}),
  }
  if (!dashed) return [solid]
  return [
    solid,
    {
      id: `${line.name} (incomplete)`,
      name: line.name,
      type: 'line',
      data: values.map((value, place) => (place >= cut - 1 ? value : null)),
      symbol: 'none',
      itemStyle: { color: style.surface, borderColor: colour.mark, borderWidth: 2 },
      lineStyle: { color: colour.mark, width: main ? 2 : 1.1, type: DASHED },
      endLabel: end,
      labelLayout: { moveOverlap: 'shiftY' },
    },
  ]
}

/** The complete values, the first and the last with their number beside them. */
function labelledEnds(
  line: TrendLine,
  values: readonly (number | null)[],
  cut: number,
  input: LineTrendInput,
  style: ChartStyle,
): NonNullable<LineSeriesOption['data']> {
  const complete = values.map((value, place) => (place < cut ? value : null))
  const first = complete.findIndex((value) => value !== null)
  const last = complete.findLastIndex((value) => value !== null)
  return complete.map((value, place) => {
    if (value === null || line.ends !== true || (place !== first && place !== last)) return value
    const below = place === last && first !== last && value < (complete[last - 1] ?? value)
    return {
      value,
      label: {
        show: true,
        position: below ? ('bottom' as const) : ('top' as const),
        formatter: input.print(value),
        ...haloLabel(style, style.ink, true),
      },
    }
  })
}

function marks(input: LineTrendInput, style: ChartStyle): NonNullable<LineSeriesOption['markLine']> {
  const incomplete =
    input.incompleteFrom === null
      ? []
      : [
          {
            xAxis: input.incompleteFrom,
            lineStyle: { color: style.ink2, width: 1, type: REFERENCE_DASH },
            label: {
              show: input.incompleteNote !== null && !style.narrow,
              formatter: input.incompleteNote ?? '',
              position: 'insideEndTop' as const,
              rotate: 0,
              align: 'right' as const,
              ...haloLabel(style, style.ink3),
              fontSize: 11,
            },
          },
        ]
  const noted = input.annotations.map(({ place, text }) => ({
    xAxis: place,
    lineStyle: { color: style.ink2, width: 1, type: 'solid' as const },
    label: { formatter: text, position: 'end' as const, ...haloLabel(style, style.ink2) },
  }))
  return { silent: true, symbol: 'none', animation: false, data: [...incomplete, ...noted] }
}

function trendPoints(
  input: LineTrendInput,
  series: readonly LineSeriesOption[],
  names: readonly string[],
): readonly DrawnPoint[] {
  return names.flatMap((name, line) => {
    const solid = series.findIndex((one) => one.name === name)
    const values = input.lines[line]?.values ?? []
    return values.flatMap((value, index) => {
      if (value === null || Number.isNaN(value)) return []
      const late = input.incompleteFrom !== null && index >= input.incompleteFrom
      const said = `${name}, ${input.places[index] ?? ''}, ${input.print(value)}${late ? ', incomplete' : ''}`
      return [{ series: late ? solid + 1 : solid, index, said }]
    })
  })
}
