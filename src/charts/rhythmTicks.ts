import type { CustomSeriesRenderItem } from 'echarts'

import { haloLabel, numberAxis, plotArea } from './axes'
import type { ChartStyle } from './chartStyle'
import type { Drawing } from './drawing'
import { hatchedRect } from './hatchedRect'

export interface RhythmTicksInput {
  /** Civil days of the orders, ascending, and the value of each (any unit). */
  readonly days: ArrayLike<number>
  readonly values: ArrayLike<number>
  /** The window in which the next order is due, both days in it. */
  readonly due: { readonly from: number; readonly to: number; readonly text: string } | null
  /** The as-of day. */
  readonly today: { readonly day: number; readonly text: string }
  /** What else happened: triangles where it went wrong, else rings, in a row above the ticks. */
  readonly marks?: readonly TimelineMark[]
  /** First days of the months to name on the axis. */
  readonly monthDays: readonly number[]
  readonly printMonth: (day: number) => string
  readonly printDay: (day: number) => string
  readonly printValue: (value: number) => string
}

/** Something that happened on a day beside orders. */
export interface TimelineMark {
  readonly day: number
  readonly isTrouble: boolean
  /** "9 Dec 2011, visit: visited". */
  readonly said: string
}

/** An account's history: one tick per order, its height the root of its value; the due window hatched, today a line. */
export function rhythmTicks(input: RhythmTicksInput, style: ChartStyle): Drawing {
  const marks = input.marks ?? []
  const ceiling = marks.length === 0 ? 1 : MARK_ROOM
  const first = Math.min(input.days[0] ?? input.today.day, input.monthDays[0] ?? input.today.day)
  const last = Math.max(input.today.day, input.due?.to ?? input.today.day)
  const pad = Math.max(2, (last - first) * 0.02)
  const heights = Array.from(input.values, (value) => Math.sqrt(Math.max(0, value)))
  const tallest = Math.max(1, ...heights)
  const axis = numberAxis(style, first - pad, last + pad, input.printMonth)
  return {
    option: {
      grid: plotArea({ left: 2, right: 8, top: 36, bottom: 4 }),
      xAxis: { ...axis, axisLabel: { ...axis.axisLabel, customValues: [...input.monthDays] } },
      yAxis: { type: 'value', show: false, min: 0, max: ceiling },
      series: [
        {
          id: 'orders',
          type: 'custom',
          renderItem: tick(style),
          encode: { x: 0, y: 1 },
          data: heights.map((height, i) => [input.days[i] ?? 0, Math.max(0.04, height / tallest)]),
        },
        {
          id: 'due',
          type: 'custom',
          silent: true,
          renderItem: dueWindow(input.due, ceiling, style),
          encode: { x: [0, 1] },
          data: input.due === null ? [] : [[input.due.from, input.due.to]],
        },
        {
          id: 'today',
          type: 'custom',
          silent: true,
          renderItem: todayLine(input.today.text, ceiling, style),
          encode: { x: 0 },
          data: [[input.today.day, 0]],
        },
        {
          id: 'marks',
          type: 'custom',
          renderItem: mark(style),
          encode: { x: 0 },
          data: marks.map(({ day, isTrouble }) => [day, Number(isTrouble)]),
        },
      ],
    },
    points: [
      ...Array.from(input.days, (day, index) => ({
        series: 0,
        index,
        said: `${input.printDay(day)}, ${input.printValue(input.values[index] ?? 0)}`,
      })),
      ...marks.map(({ said }, index) => ({ series: 3, index, said })),
    ],
    hover: 'point',
  }
}

/** The height of the plot in tallest ticks, where marks stand above them. */
const MARK_ROOM = 1.25
const MARK_SIZE = 4

function mark(style: ChartStyle): CustomSeriesRenderItem {
  return (_params, api) => {
    const [x = 0, y = 0] = api.coord([api.value(0), (1 + MARK_ROOM) / 2])
    const r = MARK_SIZE
    if (Number(api.value(1)) === 1)
      return {
        type: 'polygon',
        shape: {
          points: [
            [x, y - r],
            [x + r, y + r],
            [x - r, y + r],
          ],
        },
        style: { fill: style.series[3] },
      }
    return {
      type: 'circle',
      shape: { cx: x, cy: y, r: r - 1 },
      style: { fill: style.surface, stroke: style.ink3, lineWidth: 1.5 },
    }
  }
}

/** Pixels above the plot at which the due window is named: over the row of today, whose line must not cross it. */
const DUE_ROW = 18

function tick(style: ChartStyle): CustomSeriesRenderItem {
  return (_params, api) => {
    const [x = 0, top = 0] = api.coord([api.value(0), api.value(1)])
    const [, ground = 0] = api.coord([api.value(0), 0])
    return {
      type: 'rect',
      shape: { x: x - 1, y: top, width: 2, height: ground - top },
      style: { fill: style.series[0] },
    }
  }
}

function dueWindow(due: RhythmTicksInput['due'], ceiling: number, style: ChartStyle): CustomSeriesRenderItem {
  return (_params, api) => {
    const [left = 0, top = 0] = api.coord([api.value(0), ceiling])
    const [right = 0, ground = 0] = api.coord([Number(api.value(1)) + 1, 0])
    const box = { x: left, y: top, width: Math.max(3, right - left), height: ground - top }
    return {
      type: 'group',
      children: [
        hatchedRect(box, style.series[4]),
        label(due?.text ?? '', right, top - DUE_ROW, haloLabel(style, style.ink2)),
      ].filter((child) => child != null),
    }
  }
}

function todayLine(text: string, ceiling: number, style: ChartStyle): CustomSeriesRenderItem {
  return (_params, api) => {
    const [x = 0, top = 0] = api.coord([api.value(0), ceiling])
    const [, ground = 0] = api.coord([api.value(0), 0])
    return {
      type: 'group',
      children: [
        {
          type: 'line',
          shape: { x1: x, y1: top, x2: x, y2: ground },
          style: { stroke: style.ink, lineWidth: 1.5 },
        },
        label(text, x + 1, top - 2, haloLabel(style, style.ink, true)),
      ],
    }
  }
}

/** A text that ends at x and stands on y. */
function label(text: string, x: number, y: number, look: ReturnType<typeof haloLabel>) {
  const { color, textBorderColor, textBorderWidth, ...font } = look
  return {
    type: 'text' as const,
    style: {
      text,
      x,
      y,
      align: 'right' as const,
      verticalAlign: 'bottom' as const,
      fill: color,
      stroke: textBorderColor,
      lineWidth: textBorderWidth,
      ...font,
    },
  }
}
