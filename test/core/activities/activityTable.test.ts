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

  it('adds up what it sets aside, each source, reason and currency of its own', () => {
    const quote = (id: string, part: Partial<Activity>) => plainActivity({ id, kind: 'quotes', ...part })
    const { setAside } = tableOf([
      quote('1', { amount: 70, currency: 'CHF' }),
      quote('2', { amount: 30, currency: 'CHF' }),
      quote('3', { amount: 5, currency: 'USD' }),
      quote('4', { amount: 8, currency: 'CHF', source: 'other' }),
      quote('5', { currency: 'CHF' }),
    ])
    expect(setAside.map(({ source, currency, count, amount }) => [source, currency, count, amount])).toEqual([
      ['desk', 'CHF', 3, 100],
      ['desk', 'USD', 1, 5],
      ['other', 'CHF', 1, 8],
    ])
  })

  it('takes what happened today, and no amount for one where none is told', () => {
    const today = Date.UTC(1970, 0, 1 + 20_500, 23, 59)
    const { byKind, setAside } = tableOf([ticket({ atMs: today }), ticket({ id: 't2', atMs: today + 60_000 })])
    expect(byKind.tickets).toMatchObject([{ day: 20_500, amount: null, hours: null, referred: -1 }])
    expect(setAside).toMatchObject([{ reason: 'future', count: 1 }])
  })

  it('converts at the rates of one day for all, if asked so', () => {
    const records = recordsOf({ customers })
    records.upsertActivity(plainActivity({ id: 'q', kind: 'quotes', amount: 100, currency: 'GBP', outcome: 'won' }))
    const rules = plainRules()
    const keys = accountKeys(records, rules.isExcluded)
    // The first rate known is of 19,723: the day before it there is none.
    expect(activityTable(records, { ...rules, keys, ratesOn: 19_722 }).setAside).toMatchObject([
      { reason: 'unknown-rate', currency: 'GBP', count: 1, amount: 100 },
    ])
    expect(activityTable(records, { ...rules, keys, ratesOn: 19_723 }).byKind.quotes).toMatchObject([{ amount: 125 }])
  })

  it('puts those of one instant in the order of their sources, then of their ids', () => {
    const rows = [
      ticket({ id: 'b', nextMs: Date.UTC(2024, 0, 17, 12) }),
      ticket({ id: 'a', nextMs: Date.UTC(2024, 0, 16, 12) }),
      ticket({ id: 'z', source: 'apex', nextMs: Date.UTC(2024, 0, 18, 12) }),
    ]
    for (const told of [rows, rows.toReversed()])
      expect(tableOf(told).byKind.tickets.map(({ hours }) => hours)).toEqual([72, 24, 48])
  })

  it('keeps the day on which a row was closed, what was measured and how many it reaches', () => {
    const closed = ticket({ endMs: Date.UTC(2024, 0, 20), measure: 4, audience: 9 })
    expect(tableOf([closed]).byKind.tickets).toMatchObject([{ endDay: 19_742, measure: 4, audience: 9 }])
  })

  it('takes a delivery that is promised for the future', () => {
    const ahead = plainActivity({ id: 'd', kind: 'deliveries', atMs: Date.UTC(2026, 5, 1) })
    expect(tableOf([ahead]).byKind.deliveries).toHaveLength(1)
  })

  it('has a place for every kind, empty where nothing was told', () => {
    const { byKind } = tableOf([ticket({})])
    const { tickets, ...others } = byKind
    expect(tickets).toHaveLength(1)
    expect(Object.values(others)).toEqual(Array.from({ length: 9 }, () => []))
  })

  it('a service is of no account, whomever it names, and only referrals refer', () => {
    const { byKind } = tableOf([
      plainActivity({ id: 's', kind: 'services', customerId: 'c2', subject: 'Portal' }),
      plainActivity({ id: 'u', kind: 'uses', customerId: 'c2', subject: 'c1' }),
    ])
    expect(byKind.services).toMatchObject([{ account: -1, referred: -1, amount: null }])
    expect(byKind.uses).toMatchObject([{ account: 1, referred: -1 }])
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
