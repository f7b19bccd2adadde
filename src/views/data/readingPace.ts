import type { FeedRow } from './feedRows'

/** How many rows had been read at a moment, milliseconds on any clock that only goes forward. */
export interface ReadingSample {
  readonly atMs: number
  readonly rows: number
}

/** The pace is that of so many milliseconds past: long enough to be steady, short enough to follow a server that slows down. */
const LATELY_MS = 10_000
/** Before so much has passed, a pace says nothing. */
const LEAST_MS = 1_000

/** The samples that the pace of now is told from: those of lately, and the last before. */
export function lateSamples(samples: readonly ReadingSample[]): readonly ReadingSample[] {
  const now = samples.at(-1)?.atMs ?? 0
  const first = samples.findLastIndex(({ atMs }) => atMs <= now - LATELY_MS)
  return samples.slice(Math.max(0, first))
}

/** Rows a second; null while it cannot be told. */
export function readingPace(samples: readonly ReadingSample[]): number | null {
  const [first, last] = [samples[0], samples.at(-1)]
  if (first === undefined || last === undefined || last.atMs - first.atMs < LEAST_MS) return null
  return ((last.rows - first.rows) * 1000) / (last.atMs - first.atMs)
}

/** What is left at a pace, in seconds, and whether feeds without a length come on top; null where nothing of it is known. */
export function timeToGo(
  feeds: readonly Pick<FeedRow, 'rows' | 'total' | 'state'>[],
  pace: number | null,
): { readonly seconds: number; readonly atLeast: boolean } | null {
  const open = feeds.filter(({ state }) => state === 'reading' || state === 'waiting')
  const told = open.filter(({ total }) => total !== null)
  const left = told.reduce((sum, { rows, total }) => sum + Math.max(0, (total ?? 0) - rows), 0)
  if (pace === null || pace <= 0 || left === 0) return null
  return { seconds: left / pace, atLeast: told.length < open.length }
}
