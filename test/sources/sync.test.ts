import { describe, expect, test } from 'vitest'
import type { Page, Source } from '../../src/sources/source'
import { SourceError } from '../../src/sources/SourceError'
import { createSync, type SyncOptions, type SyncProgress } from '../../src/sources/sync'
import { listSource, pageOf, type Turn } from './listSource'

const never = new AbortController().signal

/** A sync into a list of ids, with a clock that ticks at every look. */
function bench(sources: readonly Source[], options: Partial<SyncOptions> = {}) {
  const kept = new Map<string, number>()
  const progress: SyncProgress[] = []
  let tick = 0
  const sink = {
    accept: (page: Page): void => {
      for (const { source, id } of page.customers) kept.set(`${source} ${id}`, (kept.get(`${source} ${id}`) ?? 0) + 1)
    },
  }
  const sync = createSync(sources, sink, {
    now: () => ++tick,
    maxRejectedShare: 1,
    onProgress: (step) => progress.push(step),
    ...options,
  })
  return { sync, kept, progress, ids: () => [...kept.keys()].toSorted() }
}

const fails: Turn = () => {
  throw new SourceError('server', 'The server failed.', 'Read again later.')
}
const goesOn: Turn = () => undefined

describe('a source that works', () => {
  test('is read to its end and reported', async () => {
    const { sync, ids } = bench([listSource('shop', ['a', 'b!', 'c', 'd', 'e'])])
    const report = await sync.run(never)
    expect(report).toMatchObject({ complete: true, startedAtMs: 1 })
    expect(report.sources).toMatchObject([{ source: 'shop', complete: true, error: null }])
    expect(report.sources[0]?.feeds).toMatchObject([
      {
        source: 'shop',
        feed: 'customers',
        rowsIn: 5,
        repeated: 0,
        accepted: { orders: 0, adjustments: 0, customers: 4 },
        rejectedByReason: [{ reason: 'broken-row', rows: 1, money: [{ currency: 'EUR', amount: 5 }] }],
        pages: 3,
        total: 5,
        error: null,
        complete: true,
      },
    ])
    expect(report.sources[0]?.feeds[0]?.finishedAtMs).toBeGreaterThan(report.sources[0]?.feeds[0]?.startedAtMs ?? 0)
    expect(ids()).toEqual(['shop a', 'shop c', 'shop d', 'shop e'])
  })

  test('tells how far it is after every page', async () => {
    const { sync, progress } = bench([listSource('shop', ['a', 'b', 'c'])])
    await sync.run(never)
    expect(progress).toEqual([
      { source: 'shop', feed: 'customers', stage: 'reading', rowsIn: 2, total: 3, pages: 1, goneOnFrom: null },
      { source: 'shop', feed: 'customers', stage: 'reading', rowsIn: 3, total: 3, pages: 2, goneOnFrom: null },
      { source: 'shop', feed: 'customers', stage: 'done', rowsIn: 3, total: 3, pages: 2, goneOnFrom: null },
    ])
  })

  test('may be empty', async () => {
    const { sync } = bench([listSource('shop', [])])
    const report = await sync.run(never)
    expect(report.complete).toBe(true)
    expect(report.sources[0]?.feeds).toMatchObject([{ rowsIn: 0, total: 0, complete: true }])
  })

  test('no source at all is complete', async () => {
    expect(await bench([]).sync.run(never)).toMatchObject({ complete: true, sources: [] })
  })
})

