import type { CustomSeriesRenderItemReturn } from 'echarts'

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Pixels between the strokes of a hatch. */
export const HATCH_PITCH = 5

/** A box filled with 45° strokes and a 1 px outline: expected, estimated, held out, provisional. */
export function hatchedRect(box: Box, colour: string): CustomSeriesRenderItemReturn {
  const strokes = []
  for (let offset = -box.height; offset < box.width; offset += HATCH_PITCH) {
    strokes.push({
      type: 'line' as const,
      shape: { x1: box.x + offset, y1: box.y + box.height, x2: box.x + offset + box.height, y2: box.y },
      style: { stroke: colour, lineWidth: 1.5 },
    })
  }
  const outline = { type: 'rect' as const, shape: { ...box }, style: { fill: 'none', stroke: colour, lineWidth: 1 } }
  return {
    type: 'group',
    clipPath: { type: 'rect', shape: { ...box } },
    children: [...strokes, outline],
  }
}

/** A filled box. */
export function filledRect(box: Box, colour: string): CustomSeriesRenderItemReturn {
  return { type: 'rect', shape: { ...box }, style: { fill: colour } }
}
