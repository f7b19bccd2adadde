import type { CustomSeriesRenderItem } from 'echarts'

import { haloLabel, plotArea, valueAxis } from './axes'
import type { ChartStyle } from './chartStyle'
import type { Drawing } from './drawing'

export interface WaterfallInput {
  /** In the order they stand: a total, what came and went, a total. */
  readonly steps: readonly WaterfallStep[]
  /** For the label of a total: "£1.80m". */
  readonly print: (value: number) => string
  /** For the label of a change: "+£550k", "−£287k". */
  readonly printChange: (value: number) => string
  readonly printTick: (value: number) => string
}

export interface WaterfallStep {
  readonly name: string
  /** Under the name: "972 accounts". */
  readonly sub: string
  /** A total stands on zero; a change starts where the step before ended. Losses are negative. */
  readonly kind: 'total' | 'change'
  readonly value: number
}

interface Bar extends WaterfallStep {
  /** Where the bar begins and ends on the value axis. */
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Totals grey, additions teal, losses red-brown, joined by hairlines; lying down where it is narrow. */
export function waterfall(input: WaterfallInput, style: ChartStyle): Drawing {
  const bars = waterfallBars(input)
  const names = {
    type: 'category' as const,
    data: bars.map((bar) => bar.name),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: style.edge } },
    axisLabel: {
      color: style.ink2,
      fontSize: 11.5,
      interval: 0,
      lineHeight: 16,
      ...(style.narrow ? {} : named(bars, style)),
    },
  }
  const values = valueAxis(style, input.printTick)
  const hidden = { ...values, axisLabel: { show: false }, splitLine: { show: false } }
  return {
    option: {
      grid: plotArea({ left: 4, right: style.narrow ? 8 : 4, top: style.narrow ? 4 : 20, bottom: 4 }),
      xAxis: style.narrow ? hidden : names,
      yAxis: style.narrow ? { ...names, inverse: true } : values,
      series: [
        {
          id: 'steps',
          type: 'custom',
          renderItem: waterfallStep(bars, style),
          encode: style.narrow ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
          data: bars.map((bar, index) => [index, bar.from, bar.to]),
        },
      ],
    },
    points: bars.map((bar, index) => ({ series: 0, index, said: `${bar.name}, ${bar.text}, ${bar.sub}` })),
    hover: 'point',
  }
}

/** Where every bar begins and ends. */
export function waterfallBars(input: WaterfallInput): readonly Bar[] {
  let level = 0
  return input.steps.map((step) => {
    const from = step.kind === 'total' ? 0 : level
    const to = from + step.value
    level = to
    const text = step.kind === 'total' ? input.print(step.value) : input.printChange(step.value)
    return { ...step, from, to, text }
  })
}

function named(bars: readonly Bar[], style: ChartStyle) {
  return {
    formatter: (_name: string, index: number) => `${folded(bars[index]?.name ?? '')}\n{sub|${bars[index]?.sub ?? ''}}`,
    rich: { sub: { color: style.ink3, fontSize: 11, lineHeight: 16 } },
  }
}

/** A range that is too long for the width of a bar stands in two lines, broken after its dash. */
const folded = (name: string) => (name.length > 14 ? name.replace(/ – /, ' –\n') : name)

const barColour = (bar: Bar, style: ChartStyle) => {
  if (bar.kind === 'total') return style.grey
  return bar.value < 0 ? style.series[3] : style.series[0]
}

function waterfallStep(bars: readonly Bar[], style: ChartStyle): CustomSeriesRenderItem {
  return (params, api) => {
    const bar = bars[params.dataIndex]
    if (bar === undefined) return null
    const at = (value: number, place: number) =>
      api.coord(style.narrow ? [value, place] : [place, value]) as [number, number]
    const start = at(bar.from, params.dataIndex)
    const end = at(bar.to, params.dataIndex)
    const size = api.size?.(style.narrow ? [0, 1] : [1, 0])
    const band = Array.isArray(size) ? (size[style.narrow ? 1 : 0] ?? 0) : 0
    const thick = band * 0.6
    const box = style.narrow
      ? { x: Math.min(start[0], end[0]), y: start[1] - thick / 2, width: Math.abs(end[0] - start[0]), height: thick }
      : { x: start[0] - thick / 2, y: Math.min(start[1], end[1]), width: thick, height: Math.abs(end[1] - start[1]) }
    const connector = style.narrow
      ? { x1: end[0], y1: end[1] + thick / 2, x2: end[0], y2: end[1] + band - thick / 2 }
      : { x1: end[0] + thick / 2, y1: end[1], x2: end[0] + band - thick / 2, y2: end[1] }
    return {
      type: 'group',
      children: [
        { type: 'rect', shape: box, style: { fill: barColour(bar, style) } },
        ...(params.dataIndex < bars.length - 1
          ? [{ type: 'line' as const, shape: connector, style: { stroke: style.edge, lineWidth: 1 } }]
          : []),
        { type: 'text', style: stepLabel(bar, box, style), silent: true },
      ],
    }
  }
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function stepLabel(bar: Bar, box: Box, style: ChartStyle) {
  const { textBorderColor, textBorderWidth, color, ...font } = haloLabel(style, style.ink, true)
  const text = { text: bar.text, fill: color, stroke: textBorderColor, lineWidth: textBorderWidth, ...font }
  if (!style.narrow) {
    const below = bar.value < 0
    return {
      ...text,
      x: box.x + box.width / 2,
      y: below ? box.y + box.height + 5 : box.y - 4,
      align: 'center' as const,
      verticalAlign: below ? ('top' as const) : ('bottom' as const),
    }
  }
  const middle = { y: box.y + box.height / 2, verticalAlign: 'middle' as const }
  if (bar.kind === 'total' && box.width > 60) {
    return {
      ...text,
      ...middle,
      x: box.x + box.width - 6,
      align: 'right' as const,
      fill: style.surface,
      stroke: 'none',
    }
  }
  const roomLeft = box.x > 160
  return {
    ...text,
    ...middle,
    x: roomLeft ? box.x - 6 : box.x + box.width + 6,
    align: roomLeft ? ('right' as const) : ('left' as const),
  }
}
