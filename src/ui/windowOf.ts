import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

/** The rows to draw: those in sight and near, and always the current one, so that it never loses the focus. */
export function windowOf(range: Range, current: number): number[] {
  const near = defaultRangeExtractor(range)
  const first = near[0]
  const last = near.at(-1)
  if (first === undefined || last === undefined || (current >= first && current <= last)) return near
  if (current < 0 || current >= range.count) return near
  return current < first ? [current, ...near] : [...near, current]
}
