import { droppedFile } from '../../../src/sources/csv/droppedFile'
import type { CsvFile } from '../../../src/sources/csv/csvFile'
import type { CsvMapping } from '../../../src/sources/csv/mapping'
import type { Page, Source } from '../../../src/sources/source'

export const never = new AbortController().signal

export const defaults = { zone: 'UTC', currency: 'EUR' }

/** A mapping as a test writes it: what it does not say is plain. */
export function mappingOf(given: Partial<CsvMapping>): CsvMapping {
  return {
    kind: 'orders',
    delimiter: ',',
    columns: {},
    dateFormat: 'ymd',
    decimal: '.',
    currency: 'EUR',
    zone: 'UTC',
    statusMap: {},
    ...given,
  }
}

/** A file that holds the lines given. */
export function fileOf(name: string, ...lines: string[]): CsvFile {
  return droppedFile(name, new Blob([lines.join('\n')]))
}

/** All pages of a feed. */
export async function pagesOf(source: Source, feed: string, cursor: string | null = null): Promise<Page[]> {
  const pages: Page[] = []
  for await (const page of source.pages(feed, cursor, never)) pages.push(page)
  return pages
}

/** All rows of a feed as one page, after checking that every page accounts for its rows. */
export async function allOf(source: Source, feed: string, cursor: string | null = null): Promise<Page> {
  const pages = await pagesOf(source, feed, cursor)
  for (const page of pages) {
    const counted = page.orders.length + page.adjustments.length + page.customers.length + page.rejected.length
    if (counted + (page.parts ?? 0) !== page.rowsIn) throw new Error(`a page of ${feed} does not add up`)
  }
  return {
    orders: pages.flatMap(({ orders }) => orders),
    adjustments: pages.flatMap(({ adjustments }) => adjustments),
    customers: pages.flatMap(({ customers }) => customers),
    rejected: pages.flatMap(({ rejected }) => rejected),
    rowsIn: pages.reduce((sum, { rowsIn }) => sum + rowsIn, 0),
    parts: pages.reduce((sum, { parts = 0 }) => sum + parts, 0),
    cursor: pages.at(-1)?.cursor ?? null,
    total: null,
  }
}
