import type { RejectionReason } from '../../core/rejection'
import type { SetAsideReason } from '../../core/setAside'
import type { EngineStatus } from '../../state/answers'
import type { Format } from '../../ui/format'
import { formatOf } from '../../ui/format'

/** Why an order or credit is in no figure. */
export const SET_ASIDE_WORDS: Readonly<Record<SetAsideReason, string>> = {
  cancelled: 'Cancelled',
  draft: 'Draft or quote',
  test: 'Test order',
  'no-customer': 'No customer number',
  'excluded-account': 'Account excluded by rule',
  'zero-amount': 'Amount of 0 or less',
  'unknown-rate': 'No exchange rate',
  future: 'Dated in the future',
}

/** Why a row could not be read. */
export const REJECTION_WORDS: Readonly<Record<RejectionReason, string>> = {
  'missing-id': 'No number of its own',
  'missing-column': 'A column is missing',
  'broken-date': 'Date cannot be read',
  'broken-amount': 'Amount cannot be read',
  'unknown-currency': 'Currency not known',
  'unknown-status': 'Status not known',
  'broken-row': 'Row cannot be read',
  orphan: 'Belongs to no order',
}

/** An amount to the cent, in a currency that need not be the one of the screen. */
export function moneyIn(currency: string | null, amount: number, format: Format): string {
  return currency === format.currency ? format.moneyFull(amount) : formatOf(format.locale, currency).moneyFull(amount)
}

/** "1 row", "2,517 rows". */
export function counted(count: number, word: string, format: Format): string {
  return `${format.count(count)} ${count === 1 ? word : `${word}s`}`
}

/** Whether the next opening will find what was read. */
export function keepingSentence(keeping: EngineStatus['keeping']): string {
  if (keeping.state === 'kept') return 'The next opening shows it at once: it is kept in this browser, without names.'
  if (keeping.state === 'not-kept') return `It is not kept for the next opening. ${keeping.reason}`
  return 'It stays in this browser.'
}
