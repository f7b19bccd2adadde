import type { Attempt, HttpSurroundings } from './HttpSurroundings'
import { refusal } from './refusal'
import { saidBy } from './saidBy'
import type { SourceError } from './SourceError'
import { isHtml, unreadable } from './unreadable'
import { unreachable } from './unreachable'

/** A document that several people write, with the version that the server says it is; null where it says none. */
export interface SharedDocument {
  readonly text: string
  readonly etag: string | null
}

/** What the server must still hold for a document to be replaced: this version, none at all, or whatever it holds. */
export type ExpectedVersion = { readonly etag: string } | 'absent' | 'any'

/** One try: where, until when, and with what. */
export interface DocumentTry extends Pick<HttpSurroundings, 'fetch'> {
  readonly address: URL
  readonly signal: AbortSignal
  readonly limit: AbortSignal
  readonly limitMs: number
  /** The error of an answer that came from another place than the one that was asked. */
  readonly elsewhere: (response: Response) => SourceError | null
}

const NOT_FOUND = 404
const CHANGED_MEANWHILE = 412

/** Reads a document; null where the server has none. */
export function tryRead(at: DocumentTry): Promise<Attempt<SharedDocument | null>> {
  return attempt(at, async (signal) => {
    const response = await at.fetch(at.address.href, { signal, ...REQUEST })
    const text = await response.text()
    if (response.status === NOT_FOUND) return { value: null }
    const failure = failureOf(at, response, text)
    if (failure !== null) return { failure, response }
    if (isHtml(response)) return { failure: unreadable(response, at.address.pathname, undefined), response }
    return { value: { text, etag: strongTag(response) } }
  })
}

/** Replaces a document if the server still holds the expected version: the new one's name, or null where it holds another. */
export function tryReplace(
  at: DocumentTry,
  body: string,
  expected: ExpectedVersion,
): Promise<Attempt<{ readonly etag: string | null } | null>> {
  const headers = { 'content-type': 'application/json', ...conditionOf(expected) }
  return attempt(at, async (signal) => {
    const response = await at.fetch(at.address.href, { signal, ...REQUEST, method: 'PUT', headers, body })
    const said = await response.text()
    if (response.status === CHANGED_MEANWHILE) return { value: null }
    const failure = failureOf(at, response, said)
    return failure === null ? { value: { etag: strongTag(response) } } : { failure, response }
  })
}

/** The version of an answer. A proxy that compresses calls it weak, which no condition accepts; the version is the same. */
function strongTag({ headers }: Response): string | null {
  return headers.get('etag')?.replace(/^W\//, '') ?? null
}

function failureOf({ elsewhere, address }: DocumentTry, response: Response, said: string): SourceError | null {
  return response.ok ? elsewhere(response) : refusal(response.status, address.pathname, saidBy(said))
}

const REQUEST = { cache: 'no-store', credentials: 'same-origin' } as const

function conditionOf(expected: ExpectedVersion): Record<string, string> {
  if (expected === 'any') return {}
  return expected === 'absent' ? { 'if-none-match': '*' } : { 'if-match': expected.etag }
}

async function attempt<T>(
  { address, signal, limit, limitMs }: DocumentTry,
  run: (signal: AbortSignal) => Promise<Attempt<T>>,
): Promise<Attempt<T>> {
  try {
    return await run(AbortSignal.any([signal, limit]))
  } catch (cause) {
    signal.throwIfAborted()
    return { failure: unreachable(address.pathname, limit.aborted ? limitMs : null, cause), response: null }
  }
}
