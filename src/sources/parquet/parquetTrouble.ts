import { SourceError } from '../SourceError'

/** The error of a file that could not be read on: what is wrong with it, by what its reader said. */
export function parquetTrouble(name: string, cause: unknown): SourceError {
  if (cause instanceof SourceError) return cause
  const said = cause instanceof Error ? cause.message : String(cause)
  if (cause instanceof DOMException)
    return new SourceError('not-found', `${name} can no longer be read.`, 'Drop the file on the page again.', cause)
  const codec = /unsupported compression codec: (\w+)/.exec(said)?.[1]
  if (codec !== undefined)
    return new SourceError(
      'malformed',
      `${name} is packed with ${codec}, which cannot be read.`,
      'Write it with Snappy, Gzip, Zstandard, Brotli, LZ4 or without packing.',
      cause,
    )
  const missing = /not supported|unsupported/.exec(said)
  if (missing !== null)
    return new SourceError(
      'malformed',
      `${name} holds something that cannot be read: ${said}.`,
      'Write it with plain columns of text, numbers, decimals, dates and timestamps.',
      cause,
    )
  return new SourceError(
    'malformed',
    `${name} is a Parquet file that is damaged or cut off.`,
    'Export it or copy it again, and load the new file.',
    cause,
  )
}
