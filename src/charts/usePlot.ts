import type { EChartsType } from 'echarts/core'
import { useCallback, useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'

import type { ChartOption } from './drawing'
import { queueDrawing } from './drawQueue'

/** Milliseconds within which a drawing follows another without motion: a drag asks for one after the other. */
const IN_SUCCESSION_MS = 400

interface Plot {
  /** The first drawing is on the page. */
  readonly drawn: boolean
  readonly show: (series: number, index: number) => void
  readonly hide: () => void
}

/**
 * Keeps one ECharts instance in an element, loaded when first needed and disposed with it; redraws what changed, after the
 * frame that shows the rest, and everything when it turns narrow or wide: merged, what the other shape had and this one
 * lacks would stay. Out of sight, and while one drawing follows another, nothing moves.
 */
export function usePlot(
  element: RefObject<HTMLElement | null>,
  option: ChartOption,
  narrow: boolean,
  onPress: (series: number, index: number) => void,
): Plot {
  const plot = useRef<EChartsType | null>(null)
  const shown = useRef<{ readonly seriesIndex: number; readonly dataIndex: number } | null>(null)
  const [drawn, setDrawn] = useState(false)
  const [failure, setFailure] = useState<Error | null>(null)
  const press = useEffectEvent(onPress)
  const latest = useRef({ option, narrow })
  const drawnAs = useRef({ narrow, at: 0 })

  const redraw = useCallback((inSight: boolean) => {
    const { option, narrow } = latest.current
    const turned = drawnAs.current.narrow !== narrow
    const now = performance.now()
    const still = !inSight || now - drawnAs.current.at < IN_SUCCESSION_MS
    drawnAs.current = { narrow, at: now }
    try {
      plot.current?.setOption(
        still ? { ...option, animation: false } : option,
        turned ? { notMerge: true } : { replaceMerge: ['series', 'xAxis', 'yAxis'] },
      )
    } catch (error) {
      setFailure(new Error('The chart could not be drawn.', { cause: error }))
    }
  }, [])

  useEffect(() => {
    latest.current = { option, narrow }
    const host = element.current
    if (host === null || plot.current === null) return undefined
    return queueDrawing(host, redraw)
  }, [element, option, narrow, redraw])

  useEffect(() => {
    const host = element.current
    if (host === null) return
    let gone = false
    let stopWatching = () => {}
    const start = async () => {
      const { init } = await import('./echarts')
      if (gone) return
      const instance = init(host, null, { renderer: 'svg' })
      plot.current = instance
      drawnAs.current.narrow = latest.current.narrow
      instance.setOption(latest.current.option)
      instance.on('click', ({ seriesIndex, dataIndex }) => {
        if (seriesIndex !== undefined && dataIndex !== undefined) press(seriesIndex, dataIndex)
      })
      const observer = new ResizeObserver(() => instance.resize())
      observer.observe(host)
      stopWatching = () => observer.disconnect()
      setDrawn(true)
    }
    start().catch((error: unknown) => setFailure(new Error('The chart could not be loaded.', { cause: error })))
    return () => {
      gone = true
      stopWatching()
      plot.current?.dispose()
      plot.current = null
    }
  }, [element])

  const hide = useCallback(() => {
    if (shown.current !== null) plot.current?.dispatchAction({ type: 'downplay', ...shown.current })
    plot.current?.dispatchAction({ type: 'hideTip' })
    shown.current = null
  }, [])
  const show = useCallback(
    (seriesIndex: number, dataIndex: number) => {
      hide()
      shown.current = { seriesIndex, dataIndex }
      plot.current?.dispatchAction({ type: 'highlight', seriesIndex, dataIndex })
      plot.current?.dispatchAction({ type: 'showTip', seriesIndex, dataIndex })
    },
    [hide],
  )
  // Thrown while rendering, it reaches the panel's own boundary.
  if (failure !== null) throw failure
  return { drawn, show, hide }
}