describe('a source that fails', () => {
  test('keeps what was read, says why, and does not stop the others', async () => {
    const { sync, ids, progress } = bench([
      listSource('shop', ['a', 'b', 'c', 'd'], [goesOn, fails]),
      listSource('erp', ['x']),
    ])
    const report = await sync.run(never)
    expect(report.complete).toBe(false)
    const error = { kind: 'server', message: 'The server failed.', remedy: 'Read again later.' }
    expect(report.sources).toMatchObject([
      { source: 'shop', complete: false, error, feeds: [{ rowsIn: 2, complete: false, error }] },
      { source: 'erp', complete: true, error: null, feeds: [{ rowsIn: 1, complete: true, error: null }] },
    ])
    expect(ids()).toEqual(['erp x', 'shop a', 'shop b'])
    expect(progress.findLast(({ source }) => source === 'shop')).toMatchObject({ stage: 'failed', rowsIn: 2 })
  })

  test('goes on where it stopped when it is run again, and reads nothing twice', async () => {
    const { sync, kept } = bench([listSource('shop', ['a', 'b', 'c', 'd', 'e'], [goesOn, fails, goesOn, fails])])
    await sync.run(never)
    await sync.run(never)
    const report = await sync.run(never)
    expect(report.complete).toBe(true)
    expect(report.sources[0]?.feeds).toMatchObject([{ rowsIn: 5, repeated: 0, pages: 3, startedAtMs: 2 }])
    expect([...kept.values()]).toEqual([1, 1, 1, 1, 1])
  })

  test('is not asked again once it is complete', async () => {
    const { sync, progress } = bench([listSource('shop', ['a'])])
    const first = await sync.run(never)
    const told = progress.length
    expect((await sync.run(never)).sources).toEqual(first.sources)
    expect(progress).toHaveLength(told)
  })

  test('does not read the feeds behind', async () => {
    const source = { ...listSource('shop', ['a'], [fails]), feeds: ['customers', 'orders'] }
    const report = await bench([source]).sync.run(never)
    expect(report.sources[0]?.feeds.map(({ feed }) => feed)).toEqual(['customers'])
    expect(report.sources[0]?.complete).toBe(false)
  })

  test('by a mistake of ours ends everything, loudly', async () => {
    const mistaken: Turn = () => {
      throw new TypeError('x is not a function')
    }
    const { sync } = bench([listSource('shop', ['a'], [mistaken])])
    await expect(sync.run(never)).rejects.toThrow('x is not a function')
  })
})

describe('ending it', () => {
  test("rejects with the caller's reason, and takes no further page", async () => {
    const controller = new AbortController()
    const { sync, ids } = bench([listSource('shop', ['a', 'b', 'c', 'd'])], {
      onProgress: () => {
        controller.abort(new Error('signed out'))
      },
    })
    await expect(sync.run(controller.signal)).rejects.toThrow('signed out')
    expect(ids()).toEqual(['shop a', 'shop b'])
  })

  test('before it began reads nothing', async () => {
    const { sync, ids } = bench([listSource('shop', ['a'])])
    await expect(sync.run(AbortSignal.abort(new Error('signed out')))).rejects.toThrow('signed out')
    expect(ids()).toEqual([])
  })
})

