import type { RateRow } from '../../core/listRow'
import type { PageDraft } from './pageDraft'
import { quoted, type RowReading } from './rowReading'

/** What central banks write where a currency was not quoted on a day. */
const NOT_QUOTED = new Set(['', 'n/a', 'na', '-', '.'])

/**
 * Reads a row of exchange rates into the page: wide, with a column named after each currency, or long, with a currency and its
 * rate. Rates are units of the currency for one of the base.
 */
export function readRates(row: RowReading, source: string, draft: PageDraft): void {
  const day = row.day('ratedOn')
  const base = row.text('baseCurrency').toUpperCase() || row.columns.mapping.currency
  const quotes: RateRow['quotes'][number][] = []
  for (const { currency, text } of row.has('rate') ? [longQuote(row)] : row.quoted()) {
    if (NOT_QUOTED.has(text.toLowerCase())) continue
    const units = row.plainNumber(text)
    if (units === null || units <= 0)
      row.fail('broken-amount', `the rate of ${currency} is ${quoted(text)}: a rate is a number above 0`)
    else quotes.push({ currency, units })
  }
  if (quotes.length === 0) row.fail('broken-amount', 'it holds no rate')
  if (row.flaw !== null) {
    draft.rejected.push(row.rejection(source, '', null, null))
    return
  }
  draft.listRows.push({ kind: 'rates', source, id: `${row.columns.file}:${row.place}`, day, base, quotes })
}

function longQuote(row: RowReading) {
  return { currency: row.currency(), text: row.text('rate') }
}
