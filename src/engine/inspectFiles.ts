import { droppedFile } from '../sources/csv/droppedFile'
import type { MappingDefaults, MappingGuess } from '../sources/csv/guessMapping'
import { inspect } from '../sources/csv/inspect'
import type { InspectedFile } from './protocol'

/** Looks into files that were dropped and guesses how each is to be read. @throws SourceError when one cannot be read. */
export function inspectFiles(files: readonly InspectedFile[], defaults: MappingDefaults): Promise<MappingGuess[]> {
  const { signal } = new AbortController()
  return Promise.all(files.map(({ name, file, kind }) => inspect(droppedFile(name, file), defaults, signal, kind)))
}
