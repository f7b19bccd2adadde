import type { ZoneOffsets } from '../../core/calendar'
import { isCurrency } from '../../core/currency'
import { SourceError } from '../SourceError'
import { columnNames } from './columnNames'
import type { ColumnRole, CsvMapping, CsvStatus } from './mapping'
import { plainWords } from './plainWords'
import { statusMeaning } from './statusMeaning'

/** A mapping applied to the header of one file: what is needed to read its rows. */
export interface FileColumns {
  readonly file: string
  readonly mapping: CsvMapping
  /** Number of cells of a whole row. */
  readonly width: number
  readonly index: ReadonlyMap<ColumnRole, number>
  /** What the mapping says of status words, by `plainWords`. */
  readonly statuses: ReadonlyMap<string, CsvStatus>
  readonly offsets: ZoneOffsets
  /** In a file of exchange rates, the columns that are named after a currency. */
  readonly quoted: readonly { readonly currency: string; readonly at: number }[]
  /** The texts of attributes read so far. A text cut from a file would otherwise keep the whole piece of the file alive. */
  readonly seen: Map<string, string>
}

/**
 * Finds the columns of a mapping in a file's header.
 *
 * @throws SourceError `configuration` when a column is not there.
 */
export function fileColumns(
  file: string,
  header: readonly string[],
  mapping: CsvMapping,
  offsets: ZoneOffsets,
): FileColumns {
  const names = new Map(columnNames(header).map((name, i) => [name, i]))
  const index = new Map<ColumnRole, number>()
  for (const [role, column] of Object.entries(mapping.columns)) {
    const at = names.get(column)
    if (at === undefined) {
      throw new SourceError(
        'configuration',
        `${file} has no column "${column}".`,
        `Choose another column for it, or add it to the file. The columns are: ${[...names.keys()].join(', ')}.`,
      )
    }
    index.set(role as ColumnRole, at)
  }
  const statuses = new Map(Object.entries(mapping.statusMap).map(([word, status]) => [plainWords(word), status]))
  const quoted = mapping.kind === 'rates' ? quotedCurrencies(header) : []
  return { file, mapping, width: header.length, index, statuses, offsets, quoted, seen: new Map() }
}

/** The columns that are named after a currency, as in the files of central banks. */
export function quotedCurrencies(header: readonly string[]): FileColumns['quoted'] {
  return header.flatMap((name, at) => {
    const currency = name.trim().toUpperCase()
    return isCurrency(currency) ? [{ currency, at }] : []
  })
}

/** What a status word of the file means: as the mapping says, or else as the word is known; null where neither tells. */
export function statusOf(columns: FileColumns, word: string, negative: boolean): CsvStatus | null {
  if (word === '') return 'placed'
  return columns.statuses.get(plainWords(word)) ?? statusMeaning(word, negative)
}
