import type { CustomSeriesRenderItem } from 'echarts'

import { haloLabel, numberAxis, plotArea } from './axes'
import type { ChartStyle } from './chartStyle'
import type { Drawing } from './drawing'

export interface HistogramInput {
  /** Ascending; bin i reaches from edge i to edge i + 1. */
  readonly edges: readonly number[]
  /** One less than edges. */
  readonly counts: readonly number[]
  /** A value that is marked with a line: "now 17 d". */
  readonly mark: { readonly value: number; readonly text: string } | null
  /** "4 d" of an edge. */
  readonly printEdge: (value: number) => string
  readonly printCount: (count: number) => string
}

/** How often each size occurred, bars side by side from zero, with one value marked. */
export function histogram(input: HistogramInput, style: ChartStyle): Drawing {
  const from = input.edges[0] ?? 0
  const to = Math.max(input.edges.at(-1) ?? 1, (input.mark?.value ?? 0) * 1.05)
  return {
    option: {
      grid: plotArea({ left: 4, right: 12, top: 24, bottom: 4 }),
      xAxis: numberAxis(style, from, to, input.printEdge),
      yAxis: { type: 'value', show: false, min: 0 },
      series: [
        {
          id: 'bins',
          type: 'custom',
          renderItem: bin(style),
          encode: { x: [0, 1], y: 2 },
          data: input.counts.map((count, i) => [input.edges[i] ?? 0, input.edges[i + 1] ?? 0, count]),
        },
        {
          id: 'mark',
          type: 'line',
          silent: true,
          data: [],
          ...(input.mark === null ? {} : { markLine: markLine(input.mark, (from + to) / 2, style) }),
        },
      ],
    },
    points: input.counts.map((count, index) => ({
      series: 0,
      index,
      said: `${input.printEdge(input.edges[index] ?? 0)} to ${input.printEdge(input.edges[index + 1] ?? 0)}: ${input.printCount(count)}`,
    })),
    hover: 'point',
  }
}

function bin(style: ChartStyle): CustomSeriesRenderItem {
  return (_params, api) => {
    const [left = 0, top = 0] = api.coord([api.value(0), api.value(2)])
    const [right = 0, ground = 0] = api.coord([api.value(1), 0])
    return {
      type: 'rect',
      shape: { x: left + 1, y: top, width: Math.max(1, right - left - 2), height: ground - top },
      style: { fill: style.series[0] },
    }
  }
}

function markLine(mark: NonNullable<HistogramInput['mark']>, middle: number, style: ChartStyle) {
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    lineStyle: { color: style.ink, width: 1.5, type: 'solid' as const },
    data: [
      {
        xAxis: mark.value,
        label: {
          formatter: mark.text,
          position: 'end' as const,
          align: mark.value > middle ? ('right' as const) : ('left' as const),
          ...haloLabel(style, style.ink, true),
        },
      },
    ],
  }
}
