import type { AccountActivity } from '../core/activities/pressingActivity'
import type { Format } from './format'

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
    case 'services': {
      const hours = measure === null ? '' : `, ${waitWords(measure, format)}`
      return amount === null && measure === null
        ? (subject ?? '')
        : `${subject ?? ''}: ${amount === null ? 'cost not told' : format.moneyFull(amount)}${hours}`
    }
    case 'uses':
      return subject ?? ''
    case 'visits':
      return 'visited'
    case 'samples':
      return 'sent'
  }
}

/** "2.5 h". */
export function waitWords(hours: number, format: Format): string {
  return `${format.decimal(hours, hours < 10 ? 1 : 0)} h`
}

/** "1 day", "12 days". */
export function daysWords(days: number, format: Format): string {
  return days === 1 ? '1 day' : `${format.count(days)} days`
}
