import { describe, expect, test } from 'vitest'
import { createHttp, LONGEST_WAIT_MS, MOST_TRIES, TIME_LIMIT_MS, type Http } from '../../src/sources/http'
import { SourceError } from '../../src/sources/SourceError'
import { virtualClock, type VirtualClock } from '../faults/virtualClock'

type Answer = () => Response | Promise<Response>

interface Bench {
  readonly http: Http
  readonly clock: VirtualClock
  readonly asked: { readonly url: string; readonly init: RequestInit }[]
}

const never = new AbortController().signal

/** An http whose server gives the answers in turn, and the last one for ever. */
function benchOf(...answers: Answer[]): Bench {
  const clock = virtualClock()
  const asked: { url: string; init: RequestInit }[] = []
  const http = createHttp({
    fetch: async (url, init) => {
      asked.push({ url, init })
      const answer = answers[Math.min(asked.length, answers.length) - 1]
      if (answer === undefined) throw new Error('no answer was prepared')
      return answer()
    },
    sleep: clock.sleep,
    timeLimit: clock.timeLimit,
    random: () => 0.5,
    now: clock.now,
    origin: 'https://tenure.example',
  })
  return { http, clock, asked }
}

const rows: Answer = () => Response.json([{ id: 1 }], { headers: { 'x-wp-total': '1' } })
const status =
  (code: number, headers: Record<string, string> = {}, body = ''): Answer =>
  () =>
    new Response(body, { status: code, headers })

async function failureOf(promise: Promise<unknown>): Promise<SourceError> {
  const cause: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(cause instanceof SourceError)) throw new Error(`no SourceError but ${String(cause)}`)
  return cause
}

