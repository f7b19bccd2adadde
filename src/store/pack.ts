import { BrokenPack } from './BrokenPack'
import { checksum } from './checksum'
import { ARRAYS, type PackedArray, packedValue, unpackedValue } from './packedValue'

/** "TNR1", as it lies in memory where the lowest byte comes first; elsewhere it is another number, and the pack is refused. */
const MAGIC = 0x31524e54
/** Grows with every change of what packs hold or how: older and newer ones are refused. */
export const PACK_VERSION = 6
const HEAD_WORDS = 6
const HEAD_BYTES = HEAD_WORDS * 4
const ALIGNMENT = 8

/** A part of a pack: a document's text, or an array. */
interface Part {
  /** Index into `ARRAYS`. */
  readonly kind: number
  readonly at: number
  readonly bytes: number
  readonly checksum: number
}

interface Contents {
  /** The part that holds the text of each document. */
  readonly documents: Readonly<Record<string, number>>
  readonly parts: readonly Part[]
}

/** What a pack holds: each document by its name, read when it is asked for. */
export interface Pack {
  read(document: string): unknown
}

/**
 * Packs documents of plain values and arrays of numbers as bytes, in pieces to be written one after the other. Arrays that are
 * the same memory are written once. O(bytes).
 *
 * Layout, all numbers of 32 bits: magic, version, bytes of the table of contents, its checksum, length of all (low and high
 * half); the table of contents as JSON; the parts, each at a multiple of 8 behind it.
 */
export function packed(documents: Readonly<Record<string, unknown>>): Uint8Array[] {
  const arrays: PackedArray[] = []
  const known = new Map<ArrayBufferLike, Map<string, number>>()
  const numberOf = (array: PackedArray): number => {
    const kind = kindOf(array)
    const key = `${kind} ${array.byteOffset} ${array.length}`
    const ofBuffer = known.get(array.buffer) ?? new Map<string, number>()
    known.set(array.buffer, ofBuffer)
    const number = ofBuffer.get(key) ?? arrays.push(array) - 1
    ofBuffer.set(key, number)
    return number
  }
  const texts = Object.entries(documents).map(([name, value]) => ({
    name,
    text: new TextEncoder().encode(JSON.stringify(packedValue(value, numberOf))),
  }))
  const all = [...arrays, ...texts.map(({ text }) => text)]
  let end = 0
  const parts = all.map((array): Part => {
    const at = aligned(end)
    end = at + array.byteLength
    return { kind: kindOf(array), at, bytes: array.byteLength, checksum: checksum(bytesOf(array)) }
  })
  const contents: Contents = {
    documents: Object.fromEntries(texts.map(({ name }, i) => [name, arrays.length + i])),
    parts,
  }
  return [...headOf(contents, end), ...all.flatMap((array, i) => [gap(parts, i), bytesOf(array)])]
}

/**
 * Opens a pack.
 *
 * @throws BrokenPack when the bytes are not exactly what `packed` of this version made.
 */
export function openPack(bytes: Uint8Array<ArrayBuffer>): Pack {
  const { contents, base } = contentsOf(bytes)
  for (const { at, bytes: length, checksum: expected } of contents.parts) {
    if (checksum(bytes.subarray(base + at, base + at + length)) !== expected)
      throw new BrokenPack('A part of the pack is damaged.')
  }
  const arrayOf = (number: number): PackedArray => {
    const { kind, at, bytes: length } = contents.parts[number]!
    const Kind = ARRAYS[kind]!
    return new Kind(bytes.buffer, bytes.byteOffset + base + at, length / Kind.BYTES_PER_ELEMENT)
  }
  return {
    read(document) {
      const part = contents.documents[document]
      if (part === undefined) throw new BrokenPack(`The pack has no document “${document}”.`)
      return unpackedValue(JSON.parse(new TextDecoder().decode(arrayOf(part))), arrayOf)
    },
  }
}

function headOf(contents: Contents, partsEnd: number): Uint8Array[] {
  const text = new TextEncoder().encode(JSON.stringify(contents))
  const base = aligned(HEAD_BYTES + text.byteLength)
  const total = base + partsEnd
  const head = Uint32Array.of(MAGIC, PACK_VERSION, text.byteLength, checksum(text), total, Math.floor(total / 2 ** 32))
  return [bytesOf(head), text, new Uint8Array(base - HEAD_BYTES - text.byteLength)]
}

function contentsOf(bytes: Uint8Array<ArrayBuffer>): { readonly contents: Contents; readonly base: number } {
  if (bytes.byteLength < HEAD_BYTES) throw new BrokenPack('The pack is cut off.')
  const [magic, version, length = 0, expected, low = 0, high = 0] = new Uint32Array(bytes.slice(0, HEAD_BYTES).buffer)
  if (magic !== MAGIC) throw new BrokenPack('These bytes are no pack.')
  if (version !== PACK_VERSION) throw new BrokenPack(`The pack is of version ${version}, not ${PACK_VERSION}.`)
  if (low + high * 2 ** 32 !== bytes.byteLength) throw new BrokenPack('The pack is cut off, or longer than it says.')
  const text = bytes.slice(HEAD_BYTES, HEAD_BYTES + length)
  if (checksum(text) !== expected) throw new BrokenPack('The contents of the pack are damaged.')
  return { contents: JSON.parse(new TextDecoder().decode(text)) as Contents, base: aligned(HEAD_BYTES + length) }
}

function kindOf(array: PackedArray): number {
  return ARRAYS.findIndex((kind) => array instanceof kind)
}

function bytesOf({ buffer, byteOffset, byteLength }: PackedArray): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}

/** The zeros before a part. */
function gap(parts: readonly Part[], i: number): Uint8Array {
  const { at } = parts[i]!
  const before = parts[i - 1]
  return new Uint8Array(before === undefined ? at : at - before.at - before.bytes)
}

function aligned(place: number): number {
  return Math.ceil(place / ALIGNMENT) * ALIGNMENT
}
