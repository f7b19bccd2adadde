import { expect, test, vi } from 'vitest'
import { sleep } from '../../src/sources/sleep'

test('resolves after the time, not before', async () => {
  vi.useFakeTimers()
  const woken = vi.fn<() => void>()
  const sleeping = sleep(500, new AbortController().signal).then(woken)
  await vi.advanceTimersByTimeAsync(499)
  expect(woken).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  await sleeping
  expect(woken).toHaveBeenCalledOnce()
  vi.useRealTimers()
})

test('rejects with the reason as soon as it is ended, and leaves no timer', async () => {
  vi.useFakeTimers()
  const controller = new AbortController()
  const sleeping = sleep(60_000, controller.signal)
  controller.abort(new Error('the page was closed'))
  await expect(sleeping).rejects.toThrow('the page was closed')
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

test('does not begin when it was ended before', async () => {
  await expect(sleep(60_000, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late')
})