describe('json', () => {
  test('gives the body and the headers of the own origin, never from a cache', async () => {
    const { http, asked } = benchOf(rows)
    const { body, headers } = await http.json('/api/shop/orders?page=2', { signal: never })
    expect(body).toEqual([{ id: 1 }])
    expect(headers.get('x-wp-total')).toBe('1')
    expect(asked[0]?.url).toBe('https://tenure.example/api/shop/orders?page=2')
    expect(asked[0]?.init).toMatchObject({ cache: 'no-store', credentials: 'same-origin' })
  })

  test.each([
    'https://elsewhere.example/orders',
    '//elsewhere.example/orders',
    'http://tenure.example/orders',
    'https://',
    'data:,[]',
  ])('never asks %s', async (url) => {
    const { http, asked } = benchOf(rows)
    const { kind, message, remedy } = await failureOf(http.json(url, { signal: never }))
    expect(kind).toBe('configuration')
    expect(message).toContain(url)
    expect(remedy).toContain('proxy')
    expect(asked).toHaveLength(0)
  })

  test.each([
    [400, 'bad-request'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [410, 'not-found'],
    [422, 'bad-request'],
  ] as const)('takes %d for an answer: no second try', async (code, kind) => {
    const { http, asked, clock } = benchOf(status(code))
    const failure = await failureOf(http.json('/api/orders?key=1', { signal: never }))
    expect(failure.kind).toBe(kind)
    expect(failure.message).toContain('/api/orders')
    expect(failure.message).not.toContain('key=1')
    expect(failure.remedy).not.toBe('')
    expect(asked).toHaveLength(1)
    expect(clock.slept).toEqual([])
  })

  test("repeats the server's own words", async () => {
    const { http } = benchOf(
      status(400, {}, '{"code":"rest_invalid_param","message":"Invalid parameter(s): per_page"}'),
    )
    const failure = await failureOf(http.json('/api/orders', { signal: never }))
    expect(failure.message).toContain('“Invalid parameter(s): per_page”')
  })

  test.each(['{"message":7}', '"no"', 'null', '{"message":""}', 'not json'])(
    'has no words to repeat in %s',
    async (body) => {
      const { http } = benchOf(status(400, {}, body))
      expect((await failureOf(http.json('/api/orders', { signal: never }))).message).not.toContain('says')
    },
  )

  test.each([
    [408, 'timeout'],
    [429, 'rate-limited'],
    [500, 'server'],
    [503, 'server'],
  ] as const)('tries %d four times, then says so', async (code, kind) => {
    const { http, asked } = benchOf(status(code))
    const failure = await failureOf(http.json('/api/orders', { signal: never }))
    expect(failure.kind).toBe(kind)
    expect(failure.message).toContain(`Tried ${MOST_TRIES} times`)
    expect(asked).toHaveLength(4)
  })

  test('backs off twice as long each time, with chance', async () => {
    const { http, clock } = benchOf(status(500), status(502), status(503), rows)
    expect((await http.json('/api/orders', { signal: never })).body).toEqual([{ id: 1 }])
    expect(clock.slept).toEqual([375, 750, 1500])
  })

  test('waits as long as the server asks: seconds, then a date', async () => {
    const clockStart = virtualClock().now()
    const date = new Date(clockStart + 7000 + 20_125).toUTCString()
    const { http, clock } = benchOf(status(429, { 'retry-after': '7' }), status(503, { 'retry-after': date }), rows)
    await http.json('/api/orders', { signal: never })
    expect(clock.slept[0]).toBe(7000 + 125)
    expect(clock.now()).toBeGreaterThanOrEqual(Date.parse(date))
    expect(clock.slept).toHaveLength(2)
  })

  test('does not wait for a server that asks for hours, and does not come back early either', async () => {
    const { http, asked, clock } = benchOf(status(429, { 'retry-after': '7200' }))
    const failure = await failureOf(http.json('/api/orders', { signal: never }))
    expect(failure.kind).toBe('rate-limited')
    expect(failure.message).toContain('120 minutes')
    expect(failure.message).toContain(`at most ${LONGEST_WAIT_MS / 60_000}`)
    expect(asked).toHaveLength(1)
    expect(clock.slept).toEqual([])
  })

  test('reads a truncated page again, and never takes it', async () => {
    const { http, asked } = benchOf(() => new Response('[{"id":1},{"id'), rows)
    expect((await http.json('/api/orders', { signal: never })).body).toEqual([{ id: 1 }])
    expect(asked).toHaveLength(2)
  })

  test('says that JSON was cut off', async () => {
    const { http, asked } = benchOf(() => new Response('[{"id":1},'))
    const failure = await failureOf(http.json('/api/orders', { signal: never }))
    expect(failure.kind).toBe('malformed')
    expect(failure.message).toContain('cut off')
    expect(failure.cause).toBeInstanceOf(SyntaxError)
    expect(asked).toHaveLength(4)
  })

  test('says that a web page came where data belong', async () => {
    const page = (): Response =>
      new Response('<!doctype html>', { headers: { 'content-type': 'text/html; charset=UTF-8' } })
    const failure = await failureOf(benchOf(page).http.json('/api/orders', { signal: never }))
    expect(failure.kind).toBe('malformed')
    expect(failure.message).toContain('web page')
    expect(failure.remedy).toContain('sign in')
  })

  test('says that the answer came from a sign-in elsewhere', async () => {
    const elsewhere = (): Response => {
      const response = Response.json([])
      Object.defineProperty(response, 'url', { value: 'https://sso.example/login' })
      return response
    }
    const { http, asked } = benchOf(elsewhere)
    const failure = await failureOf(http.json('/api/orders', { signal: never }))
    expect(failure.kind).toBe('unauthorized')
    expect(failure.message).toContain('sso.example')
    expect(asked).toHaveLength(1)
  })

  test('tells a failed connection from a slow one', async () => {
    const broken = benchOf(() => Promise.reject(new TypeError('Failed to fetch')))
    expect((await failureOf(broken.http.json('/api/orders', { signal: never }))).kind).toBe('offline')

    const slow: Bench = benchOf(() => {
      slow.clock.letPass(TIME_LIMIT_MS)
      return Promise.reject(new DOMException('signal timed out', 'TimeoutError'))
    })
    const failure = await failureOf(slow.http.json('/api/orders', { signal: never }))
    expect(failure.kind).toBe('timeout')
    expect(failure.message).toContain('30 seconds')
    expect(slow.asked).toHaveLength(4)
  })

  test('counts a body that breaks off as a failed connection', async () => {
    const broken = (): Response =>
      new Response(
        new ReadableStream({
          start(controller) {
            controller.enqueue(new TextEncoder().encode('[{"id"'))
            controller.error(new TypeError('network error'))
          },
        }),
      )
    const { http } = benchOf(broken, rows)
    expect((await http.json('/api/orders', { signal: never })).body).toEqual([{ id: 1 }])
  })

  test("ends with the caller's own reason, while asking and while waiting", async () => {
    const controller = new AbortController()
    const asking = benchOf(() => {
      controller.abort(new Error('signed out'))
      return Promise.reject(new DOMException('aborted', 'AbortError'))
    })
    await expect(asking.http.json('/api/orders', { signal: controller.signal })).rejects.toThrow('signed out')
    expect(asking.asked).toHaveLength(1)

    const second = new AbortController()
    const waiting = benchOf(() => {
      second.abort(new Error('signed out'))
      return new Response('', { status: 503 })
    })
    await expect(waiting.http.json('/api/orders', { signal: second.signal })).rejects.toThrow('signed out')
    expect(waiting.asked).toHaveLength(1)
  })

  test('asks nothing once ended', async () => {
    const { http, asked } = benchOf(rows)
    const ended = AbortSignal.abort(new Error('signed out'))
    await expect(http.json('/api/orders', { signal: ended })).rejects.toThrow('signed out')
    expect(asked).toHaveLength(0)
  })
})

describe('stream', () => {
  const bytes = (...chunks: string[]): Response =>
    new Response(
      new ReadableStream({
        start(controller) {
          for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk))
          controller.close()
        },
      }),
      { headers: { 'content-type': 'text/csv' } },
    )
  const textOf = (stream: ReadableStream<Uint8Array>): Promise<string> => new Response(stream).text()

  test('gives the bytes in their order', async () => {
    const { http, asked } = benchOf(() => bytes('a,b\n', '1,2\n'))
    expect(await textOf(await http.stream('/files/orders.csv', { signal: never }))).toBe('a,b\n1,2\n')
    expect(asked[0]?.init).toMatchObject({ cache: 'no-cache', credentials: 'same-origin' })
  })

  test('gives nothing of an empty file', async () => {
    const { http } = benchOf(() => new Response(null))
    expect(await textOf(await http.stream('/files/orders.csv', { signal: never }))).toBe('')
  })

  test('opens again after a passing failure', async () => {
    const { http, clock } = benchOf(
      status(503),
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => bytes('a'),
    )
    expect(await textOf(await http.stream('/files/orders.csv', { signal: never }))).toBe('a')
    expect(clock.slept).toEqual([375, 750])
  })

  test('says that a file does not exist', async () => {
    const { http, asked } = benchOf(status(404))
    expect((await failureOf(http.stream('/files/orders.csv', { signal: never }))).kind).toBe('not-found')
    expect(asked).toHaveLength(1)
  })

  test('does not take a web page for a file', async () => {
    const page = (): Response => new Response('<html>', { headers: { 'content-type': 'text/html' } })
    const failure = await failureOf(benchOf(page).http.stream('/files/orders.csv', { signal: never }))
    expect(failure.kind).toBe('malformed')
    expect(failure.message).toContain('web page')
  })

  test('does not take a file from elsewhere', async () => {
    const { http } = benchOf(() => {
      const response = bytes('a')
      Object.defineProperty(response, 'url', { value: 'https://sso.example/login' })
      return response
    })
    expect((await failureOf(http.stream('/files/orders.csv', { signal: never }))).kind).toBe('unauthorized')
  })

  test('opens within the time limit or not at all', async () => {
    const slow: Bench = benchOf(() => {
      slow.clock.letPass(TIME_LIMIT_MS)
      const signal = slow.asked.at(-1)?.init.signal
      return Promise.reject(signal?.reason)
    })
    expect((await failureOf(slow.http.stream('/files/orders.csv', { signal: never }))).kind).toBe('timeout')
    expect(slow.asked).toHaveLength(4)
  })

  test('tells a stream that breaks off', async () => {
    const broken = (): Response =>
      new Response(
        new ReadableStream({
          pull(controller) {
            controller.error(new TypeError('network error'))
          },
        }),
      )
    const stream = await benchOf(broken).http.stream('/files/orders.csv', { signal: never })
    expect((await failureOf(stream.getReader().read())).kind).toBe('offline')
  })

  test('tells a stream that stalls, and gives it up', async () => {
    let givenUp = false
    const stalled = (): Response =>
      new Response(
        new ReadableStream({
          cancel() {
            givenUp = true
          },
        }),
      )
    const bench = benchOf(stalled)
    const stream = await bench.http.stream('/files/orders.csv', { signal: never })
    const reading = failureOf(stream.getReader().read())
    await Promise.resolve()
    bench.clock.letPass(TIME_LIMIT_MS)
    expect((await reading).kind).toBe('timeout')
    await expect.poll(() => givenUp).toBe(true)
  })

  test("ends with the caller's own reason", async () => {
    const controller = new AbortController()
    const body = new ReadableStream<Uint8Array>({
      start(inner) {
        controller.signal.addEventListener('abort', () => inner.error(new DOMException('aborted', 'AbortError')))
      },
    })
    const stream = await benchOf(() => new Response(body)).http.stream('/files/orders.csv', {
      signal: controller.signal,
    })
    const reading = stream.getReader().read()
    controller.abort(new Error('signed out'))
    await expect(reading).rejects.toThrow('signed out')
  })

  test('lets go of the connection when its reader stops', async () => {
    let reason: unknown = null
    const endless = (): Response =>
      new Response(
        new ReadableStream({
          cancel(why) {
            reason = why
          },
        }),
      )
    const stream = await benchOf(endless).http.stream('/files/orders.csv', { signal: never })
    await stream.cancel('read enough')
    expect(reason).toBe('read enough')
  })
})

