import { SourceError } from '../SourceError'
import type { CsvFile } from './csvFile'

/** A file that was dropped on the page or chosen there. Its bytes stay where they are until they are read. */
export function droppedFile(name: string, blob: Blob): CsvFile {
  return {
    name,
    blob,
    async open() {
      try {
        // Reading one byte shows whether the file is still there; the stream itself would fail without a reason.
        await blob.slice(0, 1).arrayBuffer()
      } catch (cause) {
        throw new SourceError('not-found', `${name} can no longer be read.`, 'Drop the file on the page again.', cause)
      }
      return blob.stream()
    },
  }
}
