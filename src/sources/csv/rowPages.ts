import type { Page } from '../source'
import { SourceError } from '../SourceError'
import { fileRows } from './fileRows'
import type { MappedFile } from './fileRows'
import { PAGE_ROWS, PageDraft } from './pageDraft'
import type { RowReading } from './rowReading'

/**
 * Reads files row by row into pages; `read` puts each row into the page it is given. A page's cursor is the number of
 * the file and the place of its last row, "0:5001".
 */
export async function* rowPages(
  files: readonly MappedFile[],
  cursor: string | null,
  signal: AbortSignal,
  read: (row: RowReading, draft: PageDraft) => void,
): AsyncGenerator<Page> {
  const start = startOf(cursor, files.length)
  let draft = new PageDraft()
  let last = cursor
  for (const [index, file] of files.entries()) {
    if (index < start.file) continue
    for await (const batch of fileRows(file, index === start.file ? start.place : 0, signal)) {
      for (const { place, row } of batch) {
        if (draft.rowsIn === PAGE_ROWS) {
          yield draft.page(last)
          draft = new PageDraft()
        }
        draft.rowsIn++
        read(row, draft)
        last = `${index}:${place}`
      }
    }
  }
  yield draft.page(null)
}

function startOf(cursor: string | null, fileCount: number): { file: number; place: number } {
  if (cursor === null) return { file: 0, place: 0 }
  const match = /^(\d+):(\d+)$/.exec(cursor)
  const file = Number(match?.[1])
  if (match === null || file >= fileCount) {
    throw new SourceError(
      'inconsistent',
      `The place to go on from ("${cursor}") is not in these files.`,
      'The files have changed meanwhile: load them from the beginning.',
    )
  }
  return { file, place: Number(match[2]) }
}
