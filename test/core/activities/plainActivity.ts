import type { Activity } from '../../../src/core/activities/activity'
import type { PlacedActivity } from '../../../src/core/activities/activityTable'

/** An activity of the customer c1 with everything a test does not care about unknown. */
export function plainActivity(part: Partial<Activity> & Pick<Activity, 'id' | 'kind'>): Activity {
  return {
    source: 'desk',
    customerSource: 'shop',
    customerId: 'c1',
    atMs: Date.UTC(2024, 0, 15, 12),
    nextMs: null,
    endMs: null,
    outcome: null,
    amount: null,
    currency: null,
    measure: null,
    audience: null,
    subject: null,
    ...part,
  }
}

/** An activity of the first account, on the day 2024-01-15, with everything a test does not care about unknown. */
export function placedActivity(part: Partial<PlacedActivity>): PlacedActivity {
  return {
    account: 0,
    day: 19_737,
    nextDay: null,
    hours: null,
    endDay: null,
    outcome: null,
    amount: null,
    measure: null,
    audience: null,
    subject: null,
    referred: -1,
    ...part,
  }
}
