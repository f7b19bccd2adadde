import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { queueDrawing } from '../../src/charts/drawQueue'

/** An element that stands `top` pixels from the top of the window. */
function chartAt(top: number): Element {
  const element = document.createElement('div')
  vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, top, 100, 200))
  return element
}

describe('queueDrawing', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'setTimeout'] }))
  afterEach(() => {
    vi.runAllTimers()
    vi.useRealTimers()
  })

  it('draws after the frame, one chart a task, those in sight first', () => {
    const drawn: [string, boolean][] = []
    queueDrawing(chartAt(5000), (inSight) => drawn.push(['below', inSight]))
    queueDrawing(chartAt(-500), (inSight) => drawn.push(['above', inSight]))
    queueDrawing(chartAt(100), (inSight) => drawn.push(['in sight', inSight]))
    expect(drawn).toEqual([])
    vi.advanceTimersToNextFrame()
    expect(drawn).toEqual([])
    vi.advanceTimersToNextTimer()
    expect(drawn).toEqual([['in sight', true]])
    vi.runAllTimers()
    expect(drawn).toEqual([
      ['in sight', true],
      ['below', false],
      ['above', false],
    ])
  })

  it('draws only the latest of one element, and nothing that was taken back', () => {
    const drawn: string[] = []
    const [one, other] = [chartAt(0), chartAt(300)]
    const stopFirst = queueDrawing(one, () => drawn.push('first'))
    queueDrawing(one, () => drawn.push('second'))
    stopFirst()
    queueDrawing(other, () => drawn.push('gone'))()
    vi.runAllTimers()
    expect(drawn).toEqual(['second'])
  })

  it('draws all of them at once before printing', () => {
    const drawn: string[] = []
    queueDrawing(chartAt(0), () => drawn.push('here'))
    queueDrawing(chartAt(9000), () => drawn.push('there'))
    window.dispatchEvent(new Event('beforeprint'))
    expect(drawn).toEqual(['here', 'there'])
    vi.runAllTimers()
    expect(drawn).toHaveLength(2)
  })

  it('draws in a page that nobody sees, which has no frames', () => {
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    const draw = vi.fn()
    queueDrawing(chartAt(0), draw)
    vi.advanceTimersToNextTimer()
    expect(draw).toHaveBeenCalledOnce()
    hidden.mockRestore()
  })

  it('goes on with the others when one fails', () => {
    const draw = vi.fn()
    queueDrawing(chartAt(0), () => {
      throw new Error('no such axis')
    })
    queueDrawing(chartAt(100), draw)
    expect(() => vi.runAllTimers()).toThrow('no such axis')
    vi.runAllTimers()
    expect(draw).toHaveBeenCalledOnce()
  })
})
