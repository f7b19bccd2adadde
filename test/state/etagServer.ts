import type { Expected, SharedPlace } from '../../src/state/sharedWorkspace'

/** A document on a server that knows versions, as colleagues see it. */
export interface EtagServer extends SharedPlace {
  readonly text: () => string | null
  readonly set: (text: string) => void
  /** Requests so far, such as "PUT". */
  readonly asked: readonly string[]
}

/** A server in this thread that holds one document and honours If-Match and If-None-Match. */
export function etagServer(first: string | null = null): EtagServer {
  let held = first
  let version = 1
  const asked: string[] = []
  const allows = (expected: Expected) =>
    expected === 'any' || (expected === 'absent' ? held === null : held !== null && expected.etag === String(version))
  const set = (text: string) => {
    held = text
    version++
  }
  return {
    text: () => held,
    set,
    asked,
    read: () => {
      asked.push('GET')
      return Promise.resolve(held === null ? null : { text: held, etag: String(version) })
    },
    replace: (text, expected) => {
      asked.push('PUT')
      if (!allows(expected)) return Promise.resolve(null)
      set(text)
      return Promise.resolve({ etag: String(version) })
    },
  }
}