describe('pages that contradict each other', () => {
  test('a cursor that does not advance is said at once', async () => {
    const stuck: Turn = () => ({ cursor: '2' })
    const { sync } = bench([listSource('shop', ['a', 'b', 'c', 'd', 'e', 'f'], [goesOn, stuck])])
    const report = await sync.run(never)
    expect(report.sources[0]?.error).toMatchObject({
      kind: 'inconsistent',
      message: expect.stringContaining('does not advance'),
    })
  })

  test('a list that hands out the same rows for ever is said after three pages', async () => {
    const same =
      (number: number): Turn =>
      () => ({ ...pageOf('shop', 'customers', ['a', 'b'], String(number), null) })
    const { sync, kept } = bench([listSource('shop', ['a', 'b'], [2, 3, 4, 5, 6].map(same))])
    const report = await sync.run(never)
    expect(report.sources[0]?.error?.kind).toBe('inconsistent')
    expect(kept.get('shop a')).toBe(4)
  })

  test('a file that says the same rows many times is no such list', async () => {
    const same =
      (cursor: string | null): Turn =>
      () =>
        pageOf('shop', 'customers', ['a', 'b'], cursor, null)
    const { sync } = bench([listSource('shop', [], ['2', '3', '4', '5', '6', null].map(same), false)])
    const report = await sync.run(never)
    expect(report.complete).toBe(true)
    expect(report.sources[0]?.feeds).toMatchObject([{ rowsIn: 2, repeated: 10 }])
  })

  test('a row that slipped past while another was deleted is found and read', async () => {
    const list = ['a', 'b', 'c', 'd', 'e', 'f']
    const deletes: Turn = () => {
      list.splice(0, 1)
      return undefined
    }
    const { sync, ids, progress } = bench([listSource('shop', list, [goesOn, deletes])])
    const report = await sync.run(never)
    expect(report.complete).toBe(true)
    expect(ids()).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `shop ${id}`))
    expect(report.sources[0]?.feeds).toMatchObject([{ rowsIn: 6, total: 5 }])
    expect(progress.some(({ stage }) => stage === 'counting')).toBe(true)
  })

  test('also when a new row hides the deletion from the count', async () => {
    const list = ['a', 'b', 'c', 'd', 'e', 'f']
    const replaces: Turn = () => {
      list.splice(0, 1)
      list.push('g')
      return undefined
    }
    const { sync, ids } = bench([listSource('shop', list, [goesOn, replaces])])
    expect((await sync.run(never)).complete).toBe(true)
    expect(ids()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => `shop ${id}`))
  })

  test('new rows at the end do not make it count again', async () => {
    const list = ['a', 'b', 'c', 'd']
    const adds: Turn = () => {
      list.push('e')
      return undefined
    }
    const { sync, progress, ids } = bench([listSource('shop', list, [goesOn, adds])])
    expect((await sync.run(never)).complete).toBe(true)
    expect(ids()).toHaveLength(5)
    expect(progress.map(({ stage }) => stage)).toEqual(['reading', 'reading', 'reading', 'done'])
  })

  test('a repeated page that hid another is healed', async () => {
    const first: Turn = () => pageOf('shop', 'customers', ['a', 'b'], '3', 6)
    const { sync, kept } = bench([listSource('shop', ['a', 'b', 'c', 'd', 'e', 'f'], [goesOn, first])])
    const report = await sync.run(never)
    expect(report.complete).toBe(true)
    expect(report.sources[0]?.feeds).toMatchObject([{ rowsIn: 6, repeated: 2 }])
    expect(kept.get('shop a')).toBe(2)
    expect(kept.get('shop c')).toBe(1)
  })

  test('a server without counts is counted again in any case', async () => {
    const list = ['a', 'b', 'c', 'd', 'e', 'f']
    const deletes: Turn = () => {
      list.splice(0, 1)
      return { ...pageOf('shop', 'customers', ['d', 'e'], '3', null) }
    }
    const source = listSource('shop', list, [() => ({ total: null }), deletes, () => ({ total: null })])
    const { sync, ids } = bench([
      {
        ...source,
        census: {
          newest: async () => 'f',
          async *rows() {
            yield { rows: ['b', 'c'], cursor: '1', total: null }
            yield { rows: ['d', 'e'], cursor: '2', total: null }
            yield { rows: ['f'], cursor: '3', total: null }
          },
        },
      },
    ])
    const report = await sync.run(never)
    expect(report.complete).toBe(true)
    expect(report.sources[0]?.feeds[0]?.total).toBeNull()
    expect(ids()).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `shop ${id}`))
  })

  test('a list that never settles is said, and what was read stays', async () => {
    const list = ['a', 'b', 'c', 'd']
    const source = listSource('shop', list, [goesOn, () => ({ total: 9 })])
    const { sync, ids } = bench([
      {
        ...source,
        census: {
          newest: async () => 'd',
          async *rows() {
            yield { rows: ['a', 'b'], cursor: '1', total: 9 }
          },
        },
      },
    ])
    const report = await sync.run(never)
    expect(report.sources[0]?.error).toMatchObject({
      kind: 'inconsistent',
      message: expect.stringContaining('6 counts'),
    })
    expect(report.complete).toBe(false)
    expect(ids()).toHaveLength(4)
  })

  test('a page that is gone when it is asked for again is no trouble', async () => {
    const list = ['a', 'b', 'c', 'd']
    const source = listSource('shop', list, [goesOn, () => ({ ...pageOf('shop', 'customers', ['c'], null, 4) })])
    const gone: Source = {
      ...source,
      async *pages(feed, cursor, signal) {
        if (cursor !== null) {
          list.splice(3, 1)
          return
        }
        yield* source.pages(feed, cursor, signal)
      },
    }
    const { sync, ids } = bench([gone])
    expect((await sync.run(never)).complete).toBe(true)
    expect(ids()).toEqual(['shop a', 'shop b', 'shop c'])
  })

  test('a server that counts more rows than it hands out is told so', async () => {
    const { sync } = bench([listSource('shop', ['a', 'b'], [() => ({ total: 3 })], false)])
    const report = await sync.run(never)
    expect(report.sources[0]?.error).toMatchObject({
      kind: 'inconsistent',
      message: 'The server counts 3 rows of customers but handed out 2.',
    })
  })

  test('a failure while counting again is resumed there', async () => {
    const list = ['a', 'b', 'c', 'd', 'e', 'f']
    const deletes: Turn = () => {
      list.splice(0, 1)
      return undefined
    }
    const source = listSource('shop', list, [goesOn, deletes])
    let counts = 0
    const { sync, ids, progress } = bench([
      {
        ...source,
        census: {
          newest: async (feed, signal) => {
            if (++counts === 2) throw new SourceError('timeout', 'Too slow.', 'Read again later.')
            return source.census?.newest(feed, signal) ?? null
          },
          rows: (feed, signal) => source.census?.rows(feed, signal) ?? (async function* () {})(),
        },
      },
    ])
    const first = await sync.run(never)
    expect(first.sources[0]?.error?.kind).toBe('timeout')
    expect(ids()).not.toContain('shop c')
    const pages = progress.at(-1)?.pages ?? 0
    const second = await sync.run(never)
    expect(second.complete).toBe(true)
    expect(ids()).toContain('shop c')
    expect(second.sources[0]?.feeds[0]?.pages).toBe(pages + 1)
  })
})