test('without surroundings of its own it asks the network of the place it runs in', async () => {
  const http = createHttp({ origin: 'http://127.0.0.1:1', sleep: async () => undefined })
  expect((await failureOf(http.json('/nobody-listens', { signal: never }))).kind).toBe('offline')
})

describe('json that is posted', () => {
  const asking = { signal: never, post: { query: '{orders}' } }

  test('goes out as JSON, the same in each try', async () => {
    const { http, asked } = benchOf(status(503), rows)
    await http.json('/api/shop/graphql', asking)
    expect(asked.map(({ init }) => [init.method, init.body, init.headers])).toEqual(
      Array.from({ length: 2 }, () => ['POST', '{"query":"{orders}"}', { 'content-type': 'application/json' }]),
    )
  })

  test('an error inside an answer of status 200 is an error: one that may pass is tried again, another is not', async () => {
    const errorIn = (kind: 'rate-limited' | 'forbidden') => (body: unknown) =>
      Array.isArray(body) ? null : new SourceError(kind, 'It says no.', 'Ask.')
    const refused: Answer = () => Response.json({ errors: [{}] })
    const passing = benchOf(refused, rows)
    await passing.http.json('/api/x', { ...asking, errorIn: errorIn('rate-limited') })
    expect(passing.asked).toHaveLength(2)
    const final = benchOf(refused, rows)
    const failure = await failureOf(final.http.json('/api/x', { ...asking, errorIn: errorIn('forbidden') }))
    expect(failure).toMatchObject({ kind: 'forbidden', message: 'It says no.' })
    expect(final.asked).toHaveLength(1)
  })

  test.each([
    ['{"errors":[{"message":"Cannot query field"}]}', 'Cannot query field'],
    ['{"error":{"code":"x","message":"No such entity"}}', 'No such entity'],
  ])('the words of a refusal are found in %s', async (body, words) => {
    const { http } = benchOf(status(400, {}, body))
    expect((await failureOf(http.json('/api/x', asking))).message).toContain(`“${words}”`)
  })

  test('no content is null', async () => {
    const { http } = benchOf(() => new Response(null, { status: 204 }))
    expect((await http.json('/api/x', { signal: never })).body).toBeNull()
  })
})
