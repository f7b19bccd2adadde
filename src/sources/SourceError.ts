/**
 * What kind of trouble stopped a source.
 *
 * - `unauthorized`, `forbidden`, `not-found`, `bad-request`: the server answered and means it; never retried
 * - `rate-limited`, `server`, `timeout`, `offline`: passing; retried by `http`, thrown when the tries are used up
 * - `malformed`: the answer could not be read as what it claims to be (truncated, not JSON, an error inside a 200)
 * - `inconsistent`: pages that contradict each other (a cursor that does not advance, rows that go missing)
 * - `configuration`: the source is described wrongly
 */
export type SourceErrorKind =
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'bad-request'
  | 'rate-limited'
  | 'server'
  | 'timeout'
  | 'offline'
  | 'malformed'
  | 'inconsistent'
  | 'configuration'

/** A source's trouble, in a sentence a person can act on: `message` says what failed, `remedy` what to do. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly kind: SourceErrorKind
  readonly remedy: string
  /** How long the server asks to be left alone where it says so in the answer itself, in milliseconds. */
  readonly waitMs: number | null = null

  constructor(kind: SourceErrorKind, message: string, remedy: string, cause?: unknown) {
    super(message, { cause })
    this.kind = kind
    this.remedy = remedy
  }
}