describe('too many rejected rows', () => {
  const rows = ['a', 'b!', 'c!', 'd', 'e', 'f', 'g', 'h', 'i', 'j']

  test('are a failure of the feed, though all else is kept and the next feed is read', async () => {
    const source = listSource('shop', rows)
    const { sync, ids } = bench([{ ...source, feeds: ['customers', 'again'] }], { maxRejectedShare: 0.1 })
    const report = await sync.run(never)
    expect(report.complete).toBe(false)
    expect(report.sources[0]?.feeds).toHaveLength(2)
    expect(report.sources[0]?.error).toMatchObject({
      kind: 'malformed',
      message:
        '2 of 10 rows of customers could not be used, more than the 10% that are allowed. The first: Row b is broken.',
    })
    expect(ids()).toHaveLength(8)
  })

  test('are allowed up to the share', async () => {
    const { sync } = bench([listSource('shop', rows)], { maxRejectedShare: 0.2 })
    expect((await sync.run(never)).complete).toBe(true)
  })
})

test('a page that does not add up is never taken', async () => {
  const { sync, ids } = bench([listSource('shop', ['a', 'b'], [() => ({ rowsIn: 5 })])])
  const report = await sync.run(never)
  expect(report.sources[0]?.error).toMatchObject({
    kind: 'inconsistent',
    remedy: expect.stringContaining('mistake in Tenure'),
  })
  expect(ids()).toEqual([])
})
