import { describe, expect, it } from 'vitest'
import { SharedWork } from '../../src/engine/SharedWork'

const unbroken = () => new AbortController().signal

/** Work that is finished by hand, and knows how often it was begun and stopped. */
function work() {
  const begun: { finish: (result: string) => void; fail: (error: Error) => void; signal: AbortSignal }[] = []
  const make = (signal: AbortSignal) =>
    new Promise<string>((resolve, reject) => {
      begun.push({ finish: resolve, fail: reject, signal })
      signal.addEventListener('abort', () => reject(signal.reason as Error))
    })
  return { begun, make }
}

describe('SharedWork', () => {
  it('is begun once for all who wait, and its result is kept', async () => {
    const { begun, make } = work()
    const shared = new SharedWork(2)
    const both = [shared.wait('fit', make, unbroken()), shared.wait('fit', make, unbroken())]
    expect(shared.known('fit')).toBeUndefined()
    begun[0]!.finish('done')
    await expect(Promise.all(both)).resolves.toEqual(['done', 'done'])
    await expect(shared.wait('fit', make, unbroken())).resolves.toBe('done')
    expect(shared.known('fit')).toBe('done')
    expect(begun).toHaveLength(1)
  })

  it('goes on while anybody waits, and stops with the last who leaves', async () => {
    const { begun, make } = work()
    const shared = new SharedWork(2)
    const [first, second] = [new AbortController(), new AbortController()]
    const one = shared.wait('fit', make, first.signal)
    const two = shared.wait('fit', make, second.signal)
    first.abort(new Error('first left'))
    await expect(one).rejects.toThrow('first left')
    expect(begun[0]!.signal.aborted).toBe(false)
    second.abort(new Error('second left'))
    await expect(two).rejects.toThrow('second left')
    expect(begun[0]!.signal.aborted).toBe(true)
    const again = shared.wait('fit', make, unbroken())
    expect(begun).toHaveLength(2)
    begun[1]!.finish('anew')
    await expect(again).resolves.toBe('anew')
  })

  it('keeps no failure', async () => {
    const { begun, make } = work()
    const shared = new SharedWork(2)
    const failing = shared.wait('fit', make, unbroken())
    begun[0]!.fail(new Error('singular'))
    await expect(failing).rejects.toThrow('singular')
    const again = shared.wait('fit', make, unbroken())
    begun[1]!.finish('well')
    await expect(again).resolves.toBe('well')
  })

  it('is not begun for somebody who has left', async () => {
    const { begun, make } = work()
    await expect(new SharedWork(2).wait('fit', make, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
    expect(begun).toHaveLength(0)
  })
})
