/**
 * What can go wrong with one answer.
 *
 * - refused: `unauthorized`, `forbidden`
 * - passing: `busy-seconds`, `busy-date` (429 with Retry-After), `unavailable` (503), `silent` (no answer within any time
 *   limit), `broken-off` (the connection fails), `truncated` (half the body), `web-page` (HTML with status 200)
 * - the wrong rows, with status 200: `previous-page`, `next-page`, `overlapping` (half of the page before), `empty`,
 *   `first-page` (and the promise of a next one: a reader that does not count for itself never ends)
 * - another schema: `renamed` (the field `total` has another name), `unknown-fields` (more fields than asked, hostile names among them)
 */
export const FAULTS = [
  'unauthorized',
  'forbidden',
  'busy-seconds',
  'busy-date',
  'unavailable',
  'silent',
  'broken-off',
  'truncated',
  'web-page',
  'previous-page',
  'next-page',
  'overlapping',
  'empty',
  'first-page',
  'renamed',
  'unknown-fields',
] as const
export type Fault = (typeof FAULTS)[number]

/** Where a faulty server gets its right answers and its time from. */
export interface Behind {
  readonly answer: (url: URL) => Response | Promise<Response>
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Lets so many milliseconds pass: a silent server sits them out. */
  readonly letPass: (ms: number) => void
}

/** A `fetch` that asks `faultOf`, with the address and the ordinal of the request from 1, what shall go wrong this time. */
export function withFaults(
  behind: Behind,
  faultOf: (url: URL, ordinal: number) => Fault | null,
): (address: string, init: RequestInit) => Promise<Response> {
  let ordinal = 0
  return async (address, { signal }) => {
    signal?.throwIfAborted()
    const url = new URL(address)
    const fault = faultOf(url, ++ordinal)
    const response = await (fault === null ? behind.answer(url) : faulty(fault, url, behind, signal ?? null))
    signal?.throwIfAborted()
    return response
  }
}

async function faulty(fault: Fault, url: URL, behind: Behind, signal: AbortSignal | null): Promise<Response> {
  switch (fault) {
    case 'unauthorized':
      return refusal(401, 'Sorry, you cannot list resources.')
    case 'forbidden':
      return refusal(403, 'Sorry, you are not allowed to do that.')
    case 'busy-seconds':
      return refusal(429, 'Too many requests.', { 'retry-after': '3' })
    case 'busy-date':
      return refusal(429, 'Too many requests.', { 'retry-after': new Date(behind.now() + 5000).toUTCString() })
    case 'unavailable':
      return new Response('upstream is away', { status: 503 })
    case 'silent':
      behind.letPass(3_600_000)
      throw signal?.reason ?? new DOMException('Nobody waited for the answer.', 'AbortError')
    case 'broken-off':
      throw new TypeError('Failed to fetch')
    case 'web-page':
      return new Response('<!doctype html><title>Log in</title>', { headers: { 'content-type': 'text/html' } })
    case 'truncated':
      return changed(await behind.answer(url), (text) => text.slice(0, Math.floor(text.length / 2)))
    case 'renamed':
      return changed(await behind.answer(url), (text) => text.replaceAll('"total":', '"grand_total":'))
    case 'unknown-fields':
      return changed(await behind.answer(url), (text) =>
        text.replaceAll('{"id":', '{"__proto__":{"id":7},"constructor":1,"id":'),
      )
    default:
      return wrongRows(fault, url, behind)
  }
}

async function wrongRows(fault: Fault, url: URL, behind: Behind): Promise<Response> {
  const page = Number(url.searchParams.get('page') ?? '1')
  const answerOf = async (wanted: number): Promise<Response> => {
    const there = new URL(url)
    there.searchParams.set('page', String(Math.max(1, wanted)))
    return behind.answer(there)
  }
  const right = await answerOf(page)
  if (fault === 'empty') return changed(right, () => '[]')
  if (fault === 'previous-page') return changed(right, await bodyOf(answerOf(page - 1)))
  if (fault === 'next-page') return changed(right, await bodyOf(answerOf(page + 1)))
  if (fault === 'first-page') {
    const endless = await changed(right, await bodyOf(answerOf(1)))
    endless.headers.set('link', `<${url.href}>; rel="next"`)
    return endless
  }
  const before = rowsOf(await (await answerOf(page - 1)).text())
  return changed(right, (text) => {
    const rows = rowsOf(text)
    const half = Math.ceil(rows.length / 2)
    return JSON.stringify([...before.slice(before.length - half), ...rows.slice(0, rows.length - half)])
  })
}

function rowsOf(text: string): readonly unknown[] {
  const body: unknown = JSON.parse(text)
  return Array.isArray(body) ? body : []
}

async function bodyOf(response: Promise<Response>): Promise<() => string> {
  const text = await (await response).text()
  return () => text
}

async function changed(response: Response, change: (text: string) => string): Promise<Response> {
  const { status, headers } = response
  return new Response(change(await response.text()), { status, headers })
}

function refusal(status: number, message: string, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json({ code: 'refused', message, data: { status } }, { status, headers })
}
