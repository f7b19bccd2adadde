import { afterFrame } from './afterFrame'

/** Draws; `inSight`: a part of the chart is in the window. */
type Draw = (inSight: boolean) => void

const waiting = new Map<Element, Draw>()
let running = false

/**
 * Draws a chart once the next frame is on the screen, so that what was pressed shows first: one chart a task, those in
 * sight before the others, all at once before printing. A drawing that still waits is replaced by a later one of the
 * same element. The result takes it back.
 */
export function queueDrawing(element: Element, draw: Draw): () => void {
  waiting.set(element, draw)
  if (!running) {
    running = true
    window.addEventListener('beforeprint', drawAll)
    afterFrame(drawNext)
  }
  return () => {
    if (waiting.get(element) === draw) waiting.delete(element)
  }
}

function drawNext(): void {
  const elements = [...waiting.keys()]
  const next = elements.find(isInSight) ?? elements[0]
  if (next === undefined) return stop()
  // Input and frames come before the next chart.
  setTimeout(drawNext)
  drawNow(next)
}

function drawAll(): void {
  for (const element of waiting.keys()) drawNow(element)
}

function drawNow(element: Element): void {
  const draw = waiting.get(element)
  waiting.delete(element)
  draw?.(isInSight(element))
}

function stop(): void {
  running = false
  window.removeEventListener('beforeprint', drawAll)
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom >= 0 && top <= window.innerHeight
}
