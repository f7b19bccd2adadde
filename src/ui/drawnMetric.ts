import { isValidElement, type ReactNode } from 'react'

/** The id of the first figure that a drawing names: the first `metric` among its elements; null where there is none. */
export function drawnMetric(drawing: ReactNode): string | null {
  if (Array.isArray(drawing)) {
    for (const part of drawing as readonly ReactNode[]) {
      const metric = drawnMetric(part)
      if (metric !== null) return metric
    }
    return null
  }
  if (!isValidElement<{ readonly metric?: unknown; readonly children?: ReactNode }>(drawing)) return null
  const { metric, children } = drawing.props
  return typeof metric === 'string' ? metric : drawnMetric(children)
}
