import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

const folder = join(import.meta.dirname, '../../node_modules/@fontsource-variable/inter')

/** Every character that the typeface we ship draws: what both a face's `unicode-range` and its own character map name. */
export async function shippedCharacters(): Promise<ReadonlySet<number>> {
  const css = await readFile(join(folder, 'opsz.css'), 'utf8')
  const faces = [...css.matchAll(/url\(\.\/(\S+?)\)[^}]*unicode-range: ([^;]+);/g)]
  const drawn = await Promise.all(
    faces.map(async ([, file, ranges]) => {
      const asked = ranges!.split(',').map((range) =>
        range
          .slice(2)
          .split('-')
          .map((end) => parseInt(end, 16)),
      )
      const isAsked = (code: number) => asked.some(([from, to = from]) => code >= from! && code <= to!)
      return [...mappedCharacters(await readFile(join(folder, file!)))].filter(isAsked)
    }),
  )
  return new Set(drawn.flat())
}

/** The characters of the `cmap` table (format 4) of a WOFF2 file: https://www.w3.org/TR/WOFF2 and the OpenType specification. */
function mappedCharacters(file: Buffer): Set<number> {
  const { tables, end } = tableLengths(file)
  const data = brotliDecompressSync(file.subarray(end, end + file.readUInt32BE(20)))
  let start = 0
  for (const { tag, length } of tables) {
    if (tag === CMAP) return charactersOf(data.subarray(start, start + length))
    start += length
  }
  throw new Error('The font has no character map.')
}

/** Known tags are numbers in WOFF2: `cmap` is the first, `glyf` and `loca` stand transformed unless they say otherwise. */
const [CMAP, GLYF, LOCA, NAMED] = [0, 10, 11, 63]

function tableLengths(file: Buffer) {
  let at = 48
  const base128 = () => {
    let value = 0
    let byte: number
    do {
      byte = file[at++]!
      value = value * 128 + (byte & 127)
    } while (byte > 127)
    return value
  }
  const tables = Array.from({ length: file.readUInt16BE(12) }, () => {
    const flags = file[at++]!
    const tag = flags & 63
    if (tag === NAMED) at += 4
    const length = base128()
    const isTransformed = tag === GLYF || tag === LOCA ? flags >> 6 !== 3 : flags >> 6 !== 0
    return { tag, length: isTransformed ? base128() : length }
  })
  return { tables, end: at }
}

function charactersOf(cmap: Buffer): Set<number> {
  const characters = new Set<number>()
  for (let table = 0; table < cmap.readUInt16BE(2); table++) {
    const start = cmap.readUInt32BE(8 + 8 * table)
    if (cmap.readUInt16BE(start) !== 4) continue
    const segments = cmap.readUInt16BE(start + 6) / 2
    for (let segment = 0; segment < segments; segment++) {
      const last = cmap.readUInt16BE(start + 14 + 2 * segment)
      const first = cmap.readUInt16BE(start + 16 + 2 * segments + 2 * segment)
      for (let code = first; code <= last && code < 0xff_ff; code++) characters.add(code)
    }
  }
  return characters
}
