import type { ActivityKind } from '../../core/activities/activity'
import { type ActivityReading, readActivity } from '../readActivity'
import type { PageDraft } from './pageDraft'
import type { RowReading } from './rowReading'

/**
 * Reads a row of an optional feed into the page. A row that gives no number of its own is known by its place in its file.
 * `customersOf` is the source whose customer numbers it carries.
 */
export function readActivityRow(
  kind: ActivityKind,
  row: RowReading,
  whose: { readonly source: string; readonly customersOf: string },
  draft: PageDraft,
): void {
  const own = row.text('activityId')
  const id = own === '' ? `${row.columns.file}:${row.place}` : own
  const activity = readActivity(kind, readingOf(row), { ...whose, id })
  if (row.flaw === null) draft.activities.push(activity)
  else draft.rejected.push(row.rejection(whose.source, own, activity.amount, activity.currency))
}

function readingOf(row: RowReading): ActivityReading {
  return {
    text: (field) => row.textOrNull(field),
    instant: (field) => {
      if (row.text(field) === '') return null
      return field === 'month' ? row.monthStart(field) : row.instant(field)
    },
    amount: (field) => row.amount(field),
    currency: () => row.currency(),
    fail: (reason, detail) => row.fail(reason, detail),
  }
}
