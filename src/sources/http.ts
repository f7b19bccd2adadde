import type { Attempt, HttpSurroundings } from './HttpSurroundings'
import { refusal } from './refusal'
import { retryAfterMs } from './retryAfter'
import { saidBy } from './saidBy'
import { type DocumentTry, type ExpectedVersion, type SharedDocument, tryRead, tryReplace } from './sharedDocument'
import { sleep } from './sleep'
import { SourceError, type SourceErrorKind } from './SourceError'
import { timedStream } from './timedStream'
import { isHtml, unreadable } from './unreadable'
import { unreachable } from './unreachable'

/** A JSON answer that was read to its end. */
export interface JsonAnswer {
  readonly body: unknown
  readonly headers: Headers
}

/** How a caller asks: the signal ends all tries and all waiting with its own reason. */
export interface Asking {
  readonly signal: AbortSignal
}

/** What is asked for JSON. */
export interface JsonAsking extends Asking {
  /** Sent as JSON with POST; absent: GET. */
  readonly post?: unknown
  /** Finds the error in an answer of status 2xx, as GraphQL and JSON-RPC give theirs; null where there is none. */
  readonly errorIn?: (body: unknown) => SourceError | null
}

/** The only way to the network. Every failure but the caller's own abort is a `SourceError`. */
export interface Http {
  /** Reads a whole JSON document. A truncated one, or a page of HTML in its place, is `malformed` after the last try. */
  json(url: string, asking: JsonAsking): Promise<JsonAnswer>
  /**
   * Opens a file as bytes. Opening is retried; a stream that breaks or stalls later errors with a `SourceError`, because
   * what was handed out cannot be taken back.
   */
  stream(url: string, asking: Asking): Promise<ReadableStream<Uint8Array>>
}

/** Documents that several people write. Failures as of `Http`. */
export interface SharedHttp {
  /** Reads a document that several people write; null where there is none yet. */
  document(url: string, asking: Asking): Promise<SharedDocument | null>
  /** Replaces such a document; null where the server holds another version than the expected one. */
  replace(
    url: string,
    text: string,
    asking: Asking & { readonly expected: ExpectedVersion },
  ): Promise<{ readonly etag: string | null } | null>
}

/** Times an address is asked before its trouble is reported. */
export const MOST_TRIES = 4
/** Time limit of one try, body included; of a stream, until it opens and then between two chunks. */
export const TIME_LIMIT_MS = 30_000
/** A server that asks to wait longer than this is not waited for: the error says how long it asked. */
export const LONGEST_WAIT_MS = 120_000

const FIRST_BACK_OFF_MS = 500
const NO_CONTENT = 204
const PASSING: ReadonlySet<SourceErrorKind> = new Set(['rate-limited', 'server', 'timeout', 'offline', 'malformed'])

/** Makes an `Http`. What is not given is the browser's own. */
export function createHttp(given: Partial<HttpSurroundings> = {}): Http & SharedHttp {
  const around: HttpSurroundings = {
    fetch: (url, init) => fetch(url, init),
    sleep,
    timeLimit: (ms) => AbortSignal.timeout(ms),
    random: Math.random,
    now: Date.now,
    origin: given.origin ?? globalThis.location.origin,
    ...given,
  }
  return {
    json: async (url, asking) => {
      const address = admitted(url, around.origin)
      return persist(around, asking.signal, () => tryJson(address, asking, around))
    },
    stream: async (url, { signal }) => {
      const address = admitted(url, around.origin)
      return persist(around, signal, () => tryStream(address, signal, around))
    },
    document: async (url, { signal }) => {
      const address = admitted(url, around.origin)
      return persist(around, signal, () => tryRead(tryAt(address, signal, around)))
    },
    replace: async (url, text, { signal, expected }) => {
      const address = admitted(url, around.origin)
      return persist(around, signal, () => tryReplace(tryAt(address, signal, around), text, expected))
    },
  }
}

function tryAt(address: URL, signal: AbortSignal, { fetch, timeLimit }: HttpSurroundings): DocumentTry {
  const elsewhere = (response: Response) => redirected(response, address)
  return { address, signal, fetch, limit: timeLimit(TIME_LIMIT_MS), limitMs: TIME_LIMIT_MS, elsewhere }
}

