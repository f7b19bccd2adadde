import { FONT, type ChartStyle } from './chartStyle'
import type { ChartOption, Drawing } from './drawing'

/**
 * A drawing's option with what holds for every chart: the type, the tooltip as text (never HTML, which would run
 * hostile names and break the style policy), 200 ms of motion or none.
 */
export function chartOption(drawing: Drawing, style: ChartStyle, motion: boolean): ChartOption {
  return {
    ...drawing.option,
    backgroundColor: 'transparent',
    animation: motion,
    animationDuration: 200,
    animationDurationUpdate: 200,
    textStyle: { fontFamily: FONT, fontSize: 11, color: style.ink3 },
    tooltip: {
      show: true,
      renderMode: 'richText',
      trigger: drawing.hover === 'axis' ? 'axis' : 'item',
      axisPointer: { type: 'line', lineStyle: { color: style.edge, width: 1, type: [3, 3] } },
      backgroundColor: style.surface,
      borderColor: style.edge,
      borderWidth: 1,
      padding: [5, 8],
      shadowBlur: 0,
      confine: true,
      transitionDuration: motion ? 0.12 : 0,
      textStyle: { color: style.ink, fontSize: 12, lineHeight: 16 },
      formatter: (hovered) => saidAt(drawing, Array.isArray(hovered) ? hovered : [hovered]),
    },
  }
}

interface Hovered {
  readonly seriesIndex?: number
  readonly dataIndex?: number
}

/** What is said of the hovered points, one a line; empty where the drawing has no such point. */
export function saidAt(drawing: Drawing, hovered: readonly Hovered[]): string {
  const lines = hovered.flatMap(({ seriesIndex, dataIndex }) =>
    drawing.points.filter((point) => point.series === seriesIndex && point.index === dataIndex),
  )
  // Braces would be read as marks of style.
  return lines.map((point) => point.said.replaceAll(/[{}|]/g, ' ')).join('\n')
}
