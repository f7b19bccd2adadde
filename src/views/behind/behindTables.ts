import { plainText } from '../../core/plainText'
import { csvText } from '../../export/csvText'
import type { BehindAccount, BehindAnswer } from '../../state/answers'
import type { FigureKind } from '../../ui/format'
import { machineValue } from '../../ui/machineValue'
import type { BehindWords } from './behindWords'

interface Kinds {
  readonly above: FigureKind
  readonly below: FigureKind
}

/** All accounts behind a figure as CSV: money in units of the currency, empty where nothing is divided. */
export function behindCsv(answer: BehindAnswer, words: BehindWords, kinds: Kinds): string {
  return csvText(
    headOf(answer, words),
    answer.rows.map((row) => cellsOf(row, answer, kinds)),
  )
}

/** The same rows as lines of cells parted by tabs, for the clipboard. */
export function behindText(answer: BehindAnswer, words: BehindWords, kinds: Kinds): string {
  return [headOf(answer, words), ...answer.rows.map((row) => cellsOf(row, answer, kinds))]
    .map((cells) =>
      cells.map((cell) => (typeof cell === 'string' ? plainText(cell.replaceAll(/[\t\r\n]+/g, ' ')) : cell)).join('\t'),
    )
    .join('\n')
}

function headOf({ above, below, frame }: BehindAnswer, words: BehindWords): string[] {
  const unit = (name: string, isMoney: boolean) => (isMoney ? `${name} ${frame.currency}` : name)
  const divided = below === null ? [] : [unit(words.below ?? 'Divided by', below === 'money')]
  return ['account', 'name', unit(words.above, above === 'money'), ...divided, 'orders']
}

function cellsOf({ key, name, above, below, orders }: BehindAccount, answer: BehindAnswer, kinds: Kinds) {
  const number = (kind: FigureKind, value: number) => Number(machineValue(kind, value))
  const divided = answer.below === null ? [] : [number(kinds.below, below)]
  return [key, name, number(kinds.above, above), ...divided, orders]
}
