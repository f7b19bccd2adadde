import type { AccountAnswer } from '../../state/answers'
import { daysWords, waitWords } from '../../ui/activityOutcome'
import type { Format } from '../../ui/format'

type AccountActivity = AccountAnswer['activities'][number]
type Pressing = NonNullable<AccountAnswer['pressing']>

/** Whether it went wrong for the customer: drawn apart from mere contacts. */
export function isTrouble({ kind, day, nextDay }: AccountActivity, asOfDay: number): boolean {
  if (kind === 'deliveries') return nextDay === null ? day < asOfDay : nextDay > day
  return kind === 'tickets' && nextDay === null
}

/** The part of a talking point that an activity presses for, as it is said to the customer. */
export function pressingWords(pressing: Pressing, format: Format): string {
  const { activity } = pressing
  const on = format.day(activity.day)
  switch (pressing.why) {
    case 'unanswered':
      return `your support ticket of ${on} is not answered yet`
    case 'open-quote':
      return `our quote of ${on}${activity.amount === null ? '' : ` over ${format.money(activity.amount)}`} is open`
    case 'not-come':
      return `the delivery promised for ${on} has not come`
    case 'late':
      return `the delivery promised for ${on} came ${daysWords((activity.nextDay ?? activity.day) - activity.day, format)} late`
    case 'slow-answer':
      return `your support ticket of ${on} waited ${waitWords(activity.hours ?? NaN, format)} for an answer (two thirds are answered within ${waitWords(pressing.usual, format)})`
    case 'low-score':
      return `you gave ${format.decimal(activity.measure, Number.isInteger(activity.measure) ? 0 : 1)} as feedback on ${on}`
    case 'no-order-since':
      return `${activity.kind === 'visits' ? `we visited on ${on}` : `we sent a sample on ${on}`}, and no order came since`
  }
}
