import { joinedBytes } from './joinedBytes'

const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * The text of a file. A byte order mark decides its encoding (UTF-8, UTF-16 of either order) and is dropped.
 * Without one, the first character beyond ASCII decides: where it is well-formed UTF-8 the file is UTF-8 (a broken
 * byte further on reads as U+FFFD), else the file is Windows-1252, as spreadsheets in Western Europe write it.
 */
export async function* decodedText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  let waiting: Uint8Array = new Uint8Array()
  let atStart = true
  for await (const chunk of bytes) {
    if (decoder !== null) {
      yield decoder.decode(chunk, { stream: true })
      continue
    }
    waiting = joinedBytes(waiting, chunk)
    const beyond = waiting.findIndex((byte) => byte > 0x7f)
    if (beyond < 0) {
      yield new TextDecoder().decode(waiting)
      waiting = new Uint8Array()
      atStart = false
    } else if (waiting.length >= beyond + 4) {
      decoder = new TextDecoder(encodingFrom(waiting, beyond, atStart))
      yield decoder.decode(waiting, { stream: true })
    }
  }
  if (decoder === null && waiting.length > 0) {
    const beyond = waiting.findIndex((byte) => byte > 0x7f)
    decoder = new TextDecoder(encodingFrom(waiting, beyond, atStart))
    yield decoder.decode(waiting, { stream: true })
  }
  if (decoder !== null) yield decoder.decode()
}

function encodingFrom(bytes: Uint8Array, beyond: number, atStart: boolean): string {
  if (atStart) {
    for (const [encoding, mark] of MARKS) if (mark.every((byte, i) => bytes[i] === byte)) return encoding
  }
  const lead = bytes[beyond] ?? 0
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(beyond, beyond + length))
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
