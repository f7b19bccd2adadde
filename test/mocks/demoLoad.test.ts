import { beforeAll, expect, test } from 'vitest'
import { consolidateRecords } from '../../src/core/consolidation/consolidateRecords'
import { accountKeys } from '../../src/core/accountTable'
import type { Order } from '../../src/core/order'
import { placeOrders } from '../../src/core/placeOrders'
import { Records } from '../../src/core/Records'
import { createHttp } from '../../src/sources/http'
import type { Page } from '../../src/sources/source'
import { createSync } from '../../src/sources/sync'
import type { SyncReport } from '../../src/sources/syncReport'
import { wooCommerceSource } from '../../src/sources/woocommerce/wooCommerceSource'
import { demoConfiguration } from '../../mocks/demoConfiguration'
import { demoServer } from '../../mocks/demoServer'
import { roughNetwork } from '../../mocks/roughNetwork'
import { plainRules } from '../core/plainRecords'
import { demoZone, salesByFirm } from './company/demoSales'
import { TODAY } from './company/today'
import { company } from './woocommerce/fewRows'

const answers: number[] = []
const pages: Page[] = []
let report: SyncReport

beforeAll(async () => {
  const atOnce = () => Promise.resolve()
  const answer = roughNetwork(demoServer(company), atOnce)
  const http = createHttp({
    origin: 'https://tenure.example',
    sleep: atOnce,
    random: () => 0,
    now: () => 0,
    fetch: async (url, init) => {
      const response = await answer(new Request(url, init))
      answers.push(response.status)
      return response
    },
  })
  const sources = demoConfiguration(company.history)
    .sources.filter((options) => options.kind === 'woocommerce')
    .map((options) => wooCommerceSource(options, http))
  const sync = createSync(sources, { accept: (page) => void pages.push(page) }, { now: () => 0, maxRejectedShare: 0 })
  report = await sync.run(new AbortController().signal)
}, 30_000)

test('a whole load meets refusals, tries again and ends well, with every row accepted', () => {
  expect(answers.filter((status) => status === 429).length).toBeGreaterThan(0)
  expect(answers.filter((status) => status === 503).length).toBeGreaterThan(0)
  expect(report.complete).toBe(true)
  const rows = report.sources.flatMap(({ feeds }) => feeds)
  expect(rows.flatMap(({ rejections }) => rejections)).toEqual([])
  const rowsOf = (source: string, feed: string) =>
    rows.find((row) => row.source === source && row.feed === feed)?.rowsIn
  for (const source of ['shop', 'erp'] as const) {
    expect(rowsOf(source, 'orders')).toBe(company[source].orders.length)
    expect(rowsOf(source, 'refunds')).toBe(company[source].refunds.length)
    expect(rowsOf(source, 'customers')).toBe(company[source].customers.length + 1)
  }
})

test('the sales that arrive are those of the truth, account by account', () => {
  const arrived = new Map<string, number>()
  const sales = pages
    .flatMap(({ orders }) => orders)
    .filter(({ status, net, reference }) => status === 'placed' && net > 0 && reference === null)
  for (const { source, customerId } of sales) {
    const key = `${source} ${customerId}`
    arrived.set(key, (arrived.get(key) ?? 0) + 1)
  }
  for (const [{ accounts }, orders] of salesByFirm(company)) {
    const told = accounts.reduce((sum, { source, id }) => sum + (arrived.get(`${source} ${id}`) ?? 0), 0)
    expect(told).toBe(orders.length)
  }
})

test('attributes arrive: region, segment, industry, rep, acquisition, group, merge, consent, tags', () => {
  const customers = pages
    .flatMap((page) => page.customers)
    .filter(({ source, segment }) => source === 'shop' && segment)
  expect(customers).toHaveLength(company.shop.customers.length)
  company.shop.customers.forEach((customer, i) => {
    expect(customers[i]).toEqual({
      source: 'shop',
      id: String(customer.id),
      company: customer.company,
      email: customer.email,
      parentId: customer.parentId === null ? null : String(customer.parentId),
      mergedInto: customer.mergedInto === null ? null : String(customer.mergedInto),
      taxNumber: null,
      number: null,
      otherNumbers: [],
      city: customer.town,
      country: customer.country,
      region: customer.region,
      segment: customer.segment,
      rep: customer.rep,
      industry: customer.industry,
      channel: customer.acquisition,
      tags: customer.tags,
      consent: customer.consent,
      createdAtMs: Math.floor(customer.createdAtMs / 1000) * 1000,
    })
  })
})