/** Tries until a value comes, a failure that will not pass, or the last try; waits in between as the server asks. */
async function persist<T>(
  around: HttpSurroundings,
  signal: AbortSignal,
  attempt: () => Promise<Attempt<T>>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    signal.throwIfAborted()
    const result = await attempt()
    if ('value' in result) return result.value
    const { failure, response } = result
    if (!PASSING.has(failure.kind)) throw failure
    const asked = failure.waitMs ?? retryAfterMs(response?.headers.get('retry-after') ?? null, around.now())
    if (asked !== null && asked > LONGEST_WAIT_MS) throw tooLong(failure, asked)
    if (tries === MOST_TRIES)
      throw new SourceError(failure.kind, `${failure.message} Tried ${tries} times.`, failure.remedy, failure.cause)
    await around.sleep(wait(asked, tries, around.random()), signal)
  }
}

/** Exponential back-off of which half is chance; what the server asked for is kept whole, with a little chance on top. */
function wait(askedMs: number | null, tries: number, chance: number): number {
  const backOff = FIRST_BACK_OFF_MS * 2 ** (tries - 1)
  return askedMs === null ? backOff * (0.5 + chance / 2) : askedMs + chance * 250
}

function tooLong(failure: SourceError, askedMs: number): SourceError {
  return new SourceError(
    failure.kind,
    `${failure.message} It asks to wait ${Math.ceil(askedMs / 60_000)} minutes; Tenure waits at most ${LONGEST_WAIT_MS / 60_000}.`,
    'Read again after that time: reading goes on where it stopped.',
  )
}

async function tryJson(address: URL, asking: JsonAsking, around: HttpSurroundings): Promise<Attempt<JsonAnswer>> {
  const { signal, post, errorIn } = asking
  const limit = around.timeLimit(TIME_LIMIT_MS)
  let response: Response | null = null
  try {
    response = await around.fetch(address.href, {
      signal: AbortSignal.any([signal, limit]),
      cache: 'no-store',
      credentials: 'same-origin',
      ...(post === undefined ? {} : posted(post)),
    })
    const text = await response.text()
    if (!response.ok) return { failure: refusal(response.status, address.pathname, saidBy(text)), response }
    const elsewhere = redirected(response, address)
    if (elsewhere !== null) return { failure: elsewhere, response }
    const body: unknown = response.status === NO_CONTENT ? null : JSON.parse(text)
    const hidden = errorIn?.(body) ?? null
    return hidden === null ? { value: { body, headers: response.headers } } : { failure: hidden, response }
  } catch (cause) {
    signal.throwIfAborted()
    if (cause instanceof SyntaxError && response !== null)
      return { failure: unreadable(response, address.pathname, cause), response }
    return { failure: unreachable(address.pathname, limit.aborted ? TIME_LIMIT_MS : null, cause), response: null }
  }
}

function posted(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

async function tryStream(
  address: URL,
  signal: AbortSignal,
  around: HttpSurroundings,
): Promise<Attempt<ReadableStream<Uint8Array>>> {
  const opening = new AbortController()
  const limit = around.timeLimit(TIME_LIMIT_MS)
  const stop = (): void => opening.abort(limit.reason)
  limit.addEventListener('abort', stop)
  try {
    const response = await around.fetch(address.href, {
      signal: AbortSignal.any([signal, opening.signal]),
      cache: 'no-cache',
      credentials: 'same-origin',
    })
    if (!response.ok) {
      const said = saidBy(await response.text())
      return { failure: refusal(response.status, address.pathname, said), response }
    }
    const elsewhere = redirected(response, address)
    if (elsewhere !== null) return { failure: elsewhere, response }
    if (isHtml(response)) return { failure: unreadable(response, address.pathname, undefined), response }
    const body = response.body ?? new Blob([]).stream()
    return { value: timedStream(body, address.pathname, TIME_LIMIT_MS, around.timeLimit, signal) }
  } catch (cause) {
    signal.throwIfAborted()
    return { failure: unreachable(address.pathname, limit.aborted ? TIME_LIMIT_MS : null, cause), response: null }
  } finally {
    limit.removeEventListener('abort', stop)
  }
}

function admitted(url: string, origin: string): URL {
  const address = URL.parse(url, origin)
  if (address !== null && address.origin === origin) return address
  throw new SourceError(
    'configuration',
    `“${url}” is not an address that Tenure may ask: only paths of its own server are.`,
    'Give a path such as /api/shop, and let the proxy in front of Tenure forward it.',
  )
}

function redirected(response: Response, address: URL): SourceError | null {
  if (response.url === '' || new URL(response.url).origin === address.origin) return null
  return new SourceError(
    'unauthorized',
    `${address.pathname} was answered from another place (${new URL(response.url).host}): usually a sign-in page.`,
    'Sign in again and reload.',
  )
}
