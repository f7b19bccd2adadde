import type { Numbers } from './numbers'

/** The arrays that a column may be, from narrow to wide: only the last holds every number. */
export const WIDTHS = [Uint8Array, Uint16Array, Int32Array, Float64Array] as const

const WIDEST = WIDTHS.length - 1
const LEAST = [0, 0, -(2 ** 31)]
const MOST = [255, 65_535, 2 ** 31 - 1]

/** The narrowest width, at least `width`, that holds a number exactly: an index into `WIDTHS`. */
export function widthFor(value: number, width: number): number {
  if (!Number.isInteger(value)) return WIDEST
  let enough = width
  while (enough < WIDEST && (value < LEAST[enough] || value > MOST[enough])) enough++
  return enough
}

/** The same numbers in the narrowest array that holds all of them exactly; the array itself when that is it. */
export function narrow(values: Float64Array): Numbers {
  let width = 0
  for (let i = 0; i < values.length && width < WIDEST; i++) width = widthFor(values[i], width)
  return width === WIDEST ? values : WIDTHS[width].from(values)
}
