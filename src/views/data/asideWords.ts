import { plainText } from '../../core/plainText'
import { SET_ASIDE_REASONS } from '../../core/setAside'
import { csvText } from '../../export/csvText'
import { isoOfDay } from '../../state/isoDay'
import type { AsideChoice, SetAsideRecordsAnswer } from '../../state/answers'
import { exactly } from '../../ui/exactly'
import type { Format } from '../../ui/format'
import { machineValue } from '../../ui/machineValue'
import { SET_ASIDE_WORDS } from '../../ui/setAsideWords'
import type { WorkingSheet } from '../../ui/Working'

type Row = SetAsideRecordsAnswer['rows'][number]

/** What kinds of record are called, several of them. */
const RECORD_NAMES = { order: 'orders', credit: 'credits', cost: 'costs', activity: 'activities' } as const

/** Which records are meant, as the address writes it: "order:cancelled:EUR:shop"; a part left out is empty, a currency "*". */
export function asideWord({ record, source, reason, currency }: AsideChoice): string {
  // Records without money have the currency "": it is told apart from any currency.
  return [record ?? '', reason ?? '', currency ?? '*', source ?? ''].join(':')
}

/** The records that such a word means; null where it means none. */
export function asideOfWord(word: string): AsideChoice | null {
  const [record = '', reason = '', currency = '*', ...source] = word.split(':')
  const kind = (Object.keys(RECORD_NAMES) as (keyof typeof RECORD_NAMES)[]).find((one) => one === record)
  const why = SET_ASIDE_REASONS.find((one) => one === reason)
  if ((record !== '' && kind === undefined) || (reason !== '' && why === undefined)) return null
  return {
    ...(kind === undefined ? {} : { record: kind }),
    ...(why === undefined ? {} : { reason: why }),
    ...(currency === '*' ? {} : { currency }),
    ...(source.join(':') === '' ? {} : { source: source.join(':') }),
  }
}

/** "Cancelled, orders, Web shop"; "All records" where nothing is named. */
export function asideTitle(
  { record, source, reason, currency }: AsideChoice,
  labels: ReadonlyMap<string, string>,
): string {
  const parts = [
    ...(reason === undefined ? [] : [SET_ASIDE_WORDS[reason]]),
    ...(record === undefined ? [] : [RECORD_NAMES[record]]),
    ...(source === undefined ? [] : [labels.get(source) ?? source]),
    ...(currency === undefined || currency === '' ? [] : [currency]),
  ]
  const said = parts.join(', ')
  return said === '' ? 'All records' : said.charAt(0).toUpperCase() + said.slice(1)
}

/** How many they are, reckoned twice. */
export function asideSheet({ total, counted }: SetAsideRecordsAnswer, format: Format): WorkingSheet {
  return {
    title: 'Records set aside',
    definition:
      'Read well, and in no figure for the first reason that applies. Each as its source tells it, in its own currency; a credit is positive.',
    formula: 'told = in the figures + set aside',
    inputs: [{ label: 'Records listed one by one', value: exactly.count(format, total) }],
    checks: [
      {
        label: 'They are all that were counted when the data were read',
        holds: total === counted,
        detail: format.count(counted),
      },
    ],
  }
}

const HEADS = ['record', 'source', 'id', 'customer', 'day', 'reason', 'amount', 'currency']

/** The records as CSV: money in units of their own currency. */
export function asideCsv(rows: readonly Row[]): string {
  return csvText(HEADS, rows.map(cellsOf))
}

/** The same as lines of cells parted by tabs, for the clipboard. */
export function asideText(rows: readonly Row[]): string {
  const line = (cells: readonly (string | number | null)[]) =>
    cells
      .map((cell) => (typeof cell === 'string' ? plainText(cell.replaceAll(/[\t\r\n]+/g, ' ')) : (cell ?? '')))
      .join('\t')
  return [HEADS, ...rows.map(cellsOf)].map(line).join('\n')
}

function cellsOf({ record, source, id, customer, day, reason, amount, currency }: Row) {
  const money = amount === null ? null : Number(machineValue('money-full', amount))
  return [record, source, id, customer, isoOfDay(day), SET_ASIDE_WORDS[reason], money, currency]
}
