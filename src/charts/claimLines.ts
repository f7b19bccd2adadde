import type { LineSeriesOption } from 'echarts/charts'

import { endLabel, endRoom, haloLabel, placeAxis, plotArea, valueAxis } from './axes'
import { DASHED, type ChartStyle } from './chartStyle'
import type { Drawing } from './drawing'

export interface ClaimLinesInput {
  /** "Start", "Year 1", …: one a year. */
  readonly places: readonly string[]
  /** What the claim says, drawn as a dashed line over the whole width. */
  readonly claim: { readonly name: string; readonly value: number }
  /** At most two computed lines, in the colours of the series; the first may have an interval. */
  readonly lines: readonly { readonly name: string; readonly values: ArrayLike<number> }[]
  readonly low: ArrayLike<number>
  readonly high: ArrayLike<number>
  /** Context in grey: what it would be under another reading. */
  readonly other: { readonly name: string; readonly values: ArrayLike<number> } | null
  readonly print: (value: number) => string
  readonly printTick: (value: number) => string
}

/** A claim as a dashed red-brown line against what the arithmetic gives, with the interval of the first line as a band. */
export function claimLines(input: ClaimLinesInput, style: ChartStyle): Drawing {
  const { claim, lines, other } = input
  const names = [claim.name, ...lines.map(({ name }) => name)]
  const top = Math.max(claim.value, ...lines.flatMap(({ values }) => Array.from(values)))
  const bottom = Math.min(1, ...lines.flatMap(({ values }) => Array.from(values)))
  return {
    option: {
      grid: plotArea({ left: 4, right: endRoom(style, names), top: 16, bottom: 4 }),
      xAxis: placeAxis(style, input.places),
      yAxis: {
        ...valueAxis(style, input.printTick),
        min: Math.floor(bottom * 10) / 10,
        max: Math.ceil(top * 10 + 0.5) / 10,
      },
      series: [
        ...lines.map((line, place) => lineOf(line, place, style)),
        claimOf(input, style),
        ...(other === null ? [] : [otherOf(other, style)]),
        ...bandOf(input, style),
      ],
    },
    points: lines.flatMap(({ name, values }, series) =>
      Array.from(values, (value, index) => ({
        series,
        index,
        said: `${input.places[index] ?? ''}, ${name}: ${input.print(value)}`,
      })),
    ),
    hover: 'axis',
  }
}

function lineOf(line: ClaimLinesInput['lines'][number], place: number, style: ChartStyle): LineSeriesOption {
  const mark = style.series[place] ?? style.grey
  return {
    id: line.name,
    name: line.name,
    type: 'line',
    data: Array.from(line.values),
    symbol: 'circle',
    symbolSize: 6,
    itemStyle: { color: style.surface, borderColor: mark, borderWidth: 2 },
    lineStyle: { color: mark, width: 2 },
    endLabel: endLabel(style, line.name, style.seriesText[place] ?? style.ink3, true),
    labelLayout: { moveOverlap: 'shiftY' },
    z: 3,
  }
}

function claimOf({ claim, places }: ClaimLinesInput, style: ChartStyle): LineSeriesOption {
  return {
    id: 'claim',
    name: claim.name,
    type: 'line',
    data: places.map(() => claim.value),
    symbol: 'none',
    silent: true,
    lineStyle: { color: style.series[3], width: 2, type: DASHED },
    endLabel: endLabel(style, claim.name, style.seriesText[3], true),
  }
}

function otherOf(other: NonNullable<ClaimLinesInput['other']>, style: ChartStyle): LineSeriesOption {
  return {
    id: 'other',
    name: other.name,
    type: 'line',
    data: Array.from(other.values),
    symbol: 'none',
    silent: true,
    clip: true,
    lineStyle: { color: style.grey, width: 1.1 },
    markPoint: {
      silent: true,
      symbolSize: 0,
      data: [{ name: other.name, coord: [2, other.values[2] ?? other.values[0] ?? 1] }],
      label: { show: !style.narrow, formatter: other.name, position: 'right', ...haloLabel(style, style.ink3) },
    },
  }
}

function bandOf({ low, high }: ClaimLinesInput, style: ChartStyle): LineSeriesOption[] {
  const from = Array.from(low)
  if (from.some(Number.isNaN)) return []
  const hidden = {
    type: 'line' as const,
    symbol: 'none',
    silent: true,
    stack: 'interval',
    stackStrategy: 'all' as const,
    lineStyle: { width: 0 },
  }
  return [
    { ...hidden, id: 'low', data: from },
    {
      ...hidden,
      id: 'interval',
      data: from.map((value, place) => (high[place] ?? value) - value),
      areaStyle: { color: style.series[0], opacity: 0.13 },
    },
  ]
}
