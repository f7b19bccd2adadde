import { SourceError, type SourceErrorKind } from './SourceError'

/** An error that a GraphQL answer told, with the server's own code for it. */
export class GraphqlError extends SourceError {
  readonly code: string
  override readonly waitMs: number | null

  constructor(code: string, kind: SourceErrorKind, message: string, remedy: string, waitMs: number | null = null) {
    super(kind, message, remedy)
    this.code = code
    this.waitMs = waitMs
  }
}
