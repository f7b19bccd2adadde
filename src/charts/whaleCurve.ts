import type { LineSeriesOption } from 'echarts/charts'

import { haloLabel, numberAxis, plotArea, valueAxis } from './axes'
import { REFERENCE_DASH, type ChartStyle } from './chartStyle'
import type { Drawing } from './drawing'

export interface WhaleCurveInput {
  /** Share of accounts, best first, ascending from 0 to 1. */
  readonly x: ArrayLike<number>
  /** Cumulative share of the total at each; may pass 1 and fall. */
  readonly y: ArrayLike<number>
  /** The share of accounts that is marked, 0.2, and what it carries. */
  readonly mark: { readonly x: number; readonly y: number; readonly title: string; readonly sub: string } | null
  readonly printShare: (share: number) => string
  readonly printTick: (share: number) => string
}

/** A curve that passes 100% by rounding alone, or by less than half a percent, keeps its axis at 100%. */
const ROUNDING = 0.02

/** Points of the curve that the arrow keys stop at. */
const STOPS = 20

/** Cumulative share of value by rank of account against the line of equality; the marked part is filled. */
export function whaleCurve(input: WhaleCurveInput, style: ChartStyle): Drawing {
  const curve = Array.from({ length: input.x.length }, (_, i) => [input.x[i] ?? 0, input.y[i] ?? 0])
  const mark = input.mark
  const highest = Math.max(1, ...curve.map((point) => point[1] ?? 0))
  const series: LineSeriesOption[] = [
    {
      id: 'curve',
      type: 'line',
      data: curve,
      showSymbol: false,
      lineStyle: { color: style.series[0], width: 2 },
      itemStyle: { color: style.series[0] },
    },
    {
      id: 'equal',
      type: 'line',
      data: [
        [0, 0],
        [1, 1],
      ],
      silent: true,
      symbol: 'none',
      lineStyle: { color: style.ink2, width: 1, type: REFERENCE_DASH },
      markPoint: {
        silent: true,
        symbolSize: 0,
        data: [{ name: 'equal', coord: [0.98, 0.45] }],
        label: {
          show: !style.narrow,
          formatter: 'if every account were equal',
          position: 'left',
          ...haloLabel(style, style.ink3),
          fontSize: 11,
        },
      },
    },
  ]
  if (mark !== null) series.push(markedPart(curve, mark, style))
  return {
    option: {
      grid: plotArea({ left: 4, right: 16, top: 16, bottom: 4 }),
      xAxis: { ...numberAxis(style, 0, 1, input.printTick), splitNumber: 5 },
      yAxis: {
        ...valueAxis(style, input.printTick),
        min: 0,
        max: Math.ceil(highest * 4 - ROUNDING) / 4,
        interval: 0.25,
      },
      series,
    },
    points: stops(curve, input.printShare),
    hover: 'point',
  }
}

function markedPart(
  curve: readonly number[][],
  mark: NonNullable<WhaleCurveInput['mark']>,
  style: ChartStyle,
): LineSeriesOption {
  const inside = curve.filter((point) => (point[0] ?? 0) < mark.x)
  return {
    id: 'mark',
    type: 'line',
    silent: true,
    data: [...inside, [mark.x, mark.y]],
    showSymbol: false,
    lineStyle: { width: 0 },
    areaStyle: { color: style.series[0], opacity: 0.13 },
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: style.ink2, width: 1, type: 'solid' },
      data: [[{ coord: [mark.x, 0] }, { coord: [mark.x, mark.y] }]],
    },
    markPoint: {
      silent: true,
      symbol: 'circle',
      symbolSize: 7,
      itemStyle: { color: style.series[0], borderColor: style.surface, borderWidth: 1.5 },
      data: [{ name: 'mark', coord: [mark.x, mark.y] }],
      label: {
        position: 'right',
        distance: 8,
        offset: [2, 22],
        align: 'left',
        formatter: `{title|${mark.title}}\n${mark.sub}`,
        ...haloLabel(style, style.ink2),
        lineHeight: 16,
        rich: { title: { ...haloLabel(style, style.ink, true), lineHeight: 16 } },
      },
    },
  }
}

function stops(curve: readonly number[][], print: (share: number) => string) {
  const step = Math.max(1, Math.floor((curve.length - 1) / STOPS))
  return curve.flatMap(([x = 0, y = 0], index) => {
    if (index % step !== 0 && index !== curve.length - 1) return []
    return [{ series: 0, index, said: `The best ${print(x)} of accounts carry ${print(y)}` }]
  })
}
