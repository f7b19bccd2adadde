import { describe, expect, test } from 'vitest'
import { createHttp, MOST_TRIES } from '../../src/sources/http'
import { SourceError } from '../../src/sources/SourceError'
import { virtualClock } from '../faults/virtualClock'

const { signal } = new AbortController()

/** An http whose server gives the answers in turn, the last one for ever. */
function benchOf(...answers: (() => Response | Promise<Response>)[]) {
  const clock = virtualClock()
  const asked: { readonly url: string; readonly init: RequestInit }[] = []
  const http = createHttp({
    fetch: async (url, init) => {
      asked.push({ url, init })
      return answers[Math.min(asked.length, answers.length) - 1]!()
    },
    sleep: clock.sleep,
    timeLimit: clock.timeLimit,
    random: () => 0.5,
    now: clock.now,
    origin: 'https://tenure.example',
  })
  return { http, asked }
}

const status = (code: number, headers: Record<string, string> = {}, body: string | null = '') => {
  return () => new Response(body, { status: code, headers })
}

async function kindOf(promise: Promise<unknown>): Promise<string> {
  const cause: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  return cause instanceof SourceError ? cause.kind : `no SourceError but ${String(cause)}`
}

describe('a document that several people write', () => {
  test('comes with its version, never from a cache', async () => {
    const { http, asked } = benchOf(status(200, { etag: '"7"' }, 'text'))
    expect(await http.document('/w.json', { signal })).toEqual({ text: 'text', etag: '"7"' })
    expect(asked[0]!.init).toMatchObject({ cache: 'no-store', credentials: 'same-origin' })
  })

  test('has the version that it has uncompressed', async () => {
    const { http } = benchOf(status(200, { etag: 'W/"7"' }, 'text'))
    expect((await http.document('/w.json', { signal }))!.etag).toBe('"7"')
  })

  test('is none where the server has none, at the first try', async () => {
    const { http, asked } = benchOf(status(404))
    expect(await http.document('/w.json', { signal })).toBeNull()
    expect(asked).toHaveLength(1)
  })

  test.for([
    [{ etag: '"7"' }, { 'if-match': '"7"' }],
    ['absent', { 'if-none-match': '*' }],
    ['any', {}],
  ] as const)('is replaced where the server holds %j', async ([expected, condition]) => {
    const { http, asked } = benchOf(status(204, { etag: '"8"' }, null))
    expect(await http.replace('/w.json', 'new', { signal, expected })).toEqual({ etag: '"8"' })
    const { method, body, headers } = asked[0]!.init
    expect({ method, body, headers }).toEqual({
      method: 'PUT',
      body: 'new',
      headers: { 'content-type': 'application/json', ...condition },
    })
  })

  test('is not replaced where it was changed meanwhile, and that is no error', async () => {
    const { http, asked } = benchOf(status(412))
    expect(await http.replace('/w.json', 'new', { signal, expected: { etag: '"7"' } })).toBeNull()
    expect(asked).toHaveLength(1)
  })

  test.for([
    [401, 'unauthorized', 1],
    [403, 'forbidden', 1],
    [405, 'bad-request', 1],
    [413, 'bad-request', 1],
    [500, 'server', MOST_TRIES],
  ] as const)('answered with %i is %s, after %i tries, read or written', async ([code, kind, tries]) => {
    const { http, asked } = benchOf(status(code))
    expect(await kindOf(http.replace('/w.json', 'new', { signal, expected: 'any' }))).toBe(kind)
    expect(await kindOf(http.document('/w.json', { signal }))).toBe(kind)
    expect(asked).toHaveLength(2 * tries)
  })

  test('answered with a page is a sign-in page, not a workspace', async () => {
    const { http } = benchOf(status(200, { 'content-type': 'text/html' }, '<p>Sign in</p>'))
    expect(await kindOf(http.document('/w.json', { signal }))).toBe('malformed')
  })

  test('out of reach is told as that, and comes once it is reached', async () => {
    const broken = () => Promise.reject(new TypeError('failed'))
    expect(await kindOf(benchOf(broken).http.document('/w.json', { signal }))).toBe('offline')
    const { http } = benchOf(broken, status(200, {}, 'text'))
    expect(await http.document('/w.json', { signal })).toEqual({ text: 'text', etag: null })
  })

  test('of another origin is not asked for, and an abort is the caller’s own', async () => {
    const { http } = benchOf(() => new Promise<Response>(() => {}))
    expect(await kindOf(http.document('https://elsewhere.example/w.json', { signal }))).toBe('configuration')
    const stop = new AbortController()
    stop.abort(new Error('left'))
    await expect(http.replace('/w.json', '', { signal: stop.signal, expected: 'any' })).rejects.toThrow('left')
  })
})
