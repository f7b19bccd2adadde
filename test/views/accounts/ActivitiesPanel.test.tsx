import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import type { AccountActivity } from '../../../src/core/activities/pressingActivity'
import { answerAccount } from '../../../src/engine/answers/account'
import { formatOf } from '../../../src/ui/format'
import { AccountsView } from '../../../src/views/accounts/AccountsView'
import { AccountView } from '../../../src/views/accounts/AccountView'
import { activityOutcome } from '../../../src/ui/activityOutcome'
import { isTrouble, pressingWords } from '../../../src/views/accounts/activityWords'
import { placedActivity, plainActivity } from '../../core/activities/plainActivity'
import { analysisOf, smallCompany } from '../../engine/smallCompany'
import { withActivities } from '../../engine/withActivities'
import { openView } from '../openView'

// The drawing itself needs a browser: here only what stands around it.
vi.mock('../../../src/charts/usePlot', () => ({ usePlot: () => ({ drawn: true, show() {}, hide() {} }) }))

const KEY = 'shop.c14'
const format = formatOf('en-GB', 'EUR')

it('lists what feeds tell of the account, newest first, all by a press, and speaks of what presses', async () => {
  const records = withActivities(smallCompany())
  records.upsertActivity(plainActivity({ id: 'new', kind: 'tickets', customerId: 'c14', atMs: Date.UTC(2025, 5, 5) }))
  const analysis = analysisOf(records)
  const { activities, pressing } = answerAccount(analysis, records, { scope: DEFAULT_SCOPE, key: KEY })!
  openView(AccountsView, `/accounts/${KEY}`, { analysis, records, Account: AccountView })
  const table = await screen.findByRole('table', { name: 'Support and contacts' })
  const panel = table.closest('section')!
  expect(within(table).getAllByRole('row')).toHaveLength(13)
  fireEvent.click(within(panel).getByRole('button', { name: `Show all ${activities.length}` }))
  expect(within(table).getAllByRole('row')).toHaveLength(activities.length + 1)
  const days = [...table.querySelectorAll('[data-figure="activity-day"]')].map((cell) =>
    cell.getAttribute('data-value'),
  )
  expect(days).toEqual(days.toSorted().toReversed())
  const point = screen.getByText('Talking point, from the figures').closest('section')!.querySelector('h2')!
  expect(pressing).not.toBeNull()
  expect(point.textContent).toContain(pressingWords(pressing!, format))
})

it('is not there where no feed names the account', async () => {
  const records = smallCompany()
  openView(AccountsView, `/accounts/${KEY}`, { analysis: analysisOf(records), records, Account: AccountView })
  await screen.findByText('Talking point, from the figures')
  expect(screen.queryByText(/^Support and contacts/)).toBeNull()
})

const one = (kind: AccountActivity['kind'], part: Partial<AccountActivity> = {}): AccountActivity => ({
  ...placedActivity(part),
  kind,
})

it.for<[activity: AccountActivity, said: string]>([
  [one('tickets'), 'not answered yet'],
  [one('tickets', { hours: 2.5, nextDay: 19_737, endDay: 19_740 }), 'answered after 2.5 h, closed 18 Jan 2024'],
  [one('deliveries'), 'has not come yet'],
  [one('deliveries', { nextDay: 19_738 }), 'came 1 day late'],
  [one('deliveries', { nextDay: 19_736 }), 'came in time'],
  [one('scores', { measure: 7 }), 'gave 7'],
  [one('memberships', { nextDay: 19_740 }), 'joined, left 18 Jan 2024'],
  [one('quotes', { amount: 40_000_000, outcome: 'open' }), '€4,000, open'],
  [one('quotes', { amount: 40_000_000, outcome: 'won', nextDay: 19_740 }), '€4,000, won 18 Jan 2024'],
  [one('quotes', { outcome: 'lost' }), 'lost'],
  [one('visits'), 'visited'],
  [one('samples'), 'sent'],
  [one('referrals', { subject: 'c9' }), 'referred customer c9'],
  [one('uses', { subject: 'Portal' }), 'Portal'],
])('%j: %s', ([activity, said]) => {
  expect(activityOutcome(activity, format)).toBe(said)
})

it.for<[why: Parameters<typeof pressingWords>[0], said: string]>([
  [{ why: 'unanswered', activity: one('tickets') }, 'your support ticket of 15 Jan 2024 is not answered yet'],
  [
    { why: 'open-quote', activity: one('quotes', { amount: 40_000_000 }) },
    'our quote of 15 Jan 2024 over €4,000 is open',
  ],
  [{ why: 'not-come', activity: one('deliveries') }, 'the delivery promised for 15 Jan 2024 has not come'],
  [
    { why: 'late', activity: one('deliveries', { nextDay: 19_740 }) },
    'the delivery promised for 15 Jan 2024 came 3 days late',
  ],
  [
    { why: 'slow-answer', activity: one('tickets', { hours: 31 }), usual: 7.25 },
    'your support ticket of 15 Jan 2024 waited 31 h for an answer (two thirds are answered within 7.3 h)',
  ],
  [{ why: 'low-score', activity: one('scores', { measure: 3 }) }, 'you gave 3 as feedback on 15 Jan 2024'],
  [{ why: 'no-order-since', activity: one('visits') }, 'we visited on 15 Jan 2024, and no order came since'],
  [{ why: 'no-order-since', activity: one('samples') }, 'we sent a sample on 15 Jan 2024, and no order came since'],
])('%j: %s', ([why, said]) => {
  expect(pressingWords(why, format)).toBe(said)
})

it('trouble is a delivery that is late or overdue, and a ticket without an answer', () => {
  const today = 19_740
  expect(isTrouble(one('deliveries'), today)).toBe(true)
  expect(isTrouble(one('deliveries', { day: today }), today)).toBe(false)
  expect(isTrouble(one('deliveries', { nextDay: 19_738 }), today)).toBe(true)
  expect(isTrouble(one('deliveries', { nextDay: 19_737 }), today)).toBe(false)
  expect(isTrouble(one('tickets'), today)).toBe(true)
  expect(isTrouble(one('visits'), today)).toBe(false)
})
