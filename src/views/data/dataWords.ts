import type { RejectionReason } from '../../core/rejection'
import type { EngineStatus } from '../../state/answers'
import type { Format } from '../../ui/format'

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
