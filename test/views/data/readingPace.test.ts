import { describe, expect, it } from 'vitest'
import { lateSamples, readingPace, timeToGo } from '../../../src/views/data/readingPace'

const feed = (
  rows: number,
  total: number | null,
  state: 'reading' | 'waiting' | 'current' | 'stopped' = 'reading',
) => ({
  rows,
  total,
  state,
})

describe('the pace of reading', () => {
  it('is what came in lately, by the second', () => {
    expect(readingPace([])).toBeNull()
    expect(readingPace([{ atMs: 0, rows: 0 }])).toBeNull()
    const short = [
      { atMs: 0, rows: 0 },
      { atMs: 999, rows: 500 },
    ]
    expect(readingPace(short)).toBeNull()
    expect(readingPace([...short, { atMs: 2000, rows: 900 }])).toBe(450)
  })

  it('forgets what is older than ten seconds, but for the sample they begin with', () => {
    const samples = [0, 4000, 9000, 14_000, 19_500].map((atMs) => ({ atMs, rows: atMs }))
    expect(lateSamples(samples).map(({ atMs }) => atMs)).toEqual([9000, 14_000, 19_500])
    expect(lateSamples(samples.slice(0, 2))).toHaveLength(2)
    expect(lateSamples([])).toEqual([])
  })

  it('says how long the rest takes, and that it is the least where a length is not told', () => {
    expect(timeToGo([feed(100, 1100), feed(50, 50, 'current')], 100)).toEqual({ seconds: 10, atLeast: false })
    expect(timeToGo([feed(100, 1100), feed(0, null, 'waiting')], 100)).toEqual({ seconds: 10, atLeast: true })
    expect(timeToGo([feed(1200, 1100), feed(0, 600)], 100)).toEqual({ seconds: 6, atLeast: false })
    expect(timeToGo([feed(7, 900, 'stopped')], 100)).toBeNull()
    expect(timeToGo([feed(7, null)], 100)).toBeNull()
    expect(timeToGo([feed(7, 900)], null)).toBeNull()
    expect(timeToGo([feed(7, 900)], 0)).toBeNull()
  })
})
