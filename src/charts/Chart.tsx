import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'

import css from './Chart.module.css'
import { useChartColours } from './ChartColours'
import { chartOption } from './chartOption'
import type { Drawing, DrawingOf, DrawnPoint } from './drawing'
import { usePlot } from './usePlot'
import { useReducedMotion } from './useReducedMotion'

interface ChartProps<Input> {
  /** The option maker: `waterfall`, `lineTrend` … */
  readonly of: DrawingOf<Input>
  /** Its input. Keep it in a memo: a new object is a new drawing. */
  readonly input: Input
  /** What the chart says in one sentence: the panel's headline. */
  readonly label: string
  /** Pixels, the names below it included. */
  readonly height: number
  /** `ChartNames`: what its series and axes are called and mean; null where the view names them itself. */
  readonly legend: ReactNode
  /** Enter or a click on a point. */
  readonly onOpen?: (point: DrawnPoint, place: number) => void
}

/** Narrower than this there is no room beside the drawing. */
const NARROW = 480

/**
 * Draws any chart, and the only place that does: SVG, redrawn on resize and scheme, walked with the arrow keys
 * (Home and End jump, Enter opens), each point told in a live region.
 */
export function Chart<Input>({ of, input, label, height, legend, onOpen }: ChartProps<Input>) {
  const frame = useRef<HTMLDivElement>(null)
  const colours = useChartColours()
  const motion = !useReducedMotion()
  const width = useWidth(frame)
  const narrow = width > 0 && width < NARROW
  const style = useMemo(() => ({ ...colours, narrow }), [colours, narrow])
  const drawing = useMemo(() => of(input, style), [of, input, style])
  const option = useMemo(() => chartOption(drawing, style, motion), [drawing, style, motion])
  const plot = usePlot(frame, option, narrow, (series, index) => {
    const place = drawing.points.findIndex((point) => point.series === series && point.index === index)
    const point = drawing.points[place]
    if (point !== undefined) onOpen?.(point, place)
  })
  const walk = useWalk(drawing, (point) => plot.show(point.series, point.index), plot.hide, onOpen)
  const walkable = drawing.points.length > 0
  return (
    <div className={css['chart']} style={{ height }}>
      <div
        ref={frame}
        className={css['plot']}
        aria-roledescription="chart"
        data-opens={onOpen === undefined ? undefined : ''}
        data-drawn={plot.drawn || undefined}
        {...(walkable
          ? {
              role: 'application',
              'aria-label': label,
              'aria-description': 'Walk its points with the arrow keys.',
              tabIndex: 0,
              onKeyDown: walk.onKeyDown,
              onBlur: walk.leave,
            }
          : { role: 'img', 'aria-label': label })}
      />
      {legend}
      <span className="visually-hidden" aria-live="polite">
        {walk.said}
      </span>
    </div>
  )
}

function useWalk(
  drawing: Drawing,
  show: (point: DrawnPoint) => void,
  hide: () => void,
  onOpen: ((point: DrawnPoint, place: number) => void) | undefined,
) {
  const [place, setPlace] = useState(-1)
  const count = drawing.points.length
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      const point = drawing.points[place]
      if (point !== undefined) onOpen?.(point, place)
      return
    }
    const next = STEPS[event.key]?.(place, count)
    if (next === undefined) return
    event.preventDefault()
    const within = Math.max(0, Math.min(count - 1, next))
    const point = drawing.points[within]
    setPlace(within)
    if (point !== undefined) show(point)
  }
  const leave = () => {
    setPlace(-1)
    hide()
  }
  return { said: drawing.points[place]?.said ?? '', onKeyDown, leave }
}

const STEPS: Readonly<Record<string, (place: number, count: number) => number>> = {
  ArrowRight: (place) => place + 1,
  ArrowDown: (place) => place + 1,
  ArrowLeft: (place, count) => (place < 0 ? count - 1 : place - 1),
  ArrowUp: (place, count) => (place < 0 ? count - 1 : place - 1),
  Home: () => 0,
  End: (_place, count) => count - 1,
}

/** The width of an element, measured before it is first painted; 0 where it has none. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const host = element.current
    if (host === null) return
    setWidth(host.clientWidth)
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)))
    observer.observe(host)
    return () => observer.disconnect()
  }, [element])
  return width
}
