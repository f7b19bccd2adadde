import type { PassWitness } from './PassWitness'
import { SourceError } from './SourceError'
import type { Census, Page, Source } from './source'
import { witnessOf } from './witnessOf'

/** Times a feed is counted again before it is called restless. */
const MOST_ROUNDS = 6

/**
 * Counts a feed's rows by their names until a count passes in which no row was new and none can have been missed. Wherever
 * it meets a row that has not been read, its page is read (and given to `take`). Returns the witness of that count.
 *
 * @throws SourceError `inconsistent` when the counts never settle.
 */
export async function recount(
  source: Source,
  census: Census,
  reading: { readonly feed: string; readonly has: (name: string) => boolean },
  signal: AbortSignal,
  take: (page: Page) => void,
): Promise<PassWitness> {
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const witness = await witnessOf(census, reading.feed, signal)
    for await (const { rows, cursor, total } of census.rows(reading.feed, signal)) {
      witness.see(rows, total)
      if (rows.every((name) => reading.has(name))) continue
      const page = await firstPage(source, reading.feed, cursor, signal)
      if (page !== null) take(page)
    }
    if (witness.sawAll !== false && witness.every((name) => reading.has(name))) return witness
  }
  throw new SourceError(
    'inconsistent',
    `The list of ${reading.feed} contradicts itself: after ${MOST_ROUNDS} counts its rows and the server's own number still differ.`,
    'Read again when nobody is deleting rows. If it stays, a cache in front of the server hands out old pages: switch it off for this path.',
  )
}

async function firstPage(source: Source, feed: string, cursor: string, signal: AbortSignal): Promise<Page | null> {
  for await (const page of source.pages(feed, cursor, signal)) return page
  return null
}
