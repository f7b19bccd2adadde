import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Bytes of scripts and styles, packed with gzip, by name without the hash. */
export type Packed = ReadonlyMap<string, number>

/** What a build sends before the first screen is drawn, charts apart. */
export interface FirstLoad {
  /** The page's: what index.html names, the first screen, and all that these import. */
  readonly page: Packed
  /** The worker's, on its way at the same time. */
  readonly worker: Packed
}

/** Adds up the built files in `folder` that the first screen needs; what is imported on demand later is not among them. */
export function firstLoad(folder: string, screen: string): FirstLoad {
  const read = (path: string) => readFileSync(join(folder, path), 'utf8')
  const html = read('index.html')
  const named = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => path!)
  const entry = named.find((path) => /\/index-[^/]*\.js$/.test(path))
  if (entry === undefined) throw new Error('index.html names no entry.')
  const ofEntry = (name: string) =>
    [...read(entry).matchAll(new RegExp(`assets/${name}-[\\w-]+\\.(?:js|css)`, 'g'))].map(([path]) => path)
  return {
    page: packedOf([...named, ...ofEntry(screen)], read),
    worker: packedOf(
      [...read(entry).matchAll(/worker-[\w-]+\.js/g)].map(([name]) => `assets/${name}`),
      read,
    ),
  }
}

/** The sum of all parts. */
export function bytesOf(packed: Packed): number {
  return [...packed.values()].reduce((sum, bytes) => sum + bytes, 0)
}

/** The files and, of scripts, all that they import at once. */
function packedOf(paths: readonly string[], read: (path: string) => string): Packed {
  const packed = new Map<string, number>()
  const seen = new Set<string>()
  const take = (path: string): void => {
    if (seen.has(path)) return
    seen.add(path)
    const text = read(path)
    packed.set(path.replace(/^assets\//, ''), gzipSync(text, { level: 9 }).length)
    if (!path.endsWith('.js')) return
    for (const [, name] of text.matchAll(/(?:\bimport|\bfrom)\s*["']\.\/([^"']+)["']/g)) take(`assets/${name}`)
  }
  for (const path of paths) take(path)
  return packed
}
