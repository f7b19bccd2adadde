import type { Page } from '../source'
import { SourceError } from '../SourceError'
import { allRows } from './fileRows'
import type { MappedFile } from './fileRows'
import { GroupedLines } from './groupedLines'
import { PAGE_ROWS, PageDraft } from './pageDraft'

/**
 * Makes orders of lines files. The lines of one order may stand anywhere in them, so all are read before the first
 * page; a page's cursor is the number of orders (and rows without one) up to its end.
 */
export async function* groupPages(
  source: string,
  files: readonly MappedFile[],
  cursor: string | null,
  signal: AbortSignal,
): AsyncGenerator<Page> {
  const grouped = new GroupedLines(source)
  for await (const rows of allRows(files, signal)) for (const row of rows) grouped.add(row)
  let from = cursor === null ? 0 : Number(cursor)
  if (!Number.isInteger(from) || from > grouped.size) {
    throw new SourceError(
      'inconsistent',
      `The place to go on from ("${cursor}") is not in these files.`,
      'The files have changed meanwhile: load them from the beginning.',
    )
  }
  for (let ended = false; !ended; from += PAGE_ROWS) {
    const draft = new PageDraft()
    grouped.fill(draft, from, from + PAGE_ROWS)
    ended = from + PAGE_ROWS >= grouped.size
    yield draft.page(ended ? null : String(from + PAGE_ROWS))
  }
}
