import { Decompress } from 'fzstd'

/** What a packer keeps in mind of what it has packed is at most this much, as the format recommends it. */
const LARGEST_WINDOW = 2 ** 27

/**
 * Unpacks a page that was packed with Zstandard.
 *
 * @throws Error when it unpacks to more than `length` bytes, of which a damaged one can claim billions.
 */
export function unpackZstandard(input: Uint8Array, length: number): Uint8Array {
  if (windowOf(input) > LARGEST_WINDOW) throw new Error('a page claims too large a window')
  const page = new Uint8Array(length)
  let size = 0
  const stream = new Decompress((part) => {
    if (size + part.length > length) throw new Error('a page unpacks to more than it says')
    page.set(part, size)
    size += part.length
  })
  stream.push(input, true)
  return page.subarray(0, size)
}

/** The window that a frame's header asks for; 0 where the frame is one piece, which is as large as its contents. */
function windowOf(input: Uint8Array): number {
  const [flags = 0, descriptor = 0] = input.subarray(4)
  if ((flags & 0x20) !== 0) return 0
  const base = 2 ** (10 + (descriptor >> 3))
  return base + (base / 8) * (descriptor & 7)
}
