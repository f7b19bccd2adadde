import { ACTIVITY_KINDS } from '../../core/activities/activity'
import { knownActivities } from '../../core/activities/knownActivities'
import {
  type AccountActivity,
  type Pressing,
  pressingActivity,
  usualAnswers,
} from '../../core/activities/pressingActivity'
import type { Scope } from '../../core/scope'
import type { Analysis } from '../Analysis'

/** What optional feeds tell of an account, as it stood on the as-of day. */
export interface AccountActivities {
  /** Newest first. */
  readonly activities: readonly AccountActivity[]
  /** What to know of them before a call; null where nothing presses. */
  readonly pressing: Pressing | null
}

/** The activities of a unit, and the one that presses. */
export function accountActivities(
  analysis: Analysis,
  scope: Scope,
  unit: number,
  lastSaleDay: number | null,
): AccountActivities {
  const { activities, table } = analysis
  const { groupOf } = table.accounts
  const asOfDay = analysis.asOfDay(scope)
  const isOwn = (account: number) => account >= 0 && (scope.unit === 'group' ? groupOf[account] : account) === unit
  const own = ACTIVITY_KINDS.flatMap((kind) =>
    knownActivities(
      activities.byKind[kind].filter(({ account }) => isOwn(account)),
      asOfDay,
    ).map((row): AccountActivity => ({ ...row, kind })),
  ).toSorted((a, b) => b.day - a.day)
  const usual = analysis.recall('usual service', { ...scope, accounts: {} }, () =>
    usualAnswers(
      knownActivities(activities.byKind.tickets, asOfDay),
      knownActivities(activities.byKind.scores, asOfDay),
    ),
  )
  return { activities: own, pressing: pressingActivity(own, usual, lastSaleDay, asOfDay) }
}
