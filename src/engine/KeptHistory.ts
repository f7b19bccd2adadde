import type { Ledger } from '../core/ledger'
import type { RecordsByDay } from '../core/recordsByDay'
import type { RetentionSums } from '../core/retentionSeries'
import type { Rhythms } from '../core/rhythm'
import type { DefinitionSet } from '../core/scope'
import type { Timeline } from '../core/timeline'

/**
 * Grows whenever the same sales come to another ledger, other rhythms, timelines or sums: what an older version computed is
 * computed anew. `test/engine/keptHistory.test.ts` fails when that was forgotten.
 */
export const HISTORY_VERSION = 3

/** What kept figures were computed under, beside the table that they are kept with: they count only where all of it is the same. */
export interface HistoryTerms {
  readonly version: number
  readonly newestDay: number
  readonly definition: DefinitionSet
  /** The rule of fixed days behind the definition. */
  readonly fixedDays: number
}

/** What the first figures take their time for, of all accounts and sales in the scope that is open first. */
export interface KeptHistory {
  readonly terms: HistoryTerms
  readonly ledger: Ledger
  readonly rhythms: Rhythms
  readonly byDay: RecordsByDay
  readonly timelines: readonly Timeline[]
  readonly retention: { readonly months: number; readonly sums: readonly RetentionSums[] }
}

/** Whether figures computed under one set of terms are those of the other. */
export function areSameTerms(one: HistoryTerms, other: HistoryTerms): boolean {
  const wordsOf = ({ version, newestDay, definition, fixedDays }: HistoryTerms) =>
    JSON.stringify([version, newestDay, Object.entries(definition).toSorted(), fixedDays])
  return wordsOf(one) === wordsOf(other)
}
