import type { Source } from '../source'
import type { CsvFile } from './csvFile'
import { csvSource } from './csvSource'
import type { CsvInput } from './csvSource'
import type { MappingDefaults } from './guessMapping'
import { inspect } from './inspect'
import type { CsvMapping } from './mapping'

/** A file, and what is known of its mapping before it is opened. */
export interface ConfiguredFile {
  readonly file: CsvFile
  readonly mapping: Partial<CsvMapping>
}

/**
 * Makes a source of files that nobody is asked about: what their mappings leave out is guessed. Columns and status words
 * that are given stand beside the guessed ones and win over them.
 *
 * @throws SourceError when a file cannot be reached or read, or its columns cannot be told.
 */
export async function openCsvSource(
  id: string,
  files: readonly ConfiguredFile[],
  defaults: MappingDefaults,
  signal: AbortSignal,
  customersOf = id,
): Promise<Source> {
  const inputs = files.map(async ({ file, mapping }): Promise<CsvInput> => {
    const guess = await inspect(file, defaults, signal, mapping.kind ?? null)
    return { file, mapping: merged(guess.mapping, mapping) }
  })
  return csvSource(id, await Promise.all(inputs), customersOf)
}

function merged(guess: CsvMapping, given: Partial<CsvMapping>): CsvMapping {
  const chosen = new Set(Object.values(given.columns ?? {}))
  const free = Object.entries(guess.columns).filter(([, column]) => !chosen.has(column))
  return {
    ...guess,
    ...given,
    columns: { ...Object.fromEntries(free), ...given.columns },
    statusMap: { ...guess.statusMap, ...given.statusMap },
  }
}
