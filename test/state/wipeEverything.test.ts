import { describe, expect, it } from 'vitest'
import { type KeptPlace, wipeEverything } from '../../src/store/wipeEverything'

const noPause = () => Promise.resolve()

/** A place that refuses to be emptied so many times. */
function stubborn(name: string, refusals: number, error: Error = new Error('still open')) {
  let asked = 0
  const wipe = async () => {
    asked++
    if (asked <= refusals) throw error
  }
  return { place: { name, wipe } satisfies KeptPlace, asked: () => asked }
}

describe('wiping', () => {
  it('empties what this browser keeps, under whatever key', async () => {
    window.localStorage.setItem('tenure.workspace', 'x')
    window.localStorage.setItem('anything else', 'y')
    window.sessionStorage.setItem('tab', 'z')
    expect(await wipeEverything()).toEqual([])
    expect([window.localStorage.length, window.sessionStorage.length]).toEqual([0, 0])
  })

  it('tries again what is still held open, and pauses in between', async () => {
    const files = stubborn('files', 5)
    const pauses: number[] = []
    const pause = async (ms: number) => void pauses.push(ms)
    expect(await wipeEverything([files.place], pause)).toEqual([])
    expect(files.asked()).toBe(6)
    expect(pauses).toEqual([150, 150, 150, 150, 150])
  })

  it('names what stays, and empties the rest all the same', async () => {
    const [files, databases] = [stubborn('files', 6), stubborn('databases', 0)]
    expect(await wipeEverything([files.place, databases.place], noPause)).toEqual(['files'])
    expect([files.asked(), databases.asked()]).toEqual([6, 1])
  })

  it('counts a place that the browser refuses altogether as empty', async () => {
    const off = stubborn('settings', 9, new DOMException('off', 'SecurityError'))
    expect(await wipeEverything([off.place], noPause)).toEqual([])
    expect(off.asked()).toBe(1)
  })
})