test('lines arrive with category, money and cost; lighting has no cost', () => {
  const lines = pages.flatMap(({ orders }) => orders.flatMap((order: Order) => order.lines))
  const sent = [...company.shop.orders, ...company.erp.orders].flatMap((order) => order.lines)
  expect(lines).toHaveLength(sent.length)
  expect(lines.reduce((sum, { net }) => sum + net, 0)).toBe(sent.reduce((sum, { total }) => sum + total * 100, 0))
  const unknown = lines.filter(({ cost }) => cost === null)
  expect(new Set(unknown.map(({ category }) => category))).toEqual(new Set(['Lighting']))
  expect(unknown).toHaveLength(sent.filter(({ product }) => !product.costKnown).length)
  expect(lines.reduce((sum, { cost }) => sum + (cost ?? 0), 0)).toBe(
    sent.filter(({ product }) => product.costKnown).reduce((sum, { cost }) => sum + cost * 100, 0),
  )
})

test('credits arrive without tax, never more than the goods of their order', () => {
  const orders = new Map(pages.flatMap((page) => page.orders).map((order) => [`${order.source} ${order.id}`, order]))
  const credits = pages.flatMap(({ adjustments }) => adjustments)
  expect(credits).toHaveLength(company.shop.refunds.length + company.erp.refunds.length)
  for (const { source, orderId, amount } of credits) {
    const order = orders.get(`${source} ${orderId}`)
    expect(amount).toBeGreaterThan(0)
    expect(amount).toBeLessThanOrEqual((order?.net ?? 0) + 100_000) // a fee of −10.00 is not given back by a line
  }
})

test('the orders that stand in both systems count once, in the shop', () => {
  const records = new Records()
  for (const { customers, orders, adjustments } of pages) {
    for (const one of customers) records.upsertCustomer(one)
    for (const one of orders) records.upsertOrder(one)
    for (const one of adjustments) records.upsertAdjustment(one)
  }
  const rules = { isExcluded: () => false, preference: ['erp', 'shop'], decisions: [], automatic: true }
  const { leads } = consolidateRecords(records, rules)
  const { systemOfRecord } = demoConfiguration(company.history).consolidation
  const sameOrders = { systemOfRecord, preference: ['erp', 'shop'], decisions: [] }
  const placed = placeOrders(
    records,
    accountKeys(records, () => false, leads),
    plainRules({ sameOrders, today: TODAY, offsets: demoZone }),
  )
  const { groups, unclear } = placed.same
  const id = (row: number) =>
    `${records.sources.decode(records.orders.keys.source(row))} ${records.orders.keys.id(row)}`
  expect(unclear).toEqual([])
  expect(groups.map(({ kept, doubles }) => [...kept, ...doubles].map(id).join(', ')).toSorted()).toEqual(
    company.doubles.map(({ shop, erp }) => `shop ${shop}, erp ${erp}`).toSorted(),
  )
})

test('the records of one firm are found across the systems, and no two firms become one', () => {
  const records = new Records()
  for (const customer of pages.flatMap(({ customers }) => customers)) records.upsertCustomer(customer)
  const rules = { isExcluded: () => false, preference: ['erp', 'shop'], decisions: [], automatic: true }
  const { leads, proposals } = consolidateRecords(records, rules)
  const keyOf = ({ source, id }: { source: string; id: number }) =>
    records.customerKeys.find(records.sources.encode(source), String(id))
  const firmOf = new Map(company.truth.flatMap(({ accounts }, firm) => accounts.map((one) => [keyOf(one), firm])))
  // Guests stand in no truth: they have no record of their own.
  const wrong = [...leads].filter(([key, lead]) => firmOf.has(key) && firmOf.get(key) !== firmOf.get(lead))
  const split = company.truth.filter(({ accounts }) => {
    const keys = accounts.map(keyOf).filter((key) => records.customers.get(key)?.mergedInto === null)
    return new Set(keys.map((key) => leads.get(key) ?? key)).size > 1
  })
  const twice = company.truth.filter(({ accounts }) => new Set(accounts.map(({ source }) => source)).size > 1)
  expect(wrong).toEqual([])
  expect(twice.length - split.length).toBeGreaterThan(0.7 * twice.length)
  const proposed = new Set(proposals.flatMap(({ a, b }) => [firmOf.get(a), firmOf.get(b)]))
  expect(split.filter((firm) => !proposed.has(company.truth.indexOf(firm)))).toEqual([])
})
