import { describe, expect, it } from 'vitest'
import { accountKeys } from '../../../src/core/accountTable'
import type { Activity } from '../../../src/core/activities/activity'
import { activityTable } from '../../../src/core/activities/activityTable'
import { zoneOffsets } from '../../../src/core/calendar'
import type { Records } from '../../../src/core/Records'
import { plainCustomer, plainRules, recordsOf } from '../plainRecords'
import { plainActivity } from './plainActivity'

const customers = [
  plainCustomer({ id: 'c1' }),
  plainCustomer({ id: 'c2' }),
  plainCustomer({ id: 'old', mergedInto: 'c2' }),
  plainCustomer({ id: 'test', tags: ['internal'] }),
]

function tableOf(activities: readonly Activity[], records: Records = recordsOf({ customers }), zone = 'UTC') {
  for (const activity of activities) records.upsertActivity(activity)
  const rules = plainRules({ offsets: zoneOffsets(zone, 2020, 2030) })
  const keys = accountKeys(records, rules.isExcluded)
  return activityTable(records, { ...rules, keys })
}

const ticket = (part: Partial<Activity>) => plainActivity({ id: 't1', kind: 'tickets', ...part })

describe('activityTable', () => {
  it('gives an activity to the account of the customer it names, merged ones to theirs', () => {
    const rows = ['c2', 'old', 'c1'].map((customerId, i) => ticket({ id: `t${i}`, customerId }))
    expect(tableOf(rows).byKind.tickets.map(({ account }) => account)).toEqual([0, 1, 1])
  })

  it('sorts by account, then instant, whatever the order in which they came', () => {
    const rows = [3, 1, 2].map((day) => ticket({ id: `t${day}`, atMs: Date.UTC(2024, 0, day) }))
    const days = (table: ReturnType<typeof tableOf>) => table.byKind.tickets.map(({ day }) => day)
    expect(days(tableOf(rows))).toEqual([19_723, 19_724, 19_725])
    expect(days(tableOf(rows.toReversed()))).toEqual([19_723, 19_724, 19_725])
  })

  it('counts days in the business zone, and hours by the clock', () => {
    const night = ticket({ atMs: Date.UTC(2024, 0, 15, 23, 30), nextMs: Date.UTC(2024, 0, 16, 1, 0) })
    const [placed] = tableOf([night], recordsOf({ customers }), 'Europe/Berlin').byKind.tickets
    expect(placed).toMatchObject({ day: 19_738, nextDay: 19_738, hours: 1.5, endDay: null })
  })

  it('keeps the newest reading of a row', () => {
    const rows = [ticket({}), ticket({ nextMs: Date.UTC(2024, 0, 16, 12) })]
    expect(tableOf(rows).byKind.tickets).toMatchObject([{ hours: 24 }])
  })

  it('sets aside what names nobody known, an excluded account, the future, or money without a rate', () => {
    const { byKind, setAside } = tableOf([
      ticket({ id: '1', customerId: 'nobody' }),
      ticket({ id: '2', customerSource: 'elsewhere' }),
      ticket({ id: '3', customerId: 'test' }),
      ticket({ id: '4', atMs: Date.UTC(2026, 5, 1) }),
      plainActivity({ id: '5', kind: 'quotes', amount: 70, currency: 'CHF' }),
      plainActivity({ id: '6', kind: 'quotes', amount: 100, currency: 'GBP', outcome: 'won' }),
    ])
    expect(byKind.tickets).toEqual([])
    expect(byKind.quotes).toMatchObject([{ amount: 125, outcome: 'won' }])
    const aside = setAside.map(({ record, reason, currency, count, amount }) => [
      record,
      reason,
      currency,
      count,
      amount,
    ])
    expect(aside).toEqual([
      ['activity', 'no-customer', '', 2, 0],
      ['activity', 'excluded-account', '', 1, 0],
      ['activity', 'unknown-rate', 'CHF', 1, 70],
      ['activity', 'future', '', 1, 0],
    ])
  })

  it('takes a delivery that is promised for the future', () => {
    const ahead = plainActivity({ id: 'd', kind: 'deliveries', atMs: Date.UTC(2026, 5, 1) })
    expect(tableOf([ahead]).byKind.deliveries).toHaveLength(1)
  })

  it('needs no customer for a service, and finds the account that was referred', () => {
    const { byKind } = tableOf([
      plainActivity({ id: 's', kind: 'services', customerId: null, subject: 'Portal', amount: 9, currency: 'EUR' }),
      plainActivity({ id: 'r', kind: 'referrals', subject: 'old' }),
      plainActivity({ id: 'q', kind: 'referrals', subject: 'nobody', atMs: Date.UTC(2024, 1, 1) }),
    ])
    expect(byKind.services).toMatchObject([{ account: -1, subject: 'Portal', amount: 9 }])
    expect(byKind.referrals.map(({ account, referred }) => [account, referred])).toEqual([
      [0, 1],
      [0, -1],
    ])
  })
})
