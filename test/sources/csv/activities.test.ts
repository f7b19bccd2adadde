import { describe, expect, test } from 'vitest'
import type { ActivityKind } from '../../../src/core/activities/activity'
import { csvSource } from '../../../src/sources/csv/csvSource'
import { inspect } from '../../../src/sources/csv/inspect'
import { defaults, fileOf, mappingOf, never, pagesOf } from './csvText'

/** Reads a file as it is guessed to be. */
async function read(header: string, ...rows: readonly string[]) {
  const file = fileOf('feed.csv', header, ...rows)
  const { mapping } = await inspect(file, defaults, never)
  const source = csvSource('crm', [{ file, mapping }], 'shop')
  expect(source.feeds).toEqual([mapping.kind])
  const pages = await pagesOf(source, mapping.kind)
  const activities = pages.flatMap((page) => page.activities ?? [])
  const rejected = pages.flatMap((page) => page.rejected)
  expect(pages.reduce((sum, { rowsIn }) => sum + rowsIn, 0)).toBe(activities.length + rejected.length)
  return { kind: mapping.kind, activities, rejected }
}

const at = (day: string, time = '00:00') => Date.parse(`${day}T${time}:00Z`)

describe('a row of an optional feed', () => {
  test.for<[kind: ActivityKind, header: string, row: string, told: object]>([
    [
      'tickets',
      'Ticket,Customer no,Opened at,First response at,Closed at',
      '17,c1,2026-03-04T08:00,2026-03-04T09:30,2026-03-06',
      {
        id: '17',
        customerSource: 'shop',
        customerId: 'c1',
        atMs: at('2026-03-04', '08:00'),
        nextMs: at('2026-03-04', '09:30'),
        endMs: at('2026-03-06'),
      },
    ],
    [
      'deliveries',
      'Kundennummer;Liefertermin;Geliefert am',
      'c1;04.03.2026;03.03.2026',
      { id: 'feed.csv:2', atMs: at('2026-03-04'), nextMs: at('2026-03-03') },
    ],
    ['scores', 'customer,survey date,NPS', 'c1,2026-03-04,"7,5"', { atMs: at('2026-03-04'), measure: 7.5 }],
    ['memberships', 'customer,member since,left', 'c1,2026-03-04,', { atMs: at('2026-03-04'), nextMs: null }],
    [
      'quotes',
      'Quote number,Customer,Quote date,Decision date,Outcome,Net amount,Currency',
      'Q1,c1,2026-03-04,2026-03-09,Accepted,"1,200.50",gbp',
      { id: 'Q1', nextMs: at('2026-03-09'), outcome: 'won', amount: 12_005_000, currency: 'GBP' },
    ],
    ['visits', 'customer,visit date', 'c1,2026-03-04', { atMs: at('2026-03-04') }],
    ['samples', 'client;echantillon;envoye le', 'c1;x;2026-03-04', { atMs: at('2026-03-04') }],
    ['referrals', 'customer,referral date,referred customer', 'c1,2026-03-04,c9', { customerId: 'c1', subject: 'c9' }],
    [
      'services',
      'Month,Service,Audience,Maintenance hours,Running cost',
      '2026-03,Portal,400,12.5,90',
      {
        customerId: null,
        atMs: at('2026-03-01'),
        subject: 'Portal',
        audience: 400,
        measure: 12.5,
        amount: 900_000,
        currency: 'EUR',
      },
    ],
    [
      'uses',
      'system,customer,used on,campaign',
      'erp,9,2026-03-04,Spring',
      { customerSource: 'erp', subject: 'Spring' },
    ],
  ])('of %s is recognised by its columns and read', async ([kind, header, row, told]) => {
    const { kind: guessed, activities, rejected } = await read(header, row)
    expect(rejected).toEqual([])
    expect(guessed).toBe(kind)
    expect(activities).toMatchObject([{ source: 'crm', kind, ...told }])
  })

  const QUOTES = 'Quote number,Customer,Quote date,Decision date,Outcome,Net amount'
  test.for<[header: string, row: string, reason: string, detail: string]>([
    [QUOTES, 'Q1,,2026-03-04,,,5', 'missing-column', 'it has no customer number'],
    [QUOTES, 'Q1,c1,,,,5', 'broken-date', 'it has no date'],
    [QUOTES, 'Q1,c1,soon,,,5', 'broken-date', '"soon" is not a date written as year, month, day'],
    [QUOTES, 'Q1,c1,2026-03-04,2026-03-03,won,5', 'broken-date', 'it was answered before it began'],
    [QUOTES, 'Q1,c1,2026-03-04,,maybe,5', 'unknown-status', 'the outcome "maybe" is not known'],
    [QUOTES, 'Q1,c1,2026-03-04,2026-03-05,,5', 'unknown-status', 'it was decided and does not say how'],
    [QUOTES, 'Q1,c1,2026-03-04,,,lots', 'broken-amount', '"lots" is not a number'],
    ['customer,survey date,NPS', 'c1,2026-03-04,', 'missing-column', 'it has no score'],
    ['customer,survey date,NPS', 'c1,2026-03-04,-1', 'broken-amount', '"-1" is not a number of 0 or more'],
    ['customer,used on,service', 'c1,2026-03-04,', 'missing-column', 'it has no name of a service'],
    ['Month,Service,Running cost', 'March,Portal,5', 'broken-date', '"March" is not a month as 2026-01 or a date'],
  ])('%j, %j is rejected: %s', async ([header, row, reason, detail]) => {
    const good =
      header === QUOTES
        ? 'Q2,c1,2026-03-04,,sent,5'
        : header.startsWith('Month')
          ? '2026-03,Portal,5'
          : 'c1,2026-03-04,5'
    const { activities, rejected } = await read(header, good, good, good, good, good, row)
    expect(activities.length).toBeGreaterThan(0)
    expect(rejected).toMatchObject([{ reason, detail: `feed.csv, row 7: ${detail}.` }])
  })
})

test('a file lacks what its kind needs', () => {
  const open = (kind: ActivityKind) =>
    csvSource('crm', [{ file: fileOf('feed.csv', ''), mapping: mappingOf({ kind, columns: { customerId: 'c' } }) }])
  expect(() => open('scores')).toThrow('No column of feed.csv is chosen for the date, the score.')
  expect(() => open('uses')).toThrow('the date, the name of the service')
})

test.for([
  'customer,date,amount,order id',
  'customer id,company,visit date',
  'order,customer,date,delivered at,promised,total',
])('a file of %j is no optional feed', async (header) => {
  const cells = header.split(',').map((name) => (/date|at|promised/.test(name) ? '2026-03-04' : '5'))
  const { mapping } = await inspect(fileOf('some.csv', header, cells.join(',')), defaults, never)
  expect(['orders', 'customers']).toContain(mapping.kind)
})
