import type { CustomSeriesRenderItem, CustomSeriesRenderItemReturn } from 'echarts'

import { haloLabel, plotArea, roomFor } from './axes'
import { FONT, type ChartStyle } from './chartStyle'
import type { Drawing } from './drawing'
import { filledRect } from './hatchedRect'

export interface TornadoInput {
  /** The widest first. */
  readonly bars: readonly TornadoBar[]
  /** The value at the middle, in words: "€1,284". */
  readonly base: string
  readonly print: (change: number) => string
}

export interface TornadoBar {
  readonly name: string
  /** What it is varied over: "76% – 92%". */
  readonly range: string
  /** Changes against the middle at both ends of the range; either may be the greater. */
  readonly ends: readonly [number, number]
}

/** What each input moves a figure by over its range: losses red-brown to the left, gains to the right of the middle. */
export function tornado(input: TornadoInput, style: ChartStyle): Drawing {
  const ends = input.bars.flatMap((bar) => bar.ends)
  const reach = Math.max(...ends.map(Math.abs), 0) || 1
  const room = Math.max(0, ...ends.map((change) => roomFor(input.print(change))))
  return {
    option: {
      grid: plotArea({ left: 4, right: room, top: 28, bottom: 4 }),
      xAxis: { type: 'value', show: false, min: -reach, max: reach },
      yAxis: {
        type: 'category',
        inverse: true,
        data: input.bars.map(({ name }) => name),
        axisTick: { show: false },
        axisLine: { show: false },
        axisLabel: {
          interval: 0,
          align: 'left',
          margin:
            Math.min(180, Math.max(0, ...input.bars.map(({ name, range }) => roomFor(longer(name, range))))) + room,
          lineHeight: 16,
          formatter: (_name: string, index: number) =>
            `{name|${input.bars[index]?.name ?? ''}}\n{sub|${input.bars[index]?.range ?? ''}}`,
          rich: {
            name: { color: style.ink, fontSize: 11.5, fontWeight: 600, fontFamily: FONT, lineHeight: 16 },
            sub: { color: style.ink3, fontSize: 11, fontFamily: FONT, lineHeight: 16 },
          },
        },
      },
      series: [
        {
          id: 'bars',
          type: 'custom',
          renderItem: drawBar(input, style),
          encode: { x: 1, y: 0 },
          data: input.bars.map((_, index) => [index, 0]),
          markLine: {
            silent: true,
            symbol: 'none',
            animation: false,
            lineStyle: { color: style.ink, width: 1.5, type: 'solid' },
            label: { formatter: input.base, position: 'start', ...haloLabel(style, style.ink, true) },
            data: [{ xAxis: 0 }],
          },
        },
      ],
    },
    points: input.bars.map(({ name, range, ends: [one, other] }, index) => ({
      series: 0,
      index,
      said: `${name}, ${range}: ${input.print(Math.min(one, other))} to ${input.print(Math.max(one, other))}`,
    })),
    hover: 'point',
  }
}

const longer = (one: string, other: string) => (one.length > other.length ? one : other)

function drawBar({ bars, print }: TornadoInput, style: ChartStyle): CustomSeriesRenderItem {
  return (params, api) => {
    const bar = bars[params.dataIndex]
    if (bar === undefined) return null
    const x = (value: number) => (api.coord([value, params.dataIndex]) as [number, number])[0]
    const middle = (api.coord([0, params.dataIndex]) as [number, number])[1]
    const size = api.size?.([0, 1])
    const thick = Math.min(18, (Array.isArray(size) ? (size[1] ?? 0) : 0) * 0.6)
    const children: CustomSeriesRenderItemReturn[] = bar.ends
      .filter((change) => change !== 0)
      .flatMap((change) => [
        filledRect(
          { x: Math.min(x(0), x(change)), y: middle - thick / 2, width: Math.abs(x(change) - x(0)), height: thick },
          change < 0 ? style.series[3] : style.series[0],
        ),
        changeText(print(change), x(change), middle, change < 0, style),
      ])
    return { type: 'group', children: children.filter((child) => child != null) }
  }
}

function changeText(
  text: string,
  x: number,
  y: number,
  atLeft: boolean,
  style: ChartStyle,
): CustomSeriesRenderItemReturn {
  const { textBorderColor, textBorderWidth, color, ...font } = haloLabel(style, style.ink)
  return {
    type: 'text',
    silent: true,
    style: {
      text,
      x: x + (atLeft ? -6 : 6),
      y,
      align: atLeft ? 'right' : 'left',
      verticalAlign: 'middle',
      fill: color,
      stroke: textBorderColor,
      lineWidth: textBorderWidth,
      ...font,
    },
  }
}
