import { SourceError } from '../SourceError'
import type { CsvFile } from './csvFile'
import { joinedBytes } from './joinedBytes'

/**
 * The bytes of a file, unpacked when they are gzip. What they are is told by their first bytes, never by the
 * file's name: a server may have unpacked a ".gz" already.
 *
 * @throws SourceError `malformed` for gzip that is damaged or cut off, and for a zip archive (which is what an
 *   Excel workbook is); `offline` when the reading breaks off; whatever opening the file throws.
 */
export async function* plainBytes(file: CsvFile, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const raw = chunks(await file.open(signal), file.name, signal)
  try {
    const first = await beginning(raw)
    if (first[0] === 0x50 && first[1] === 0x4b) throw notText(file.name)
    const bytes = startingWith(first, raw)
    if (first[0] === 0x1f && first[1] === 0x8b) yield* unpacked(bytes, file.name, signal)
    else yield* bytes
  } finally {
    await raw.return(undefined)
  }
}

async function* chunks(stream: ReadableStream<Uint8Array>, name: string, signal: AbortSignal) {
  const reader = stream.getReader()
  try {
    for (;;) {
      signal.throwIfAborted()
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } catch (cause) {
    signal.throwIfAborted()
    if (cause instanceof SourceError) throw cause
    throw new SourceError('offline', `The reading of ${name} broke off.`, 'Load it again.', cause)
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** At least the two bytes that tell what a file is, where it has as many. */
async function beginning(raw: AsyncGenerator<Uint8Array>): Promise<Uint8Array> {
  let first: Uint8Array = new Uint8Array()
  while (first.length < 2) {
    const next = await raw.next()
    if (next.done === true) break
    first = joinedBytes(first, next.value)
  }
  return first
}

async function* startingWith(first: Uint8Array, rest: AsyncIterable<Uint8Array>) {
  if (first.length > 0) yield first
  yield* rest
}

async function* unpacked(packed: AsyncGenerator<Uint8Array>, name: string, signal: AbortSignal) {
  let readingFailed = false
  const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      try {
        const next = await packed.next()
        if (next.done === true) controller.close()
        else controller.enqueue(new Uint8Array(next.value))
      } catch (error) {
        readingFailed = true
        throw error
      }
    },
  })
  const reader = stream.pipeThrough(new DecompressionStream('gzip')).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } catch (cause) {
    signal.throwIfAborted()
    if (readingFailed) throw cause
    throw new SourceError(
      'malformed',
      `${name} is a gzip file that is damaged or cut off.`,
      'Export it or copy it again, and load the new file.',
      cause,
    )
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function notText(name: string): SourceError {
  return new SourceError(
    'malformed',
    `${name} is a zip archive or an Excel workbook, not a CSV file.`,
    'Save the sheet as "CSV UTF-8", or unpack the archive, and load that file.',
  )
}
