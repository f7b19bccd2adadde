import Papa from 'papaparse'

/** How much text a row may hold before it is taken for something else. */
const LONGEST_ROW = 1_048_576

const SLIPPED = 'opens a quote that does not close where a cell ends'
const ENDLESS = 'is too long for a row: its end, or a closing quote, is missing'

/** What a column of a file that knows the types of its columns holds: numbers with a decimal point, dates as ISO 8601 writes them. */
export type CellType = 'number' | 'date' | 'text'

/** One row of a file, as text. */
export interface CsvRow {
  /** Its place in the file: 1 is the first row, the one with the column names. */
  readonly place: number
  readonly cells: readonly string[]
  /** Of the columns; absent: how numbers and dates are written is for the mapping to say. */
  readonly types?: readonly CellType[]
  /** What is wrong with the row as such, as the end of the sentence "Row 17 …"; null where it could be split into cells. */
  readonly flaw: string | null
}

/**
 * Splits the text of a file into rows, a batch for each piece of text that completes some. Rows in which nothing
 * is written are no rows, but keep their place. Line ends may be mixed.
 *
 * A quote that opens a cell and never closes, or closes in the middle of a later line, would swallow the rows
 * between: then only the line it stands in is given up (with its flaw) and reading goes on with the next line.
 */
export async function* csvRows(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<CsvRow[]> {
  const split = rowSplitter(delimiter)
  for await (const piece of text) {
    const rows = split(piece, false)
    if (rows.length > 0) yield rows
  }
  const rows = split('', true)
  if (rows.length > 0) yield rows
}

/** Splits pieces of a text in turn; what does not make a whole row waits for the next piece, up to the `last`. */
function rowSplitter(delimiter: string): (piece: string, last: boolean) => CsvRow[] {
  const withPlainLineEnds = lineEndReader()
  let waiting = ''
  let place = 0
  return (piece, last) => {
    waiting += withPlainLineEnds(piece)
    const rows: CsvRow[] = []
    for (;;) {
      const { whole, read, flaw } = wholeRows(waiting, delimiter, last)
      for (const cells of whole) {
        place++
        if (cells.some((cell) => cell.trim() !== '')) rows.push({ place, cells, flaw: null })
      }
      waiting = waiting.slice(read)
      if (flaw === null) return rows
      const end = waiting.indexOf('\n')
      const line = end < 0 ? waiting : waiting.slice(0, end)
      waiting = end < 0 ? '' : waiting.slice(end + 1)
      rows.push({ place: ++place, cells: line.split(delimiter), flaw })
    }
  }
}

interface WholeRows {
  readonly whole: readonly (readonly string[])[]
  /** Characters of the text that the whole rows take. */
  readonly read: number
  /** What is wrong with the row after them; null where it is only not complete. */
  readonly flaw: string | null
}

function wholeRows(text: string, delimiter: string, last: boolean): WholeRows {
  const whole: string[][] = []
  let read = 0
  let flaw: string | null = null
  const parser = new Papa.Parser({
    delimiter,
    newline: '\n',
    step({ data, errors, meta }: Papa.ParseStepResult<string[][]>) {
      const cells = data[0] ?? []
      if (errors.some(({ code }) => code === 'MissingQuotes' || spansLines(cells))) {
        flaw = SLIPPED
        parser.abort()
        return
      }
      read = meta.cursor
      whole.push(cells)
    },
  })
  parser.parse(text, 0, !last)
  if (flaw === null && !last && text.length - read > LONGEST_ROW) flaw = ENDLESS
  return { whole, read, flaw }
}

function spansLines(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.includes('\n'))
}

/** Turns every kind of line end into a line feed, also one that two pieces share. */
function lineEndReader(): (piece: string) => string {
  let afterReturn = false
  return (piece) => {
    if (piece === '') return piece
    const text = afterReturn && piece.startsWith('\n') ? piece.slice(1) : piece
    afterReturn = piece.endsWith('\r')
    return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text
  }
}
