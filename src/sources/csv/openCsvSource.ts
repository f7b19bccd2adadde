import type { Source } from '../source'
import { SourceError } from '../SourceError'
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
 * @throws SourceError when files cannot be reached or read, or their columns cannot be told: it names every one of them.
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
  return csvSource(id, await allOpened(inputs), customersOf)
}

/** Waits for all of them: which files are missing must not depend on whose answer comes first. */
async function allOpened(opening: readonly Promise<CsvInput>[]): Promise<CsvInput[]> {
  const opened: CsvInput[] = []
  const troubles: SourceError[] = []
  for (const one of await Promise.allSettled(opening)) {
    if (one.status === 'fulfilled') opened.push(one.value)
    else if (one.reason instanceof SourceError) troubles.push(one.reason)
    else throw one.reason
  }
  const [first, ...others] = troubles
  if (first !== undefined) throw others.length === 0 ? first : oneTrouble(first, troubles)
  return opened
}

function oneTrouble(first: SourceError, troubles: readonly SourceError[]): SourceError {
  const messages = troubles.map(({ message }) => message)
  const remedies = new Set(troubles.map(({ remedy }) => remedy))
  return new SourceError(first.kind, messages.join(' '), [...remedies].join(' '), first)
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
