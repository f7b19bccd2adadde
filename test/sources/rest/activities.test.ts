import { describe, expect, test } from 'vitest'
import { parseConfiguration } from '../../../src/sources/configuration'
import { restSource } from '../../../src/sources/rest/restSource'
import { createSync } from '../../../src/sources/sync'
import type { Page } from '../../../src/sources/source'
import { httpOf } from '../recordedExchange'

const shop = { id: 'shop', label: 'Shop', kind: 'woocommerce', basePath: '/api/shop' }
const tickets = {
  path: 'tickets',
  rows: 'data',
  paging: { kind: 'whole' },
  fields: {
    activityId: 'no',
    customerId: 'requester.customer',
    customerSource: 'requester.system',
    openedAt: 'opened',
    firstResponseAt: 'answered',
    closedAt: 'solved',
  },
}

function parsed(change: object) {
  const desk = {
    id: 'desk',
    label: 'Support desk',
    kind: 'rest',
    basePath: '/api/desk/',
    customersOf: 'shop',
    ...change,
  }
  return parseConfiguration({ sources: [shop, desk] })
}

async function synced(lists: object, answer: (path: string) => unknown) {
  const read = parsed(lists)
  if ('mistakes' in read) throw new Error(read.mistakes.join('\n'))
  const desk = read.configuration.sources[1]
  if (desk?.kind !== 'rest') throw new Error('not a described source')
  const pages: Page[] = []
  const http = httpOf((url) => Response.json(answer(url.pathname)))
  const source = restSource(desk, { zone: 'Europe/Berlin', currency: 'EUR' }, http)
  const sync = createSync([source], { accept: (page) => void pages.push(page) }, { now: () => 0, maxRejectedShare: 1 })
  const report = await sync.run(new AbortController().signal)
  return { report, activities: pages.flatMap((page) => page.activities ?? []), feed: report.sources[0]?.feeds[0] }
}

describe('optional feeds of a described API', () => {
  test('are read from lists of their own, without any orders, by the customer numbers of another source', async () => {
    const rows = [
      {
        no: 7,
        requester: { customer: 12 },
        opened: '2026-03-04T08:00:00',
        answered: '2026-03-04T09:00:00',
        solved: null,
      },
      { no: 8, requester: { customer: 12, system: 'erp' }, opened: '2026-03-05', answered: null },
    ]
    const { report, activities, feed } = await synced({ tickets }, () => ({ data: rows }))
    expect(report.complete).toBe(true)
    expect(feed).toMatchObject({ feed: 'tickets', rowsIn: 2, accepted: { activities: 2, orders: 0 } })
    expect(activities).toMatchObject([
      {
        source: 'desk',
        id: '7',
        kind: 'tickets',
        customerSource: 'shop',
        customerId: '12',
        atMs: Date.UTC(2026, 2, 4, 7),
        nextMs: Date.UTC(2026, 2, 4, 8),
        endMs: null,
      },
      { id: '8', customerSource: 'erp', nextMs: null },
    ])
  })

  test('take whole months, money and true or false', async () => {
    const services = {
      path: 'services',
      paging: { kind: 'whole' },
      fields: { activityId: 'id', month: 'month', service: 'name', runningCost: 'cost', maintenanceHours: 'hours' },
    }
    const quotes = {
      path: 'quotes',
      paging: { kind: 'whole' },
      fields: { activityId: 'id', customerId: 'c', quotedAt: 'd', outcome: 'won', amount: 'sum', currency: 'cur' },
    }
    const { activities } = await synced({ services, quotes }, (path) =>
      path.endsWith('services')
        ? [{ id: 1, month: '2026-03', name: 'Portal', cost: 12.5, hours: 3 }]
        : [{ id: 2, c: 'c1', d: '2026-03-04', won: true, sum: '9.99', cur: 'gbp' }],
    )
    expect(activities).toMatchObject([
      { kind: 'quotes', outcome: 'won', amount: 99_900, currency: 'GBP' },
      { kind: 'services', atMs: Date.UTC(2026, 1, 28, 23), amount: 125_000, currency: 'EUR', measure: 3 },
    ])
  })

  test.for<[row: object, reason: string, detail: string]>([
    [{ requester: { customer: 1 }, opened: '2026-03-04' }, 'missing-id', 'The row has no id.'],
    [{ no: 1, opened: '2026-03-04' }, 'missing-column', 'The row cannot be used: it has no customer number.'],
    [{ no: 1, requester: { customer: 1 }, opened: 'soon' }, 'broken-date', '“soon” is not a date.'],
    [{ no: 1, requester: { customer: 1 } }, 'broken-date', 'The row cannot be used: it has no date.'],
  ])('%j is rejected: %s', async ([row, reason, detail]) => {
    const { feed, activities } = await synced({ tickets }, () => ({ data: [row] }))
    expect(activities).toEqual([])
    expect(feed?.rejections).toMatchObject([{ reason, detail }])
  })
})

test.for<[change: object, mistake: string]>([
  [{ customersOf: 'shpo', tickets }, '"customersOf" is "shpo", but no source has that id.'],
  [{}, 'say where a list stands, such as "orders"'],
  [
    { tickets: { ...tickets, fields: { activityId: 'no', openedAt: 'o' } } },
    'say where "activityId" and "customerId" and "openedAt" stand',
  ],
  [{ tickets: { ...tickets, fields: { ...tickets.fields, scores: 'x' } } }, 'scores'],
])('%j is a mistake', ([change, mistake]) => {
  const read = parsed(change)
  expect('mistakes' in read && read.mistakes.join('\n')).toContain(mistake)
})
