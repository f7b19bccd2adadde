import { SourceError } from '../sources/SourceError'
import { EngineError } from './EngineError'
import type { Problem } from './protocol'

/** Any error as something a person can act on. */
export function problemOf(error: unknown): Problem {
  if (error instanceof SourceError || error instanceof EngineError)
    return { message: error.message, remedy: error.remedy }
  const reason = error instanceof Error ? error.message : String(error)
  return { message: `This could not be computed (${reason}).`, remedy: 'Reload the page; the data stays where it is.' }
}
