import type { SyncReport } from '../sources/syncReport'
import type { EngineStatus } from './status'

/** What could not be read to its end. */
export function failuresOf(report: SyncReport): EngineStatus['failures'] {
  return report.sources.flatMap(({ source, feeds }) =>
    feeds.flatMap(({ feed, error }) =>
      error === null ? [] : [{ source, feed, message: error.message, remedy: error.remedy }],
    ),
  )
}
