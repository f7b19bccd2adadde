import type { CustomSeriesOption, LineSeriesOption } from 'echarts/charts'
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'

import type { ChartStyle } from './chartStyle'

export type ChartOption = ComposeOption<
  LineSeriesOption | CustomSeriesOption | GridComponentOption | TooltipComponentOption
>

/** A point of a drawing that can be walked to, hovered and opened. */
export interface DrawnPoint {
  /** Its series (by place) and its place in it: what the drawing is told to highlight. */
  readonly series: number
  readonly index: number
  /** What is read out and shown beside it: "April, month 5, 22.7%, 68 of 300". */
  readonly said: string
}

/** What a chart's option maker gives to `Chart`. */
export interface Drawing {
  readonly option: ChartOption
  /** In the order the arrow keys walk them. */
  readonly points: readonly DrawnPoint[]
  /** `axis` tells all points at a place of the x axis at once. */
  readonly hover: 'point' | 'axis'
}

/** An option maker: pure, from a typed input to a drawing. */
export type DrawingOf<Input> = (input: Input, style: ChartStyle) => Drawing
