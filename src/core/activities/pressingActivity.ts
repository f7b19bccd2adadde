import { empiricalQuantile } from '../math/empiricalQuantile'
import type { ActivityKind } from './activity'
import type { PlacedActivity } from './activityTable'
import { lateDays } from './exposure'

/** An activity of an account, with what kind it is. */
export interface AccountActivity extends PlacedActivity {
  readonly kind: ActivityKind
}

/** What about an activity a caller should know first. */
export type Pressing =
  | {
      readonly why: 'unanswered' | 'open-quote' | 'late' | 'not-come' | 'low-score' | 'no-order-since'
      readonly activity: AccountActivity
    }
  | { readonly why: 'slow-answer'; readonly activity: AccountActivity; readonly usual: number }

/** What is usual over all accounts. */
export interface UsualAnswers {
  /** Hours in which two thirds of all tickets were answered; NaN where none was. */
  readonly hours: number
  /** The score that a third of all answers do not exceed; NaN where none was given. */
  readonly lowScore: number
}

const RECENT = 90
/** A visit or sample without an order is spoken of for so long. */
const CONTACT_RECENT = 60

/** What is usual, from everything known of all accounts. */
export function usualAnswers(tickets: readonly PlacedActivity[], scores: readonly PlacedActivity[]): UsualAnswers {
  const hours = tickets.flatMap((row) => (row.hours === null ? [] : [row.hours]))
  const given = scores.flatMap(({ measure }) => (measure === null ? [] : [measure]))
  return { hours: empiricalQuantile(hours, 2 / 3), lowScore: empiricalQuantile(given, 1 / 3) }
}

/**
 * The one thing to know of an account's activities before a call, as known on the as-of day; null where nothing presses. The first that holds: a
 * ticket without an answer; an open quote; and within the last 90 days a delivery that is overdue or came late, a ticket that waited
 * longer than two thirds of all, a score among the lowest third; at last a visit or sample of the last 60 days without an order since.
 * Of several the newest. `lastSaleDay` null: it never bought.
 */
export function pressingActivity(
  activities: readonly AccountActivity[],
  usual: UsualAnswers,
  lastSaleDay: number | null,
  asOfDay: number,
): Pressing | null {
  const newest = (holds: (activity: AccountActivity) => boolean, days = RECENT) =>
    activities
      .filter((activity) => activity.day > asOfDay - days && activity.day <= asOfDay && holds(activity))
      .reduce<AccountActivity | null>((last, one) => (last === null || one.day >= last.day ? one : last), null)
  const of =
    (kind: ActivityKind, holds: (activity: AccountActivity) => boolean = () => true) =>
    (one: AccountActivity) =>
      one.kind === kind && holds(one)
  const first = [
    {
      why: 'unanswered',
      activity: newest(of('tickets', ({ nextDay, endDay }) => nextDay === null && endDay === null)),
    },
    { why: 'open-quote', activity: newest(of('quotes', ({ outcome }) => outcome === 'open')) },
    { why: 'not-come', activity: newest(of('deliveries', ({ day, nextDay }) => nextDay === null && day < asOfDay)) },
    { why: 'late', activity: newest(of('deliveries', (one) => lateDays(one) > 0)) },
    { why: 'slow-answer', activity: newest(of('tickets', ({ hours }) => hours !== null && hours > usual.hours)) },
    {
      why: 'low-score',
      activity: newest(of('scores', ({ measure }) => measure !== null && measure <= usual.lowScore)),
    },
    {
      why: 'no-order-since',
      activity: newest(
        ({ kind, day }) => (kind === 'visits' || kind === 'samples') && day < asOfDay && (lastSaleDay ?? -1) < day,
        CONTACT_RECENT,
      ),
    },
  ] as const
  for (const { why, activity } of first) {
    if (activity === null) continue
    return why === 'slow-answer' ? { why, activity, usual: usual.hours } : { why, activity }
  }
  return null
}
