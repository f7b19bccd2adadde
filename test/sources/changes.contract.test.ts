import { expect, test } from 'vitest'
import { zoneOffsets } from '../../src/core/calendar'
import { medusaSource } from '../../src/sources/medusa/medusaSource'
import { restSource } from '../../src/sources/rest/restSource'
import { restSchema } from '../../src/sources/rest/restSchema'
import type { Source } from '../../src/sources/source'
import { trytonSource } from '../../src/sources/tryton/trytonSource'
import { vendureSource } from '../../src/sources/vendure/vendureSource'
import { wooCommerceSource } from '../../src/sources/woocommerce/wooCommerceSource'
import { withShared } from '../shared/sharedFolder'
import { httpOf, recordedExchange } from './recordedExchange'

const never = new AbortController().signal
const SINCE_MS = Date.UTC(2026, 10, 1)
const base = { id: 'shop', label: 'Shop', excludeAccounts: [] }
const noMoney = { get: () => undefined }

/** Everything that is asked when the changed orders of a source are read from a server without any. */
async function askedFor(make: (http: ReturnType<typeof httpOf>) => Source, empty: (posted: unknown) => unknown) {
  const asked: { readonly url: URL; readonly posted: unknown }[] = []
  const source = make(
    httpOf((url, posted) => {
      asked.push({ url, posted })
      return Response.json(empty(posted))
    }),
  )
  const changes = source.changes?.(SINCE_MS, noMoney)
  for await (const page of changes?.pages('orders', null, never) ?? []) expect(page.rowsIn).toBe(0)
  return { asked, changes, source }
}

withShared('changes are asked for as they were recorded', (folder) => {
  test('WooCommerce', async () => {
    const { query } = recordedExchange(folder, 'woocommerce', '07-orders-modified-after').request
    const make = (http: ReturnType<typeof httpOf>) =>
      wooCommerceSource({ id: 'shop', basePath: '/wp-json/wc/v3', readCategories: false }, http)
    const { asked, changes } = await askedFor(make, () => [])
    const { searchParams } = asked[0]!.url
    for (const name of ['modified_after', 'dates_are_gmt', 'status', 'order'])
      expect(searchParams.get(name), name).toBe(String(query?.[name]))
    expect(changes?.feeds).toEqual(['orders'])
  })

  test('the orders of guests at WooCommerce', async () => {
    const { query } = recordedExchange(folder, 'woocommerce', '14-orders-guest').request
    const make = (http: ReturnType<typeof httpOf>) =>
      wooCommerceSource({ id: 'shop', basePath: '/wp-json/wc/v3', readCategories: false }, http)
    const { asked, source } = await askedFor(make, () => [])
    for await (const page of source.pages('guests', null, never)) expect(page.rowsIn).toBe(0)
    expect(asked.at(-1)?.url.searchParams.get('customer')).toBe(String(query?.['customer']))
    expect(asked.at(-1)?.url.searchParams.has('modified_after')).toBe(false)
  })

  test('Medusa', async () => {
    const { query } = recordedExchange(folder, 'medusa', '07-orders-updated-after').request
    const make = (http: ReturnType<typeof httpOf>) =>
      medusaSource({ ...base, kind: 'medusa', basePath: '/admin' }, http)
    const { asked, changes, source } = await askedFor(make, () => ({ orders: [], count: 0 }))
    expect(asked[0]!.url.searchParams.get('updated_at[$gt]')).toBe(query?.['updated_at[$gt]'])
    expect(changes?.feeds).toEqual(['orders', 'drafts', 'refunds'])
    expect(source.wholeAfterDays).toBe(1)
  })

  test('Vendure', async () => {
    const { body } = recordedExchange(folder, 'vendure', '06-orders-updated-after').request as {
      readonly body: { readonly variables: { readonly o: { readonly filter: object } } }
    }
    const make = (http: ReturnType<typeof httpOf>) =>
      vendureSource(
        { ...base, kind: 'vendure', basePath: '/admin-api', moneyDecimals: 2, customerFields: [], orderFields: [] },
        http,
      )
    const { asked, changes, source } = await askedFor(make, () => ({ data: { orders: { items: [], totalItems: 0 } } }))
    const { variables } = asked[0]!.posted as { readonly variables: { readonly options: { readonly filter: object } } }
    expect(variables.options.filter).toEqual(body.variables.o.filter)
    expect(changes?.feeds).toEqual(['orders', 'refunds'])
    expect(source.wholeAfterDays).toBe(1)
  })

  test('Tryton', async () => {
    const { body } = recordedExchange(folder, 'tryton', '08-sales-changed-after').request as {
      readonly body: { readonly params: readonly unknown[] }
    }
    const make = (http: ReturnType<typeof httpOf>) =>
      trytonSource(
        { ...base, kind: 'tryton', basePath: '/db/', readLines: false },
        zoneOffsets('UTC', 1970, 1971),
        http,
      )
    const { asked, changes } = await askedFor(make, (posted) => ({
      result: String((posted as { method: string }).method).endsWith('count') ? 0 : [],
    }))
    const search = asked.map(({ posted }) => posted as { method: string; params: readonly unknown[] })
    const [domain] = search.find(({ method }) => method.endsWith('search_read'))!.params
    expect(domain).toEqual([body.params[0]])
    expect(changes?.feeds).toEqual(['orders'])
  })
})

test('a described list asks as it is described, and tells nothing without it', async () => {
  const orders = (updatedSince: object) => ({
    path: 'orders',
    paging: { kind: 'whole' },
    fields: { id: 'no', placedAt: 'at', net: 'net' },
    ...updatedSince,
  })
  const make = (updatedSince: object) => (http: ReturnType<typeof httpOf>) =>
    restSource(
      restSchema.parse({ id: 'erp', label: 'ERP', kind: 'rest', basePath: '/api', orders: orders(updatedSince) }),
      { zone: 'UTC', currency: 'EUR' },
      http,
    )
  const iso = await askedFor(make({ updatedSince: { parameter: 'since' } }), () => [])
  expect(iso.asked[0]!.url.search).toBe('?since=2026-11-01T00%3A00%3A00.000Z')
  const filter = { parameter: '$filter', value: 'changed gt {since}', format: 'epoch-seconds' }
  const seconds = await askedFor(make({ updatedSince: filter }), () => [])
  expect(seconds.asked[0]!.url.searchParams.get('$filter')).toBe('changed gt 1793491200')
  expect((await askedFor(make({}), () => [])).changes).toBeUndefined()
  // What only orders call a customer is not put away, so that it must be read again.
  const fields = { ...orders({}).fields, customerName: 'name' }
  const named = make({ updatedSince: { parameter: 'since' }, fields })
  expect((await askedFor(named, () => [])).changes).toBeUndefined()
})
