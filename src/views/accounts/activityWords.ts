import type { AccountAnswer } from '../../state/answers'
import type { Format } from '../../ui/format'

type AccountActivity = AccountAnswer['activities'][number]
type Pressing = NonNullable<AccountAnswer['pressing']>

/** What an activity is, in two or three words. */
export const ACTIVITY_NAMES: Readonly<Record<AccountActivity['kind'], string>> = {
  tickets: 'Support ticket',
  deliveries: 'Delivery',
  scores: 'Feedback',
  memberships: 'Loyalty membership',
  quotes: 'Quote',
  visits: 'Visit',
  samples: 'Sample',
  referrals: 'Referral',
  services: 'Service',
  uses: 'Use of a service',
}

/** What became of an activity: "answered after 22 h, closed 4 Mar 2026". */
export function activityOutcome(activity: AccountActivity, format: Format): string {
  const { kind, nextDay, hours, endDay, outcome, amount, measure, subject } = activity
  const worth = amount === null ? '' : `${format.money(amount)}, `
  switch (kind) {
    case 'tickets': {
      const closed = endDay === null ? '' : `, closed ${format.day(endDay)}`
      return hours === null ? `not answered yet${closed}` : `answered after ${waitWords(hours, format)}${closed}`
    }
    case 'deliveries':
      if (nextDay === null) return 'has not come yet'
      return nextDay > activity.day ? `came ${daysWords(nextDay - activity.day, format)} late` : 'came in time'
    case 'scores':
      return `gave ${format.decimal(measure, Number.isInteger(measure) ? 0 : 1)}`
    case 'memberships':
      return nextDay === null ? 'joined' : `joined, left ${format.day(nextDay)}`
    case 'quotes':
      if (outcome === 'open') return `${worth}open`
      return `${worth}${outcome ?? ''}${nextDay === null ? '' : ` ${format.day(nextDay)}`}`
    case 'referrals':
      return `referred customer ${subject ?? ''}`
    case 'services':
    case 'uses':
      return subject ?? ''
    case 'visits':
      return 'visited'
    case 'samples':
      return 'sent'
  }
}

/** Whether it went wrong for the customer: drawn apart from mere contacts. */
export function isTrouble({ kind, day, nextDay }: AccountActivity, asOfDay: number): boolean {
  if (kind === 'deliveries') return nextDay === null ? day < asOfDay : nextDay > day
  return kind === 'tickets' && nextDay === null
}

/** The part of a talking point that an activity presses for. */
export function pressingWords(pressing: Pressing, format: Format): string {
  const { activity } = pressing
  const on = format.day(activity.day)
  switch (pressing.why) {
    case 'unanswered':
      return `its support ticket of ${on} is not answered yet`
    case 'open-quote':
      return `a quote of ${on}${activity.amount === null ? '' : ` over ${format.money(activity.amount)}`} is open`
    case 'not-come':
      return `a delivery promised for ${on} has not come`
    case 'late':
      return `the delivery promised for ${on} came ${daysWords((activity.nextDay ?? activity.day) - activity.day, format)} late`
    case 'slow-answer':
      return `its support ticket of ${on} waited ${waitWords(activity.hours ?? NaN, format)} for an answer (two thirds are answered within ${waitWords(pressing.usual, format)})`
    case 'low-score':
      return `it gave ${format.decimal(activity.measure, Number.isInteger(activity.measure) ? 0 : 1)} as feedback on ${on}`
    case 'no-order-since':
      return `${activity.kind === 'visits' ? `visited on ${on}` : `a sample was sent on ${on}`}, no order since`
  }
}

function waitWords(hours: number, format: Format): string {
  return `${format.decimal(hours, hours < 10 ? 1 : 0)} h`
}

function daysWords(days: number, format: Format): string {
  return days === 1 ? '1 day' : `${format.count(days)} days`
}
