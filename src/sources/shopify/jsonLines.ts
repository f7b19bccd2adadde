import { SourceError } from '../SourceError'

/**
 * The values of a file with one JSON value a line.
 *
 * @throws SourceError `malformed` at a line that is not whole.
 */
export async function* jsonLines(stream: ReadableStream<Uint8Array>): AsyncGenerator<unknown, void> {
  const decoder = new TextDecoder()
  const reader = stream.getReader()
  let waiting = ''
  let line = 0
  const value = (text: string): unknown => {
    line++
    try {
      return JSON.parse(text) as unknown
    } catch (cause) {
      throw new SourceError(
        'malformed',
        `Line ${line} of the shop's bulk file is not whole: the file was cut off, or is another one.`,
        'Read again. If it stays, check where the proxy forwards the path of the bulk files to.',
        cause,
      )
    }
  }
  try {
    for (;;) {
      const { done, value: bytes } = await reader.read()
      waiting += done ? decoder.decode() : decoder.decode(bytes, { stream: true })
      const lines = waiting.split('\n')
      waiting = done ? '' : (lines.pop() ?? '')
      for (const text of lines) if (text.trim() !== '') yield value(text)
      if (done) return
    }
  } finally {
    await reader.cancel().catch(() => undefined) // a stream that broke has told why already
  }
}
