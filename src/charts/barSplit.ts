import type { CustomSeriesRenderItem, CustomSeriesRenderItemReturn } from 'echarts'

import { haloLabel, plotArea, roomFor } from './axes'
import type { ChartStyle } from './chartStyle'
import type { Drawing } from './drawing'
import { filledRect, hatchedRect } from './hatchedRect'

export interface BarSplitInput {
  readonly bars: readonly SplitBar[]
  /** Where the axis ends at least: small multiples share it. */
  readonly most?: number
}

export interface SplitBar {
  readonly name: string
  /** A second line under the name: "1,948 → 2,851". */
  readonly sub?: string
  /** Measured, solid; below zero it is a loss. */
  readonly measured: number
  /** Expected on top of it, hatched. */
  readonly expected?: number
  /** The interval of the whole, as whiskers. */
  readonly interval?: readonly [low: number, high: number]
  /** At the end of the bar: "£5,779". */
  readonly text: string
  /** Context rather than the subject. */
  readonly grey?: boolean
}

/** Lying bars from one zero line: measured solid, expected hatched behind it, intervals as whiskers, losses red-brown. */
export function barSplit(input: BarSplitInput, style: ChartStyle): Drawing {
  const ends = input.bars.map((bar) => ({
    low: Math.min(0, bar.measured),
    high: Math.max(0, bar.measured + (bar.expected ?? 0), bar.interval?.[1] ?? 0),
  }))
  const right = 8 + Math.max(0, ...input.bars.map((bar) => roomFor(bar.text)))
  return {
    option: {
      grid: plotArea({ left: 4, right, top: 4, bottom: 4 }),
      xAxis: {
        type: 'value',
        show: false,
        min: Math.min(0, ...ends.map((end) => end.low)),
        max: Math.max(input.most ?? 0, ...ends.map((end) => end.high)) || 1,
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: input.bars.map((bar) => bar.name),
        axisTick: { show: false },
        axisLine: { show: true, lineStyle: { color: style.edge } },
        axisLabel: {
          interval: 0,
          align: 'left',
          margin: nameRoom(input),
          lineHeight: 16,
          color: style.ink,
          fontSize: 11.5,
          formatter: (_name: string, index: number) => twoLines(input.bars[index]),
          rich: {
            name: { color: style.ink, fontSize: 11.5, fontWeight: 600, lineHeight: 16 },
            sub: { color: style.ink3, fontSize: 11, lineHeight: 16 },
          },
        },
      },
      series: [
        {
          id: 'bars',
          type: 'custom',
          renderItem: splitBar(input.bars, style),
          encode: { x: 1, y: 0 },
          data: input.bars.map((bar, index) => [index, bar.measured]),
        },
      ],
    },
    points: input.bars.map((bar, index) => ({
      series: 0,
      index,
      said: [bar.name, bar.text, bar.sub].filter((part) => part !== undefined).join(', '),
    })),
    hover: 'point',
  }
}

const nameRoom = (input: BarSplitInput) =>
  Math.min(180, Math.max(...input.bars.flatMap((bar) => [roomFor(bar.name), roomFor(bar.sub ?? '')])))

const twoLines = (bar: SplitBar | undefined) => {
  if (bar === undefined) return ''
  return bar.sub === undefined ? bar.name : `{name|${bar.name}}\n{sub|${bar.sub}}`
}

function splitBar(bars: readonly SplitBar[], style: ChartStyle): CustomSeriesRenderItem {
  return (params, api) => {
    const bar = bars[params.dataIndex]
    if (bar === undefined) return null
    const x = (value: number) => (api.coord([value, params.dataIndex]) as [number, number])[0]
    const middle = (api.coord([0, params.dataIndex]) as [number, number])[1]
    const size = api.size?.([0, 1])
    const thick = Math.min(16, (Array.isArray(size) ? (size[1] ?? 0) : 0) * 0.6)
    const between = (from: number, to: number) => ({
      x: Math.min(x(from), x(to)),
      y: middle - thick / 2,
      width: Math.abs(x(to) - x(from)),
      height: thick,
    })
    const gain = bar.grey === true ? style.grey : style.series[0]
    const colour = bar.measured < 0 ? style.series[3] : gain
    const whole = bar.measured + (bar.expected ?? 0)
    const children: CustomSeriesRenderItemReturn[] = [filledRect(between(0, bar.measured), colour)]
    if (bar.expected !== undefined && bar.expected > 0) {
      children.push(hatchedRect(between(bar.measured, whole), colour))
    }
    if (bar.interval !== undefined) children.push(whisker(x(bar.interval[0]), x(bar.interval[1]), middle, style))
    const { textBorderColor, textBorderWidth, color, ...font } = haloLabel(style, style.ink, true)
    children.push({
      type: 'text',
      silent: true,
      style: {
        text: bar.text,
        x: x(Math.max(0, whole, bar.interval?.[1] ?? 0)) + 6,
        y: middle,
        verticalAlign: 'middle',
        fill: color,
        stroke: textBorderColor,
        lineWidth: textBorderWidth,
        ...font,
      },
    })
    return { type: 'group', children: children.filter((child) => child != null) }
  }
}

function whisker(from: number, to: number, y: number, style: ChartStyle): CustomSeriesRenderItemReturn {
  const line = (x1: number, y1: number, x2: number, y2: number) => ({
    type: 'line' as const,
    shape: { x1, y1, x2, y2 },
    style: { stroke: style.ink, lineWidth: 1.5 },
  })
  return { type: 'group', children: [line(from, y, to, y), line(from, y - 4, from, y + 4), line(to, y - 4, to, y + 4)] }
}
