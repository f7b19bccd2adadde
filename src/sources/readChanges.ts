import { Ids } from '../core/Ids'
import { endless } from './endless'
import type { FeedReading } from './FeedReading'
import { recount } from './recount'
import type { Page, Source } from './source'

/** Pages in a row that may hold nothing that this pass has not seen. */
const MOST_BARREN_PAGES = 3

/**
 * Reads the rows of a feed that were added or changed. More than one page of them, or one that holds other rows than the server
 * counts, is counted again by names, for rows that change while they are read move: whatever slipped past is read then. In the end the server's count of all rows is asked.
 *
 * @returns whether that count is the number of rows that are known now, and no rejected row is to be read once more: else rows
 * were deleted, or never told
 */
export async function readChanges(
  source: Source,
  changes: Source,
  reading: FeedReading,
  signal: AbortSignal,
  take: (page: Page) => void,
): Promise<boolean> {
  const { feed } = reading
  const seen = new Ids()
  const see = (page: Page): void => {
    take(page)
    for (const name of page.names ?? []) seen.encode(name)
  }
  let pages = 0
  let barren = 0
  let total: number | null = null
  let before: string | null = null
  for await (const page of changes.pages(feed, null, signal)) {
    const count = seen.size
    see(page)
    pages++
    total = page.total ?? total
    barren = seen.size === count ? barren + 1 : 0
    if (page.cursor !== null && (page.cursor === before || barren === MOST_BARREN_PAGES)) throw endless(reading)
    before = page.cursor
  }
  const isDoubtful = pages > 1 || (total !== null && total !== seen.size)
  if (isDoubtful && changes.census !== undefined)
    await recount(changes, changes.census, { feed, has: (name) => seen.has(name) }, signal, see)
  reading.total = (await source.census?.count?.(feed, signal)) ?? null
  return !reading.isUnconfirmed && (reading.total === null || reading.total === reading.rowsIn)
}
