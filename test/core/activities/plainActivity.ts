import type { Activity } from '../../../src/core/activities/activity'

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
