import { expect, test } from 'vitest'
import { accountKeys } from '../../src/core/accountTable'
import { zoneOffsets } from '../../src/core/calendar'
import { consolidateRecords } from '../../src/core/consolidation/consolidateRecords'
import { placeOrders } from '../../src/core/placeOrders'
import { Records } from '../../src/core/Records'
import { createSync } from '../../src/sources/sync'
import { trytonSource } from '../../src/sources/tryton/trytonSource'
import { vendureSource } from '../../src/sources/vendure/vendureSource'
import { plainRules } from '../core/plainRecords'
import { withShared } from '../shared/sharedFolder'
import { httpOf, recordedExchange, responseOf } from './recordedExchange'

const utc = zoneOffsets('UTC', 1970, 2030)
const shared = { label: '', basePath: '/api/x', excludeAccounts: [] }

/** The first 300 orders of the shop and its customers. */
const shopOf = (folder: string) =>
  vendureSource(
    {
      ...shared,
      id: 'shop',
      kind: 'vendure',
      moneyDecimals: 2,
      customerFields: ['vatNumber', 'erpCode'],
      orderFields: [],
      attributes: { customer: { taxNumber: 'customFields.vatNumber', otherNumbers: 'customFields.erpCode' } },
    },
    httpOf((_, body) => {
      const { query, variables } = body as {
        query: string
        variables: { options: { skip: number; take: number } }
      }
      const { skip, take } = variables.options
      // A hundred rows were recorded at a time.
      const place = Math.floor(skip / 100)
      const from = skip - place * 100
      const [list, first, total] = query.includes('orders(') ? ['orders', 1, 300] : ['customers', 11, 300]
      const empty = { data: { [list as string]: { items: [], totalItems: total } } }
      if (place > 2) return Response.json(empty)
      const name = `${String(Number(first) + place).padStart(2, '0')}-${list}-skip-${place * 100}`
      const { data } = JSON.parse(recordedExchange(folder, 'vendure', name).body) as {
        data: Record<string, { items: readonly unknown[] }>
      }
      const items = data[list as string]?.items.slice(from, from + take)
      return Response.json({ data: { [list as string]: { items, totalItems: total } } })
    }),
  )

/** The first 300 sales of the ERP and its parties. */
const erpOf = (folder: string) =>
  trytonSource(
    { ...shared, id: 'erp', kind: 'tryton', readLines: false },
    utc,
    httpOf((_, body) => {
      const { method, params } = body as { method: string; params: readonly unknown[] }
      const domain = params[0]
      const last: unknown = Array.isArray(domain) ? domain.at(-1) : undefined
      const after = Array.isArray(last) && last[0] === 'id' ? Number(last[2]) : 0
      const answers: Readonly<Record<string, string>> = {
        'model.res.user.get_preferences': '01-preferences',
        [`model.sale.sale.search_read`]: `0${3 + after / 100}-sales-offset-${after}`,
        'model.party.party.search_read': `${14 + Math.ceil(after / 100)}-parties-offset-${Math.ceil(after / 100) * 100}`,
        'model.party.identifier.search_read': '20-identifiers',
        'model.party.contact_mechanism.search_read': '21-contacts',
        'model.party.address.search_read': '22-addresses',
      }
      if (method.endsWith('search_count')) return Response.json({ id: 1, result: method.includes('party') ? 301 : 300 })
      if (method === 'model.sale.sale.search_read' && after > 200) return Response.json({ id: 1, result: [] })
      return responseOf(recordedExchange(folder, 'tryton', answers[method] ?? ''))
    }),
  )

withShared('orders that stand in the recorded shop and ERP', (folder) => {
  test('are found by the reference of the ERP, each once, and nothing else is', async () => {
    const records = new Records()
    const accept = (page: { orders: readonly object[]; customers: readonly object[] }) => {
      for (const one of page.customers) records.upsertCustomer(one as never)
      for (const one of page.orders) records.upsertOrder(one as never)
    }
    const sync = createSync([shopOf(folder), erpOf(folder)], { accept }, { now: () => 0, maxRejectedShare: 0 })
    const report = await sync.run(new AbortController().signal)
    expect(report.sources.map(({ error }) => error)).toEqual([null, null])
    expect(records.orders.count).toBeGreaterThan(590)

    const rowsOf = (api: string, names: readonly string[]) =>
      names.map((name) => recordedExchange(folder, api, name).body).join('\n')
    const codes = new Set(
      rowsOf('vendure', ['01-orders-skip-0', '02-orders-skip-100', '03-orders-skip-200']).match(/V\d{6}/g),
    )
    const truth = [
      ...rowsOf('tryton', ['03-sales-offset-0', '04-sales-offset-100', '05-sales-offset-200']).matchAll(
        /"reference":"(?:Shop )?(V\d{6})"/g,
      ),
    ].flatMap(([, code]) => (codes.has(code!) ? [code] : []))
    expect(truth.length).toBeGreaterThan(10)

    const consolidation = { isExcluded: () => false, preference: ['erp', 'shop'], decisions: [], automatic: true }
    const keys = accountKeys(records, () => false, consolidateRecords(records, consolidation).leads)
    const rules = plainRules({ sameOrders: { systemOfRecord: [], preference: ['erp'], decisions: [] } })
    const { same } = placeOrders(records, keys, rules)
    const found = same.groups.map(({ kept, doubles }) => {
      expect([kept.length, doubles.length]).toEqual([1, 1])
      return records.orders.numbers.decode(records.orders.number.at(doubles[0]!))
    })
    expect(found.toSorted()).toEqual(truth.toSorted())
    expect(same.unclear).toEqual([])
  })
})
