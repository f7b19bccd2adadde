import { SourceError } from '../SourceError'
import type { CsvFile } from './csvFile'
import { csvRows } from './csvRows'
import type { CsvRow } from './csvRows'
import { decodedText } from './decodedText'
import { delimiterOf } from './delimiterOf'
import { guessMapping } from './guessMapping'
import type { MappingDefaults, MappingGuess } from './guessMapping'
import type { CsvKind } from './mapping'
import { parquetBlob } from './parquetBlob'
import { plainBytes } from './plainBytes'

const HEAD_ROWS = 1000
const HEAD_CHARACTERS = 1_048_576

/**
 * Reads the first 1,000 rows of a file and guesses how it is to be read, to be shown and corrected before loading. A kind
 * that is given is kept.
 *
 * @throws SourceError when the file cannot be reached or read, or holds nothing.
 */
export async function inspect(
  file: CsvFile,
  defaults: MappingDefaults,
  signal: AbortSignal,
  given: CsvKind | null = null,
): Promise<MappingGuess> {
  const blob = await parquetBlob(file, signal)
  if (blob !== null) {
    const { parquetHead } = await import('../parquet/parquetRows')
    const { header, rows, typed } = await parquetHead(file.name, blob, HEAD_ROWS)
    return guessMapping(header, rows, ',', defaults, given, typed)
  }
  const head = await headOf(file, signal)
  const delimiter = delimiterOf(head.text)
  const [header, ...rows] = await rowsOf(head, delimiter)
  if (header === undefined) {
    throw new SourceError('malformed', `${file.name} holds nothing.`, 'Export it again, with a row of column names.')
  }
  const whole = rows.filter(({ flaw, cells }) => flaw === null && cells.length >= header.cells.length)
  return guessMapping(
    header.cells,
    whole.slice(0, HEAD_ROWS).map(({ cells }) => cells),
    delimiter,
    defaults,
    given,
  )
}

interface Head {
  readonly text: string
  /** Whether the file goes on after it, so that its last row may be cut. */
  readonly cut: boolean
}

/** The beginning of a file's text, with enough line ends for the rows to look at. */
async function headOf(file: CsvFile, signal: AbortSignal): Promise<Head> {
  let text = ''
  for await (const piece of decodedText(plainBytes(file, signal))) {
    text += piece
    if (text.length > HEAD_CHARACTERS || text.split('\n').length > 2 * HEAD_ROWS)
      return { text: text.slice(0, HEAD_CHARACTERS), cut: true }
  }
  return { text, cut: false }
}

async function rowsOf({ text, cut }: Head, delimiter: string): Promise<CsvRow[]> {
  const rows: CsvRow[] = []
  for await (const batch of csvRows(once(text), delimiter)) rows.push(...batch)
  return cut && rows.length > 1 ? rows.slice(0, -1) : rows
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}
