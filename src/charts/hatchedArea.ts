import type { CustomSeriesRenderItemReturn } from 'echarts'

import { HATCH_PITCH } from './hatchedRect'

/** 45° strokes over the area between a curve, from left to right in pixels, and the ground under it: expected, estimated. */
export function hatchedArea(
  curve: readonly (readonly [x: number, y: number])[],
  ground: number,
  colour: string,
): CustomSeriesRenderItemReturn {
  const [first] = curve
  const last = curve.at(-1)
  if (first === undefined || last === undefined) return null
  const top = Math.min(...curve.map(([, y]) => y))
  const height = ground - top
  const strokes = []
  for (let x = first[0] - height; x < last[0]; x += HATCH_PITCH) {
    strokes.push({
      type: 'line' as const,
      silent: true,
      shape: { x1: x, y1: ground, x2: x + height, y2: top },
      style: { stroke: colour, lineWidth: 1.5 },
    })
  }
  const points = [[first[0], ground], ...curve.map(([x, y]) => [x, y]), [last[0], ground]]
  return { type: 'group', clipPath: { type: 'polygon', shape: { points } }, children: strokes }
}
