import { SourceError } from './SourceError'

/** The error of an answer that did not arrive whole: within `limitMs` when it was late, else because the way broke (null). */
export function unreachable(what: string, limitMs: number | null, cause: unknown): SourceError {
  if (limitMs !== null)
    return new SourceError(
      'timeout',
      `${what} did not answer within ${limitMs / 1000} seconds.`,
      'Read again later: reading goes on where it stopped.',
      cause,
    )
  return new SourceError(
    'offline',
    `${what} could not be reached: the connection failed or broke off.`,
    'Check the network connection and read again: reading goes on where it stopped.',
    cause,
  )
}
