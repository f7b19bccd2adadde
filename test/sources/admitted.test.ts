import { describe, expect, it } from 'vitest'
import { type AdmittedRequests, admittedRequests } from '../../deployment/admittedRequests'
import { configuredPlan } from '../../src/engine/configuredPlan'
import { parseConfiguration } from '../../src/sources/configuration'
import type { Http } from '../../src/sources/http'
import type { Source } from '../../src/sources/source'
import { odooAnswer, type OdooRecords } from './odoo/odooServer'
import { shopifyAnswer, type ShopifyPosted } from './shopify/shopifyServer'

const signal = new AbortController().signal

/** A network that notes what is asked of it; without an answer for a request it fails. */
function notingHttp(answer: (url: URL, post: unknown) => Response | null = () => null) {
  const asked: { readonly method: string; readonly url: URL }[] = []
  const note = (method: string, address: string): URL => {
    const url = new URL(address, 'https://tenure.example')
    asked.push({ method, url })
    return url
  }
  const http: Http = {
    async json(address, { post }) {
      const response = answer(note(post === undefined ? 'GET' : 'POST', address), post)
      if (response === null) throw new Error('noted')
      return { body: (await response.json()) as unknown, headers: response.headers }
    },
    stream(address) {
      note('GET', address)
      return Promise.reject(new Error('noted'))
    },
  }
  return { asked, http }
}

/** Asks a source for the first page of each feed, its newest row and its count, and the same for what has changed. */
async function everyFirstRequest(source: Source): Promise<void> {
  const changes = source.changes?.(Date.UTC(2025, 0, 1), { get: () => undefined })
  for (const one of changes === undefined ? [source] : [source, changes]) await firstRequests(one)
}

async function firstRequests({ feeds, pages, census }: Source): Promise<void> {
  const begin = (rows: AsyncIterable<unknown>) => rows[Symbol.asyncIterator]().next()
  for (const feed of feeds) {
    await Promise.allSettled([
      begin(pages(feed, null, signal)),
      ...(census === undefined
        ? []
        : [census.newest(feed, signal), census.count?.(feed, signal), begin(census.rows(feed, signal))]),
    ])
  }
}

type Kind = keyof typeof admittedRequests

/** One order with its line: whoever gets it asks for what belongs to it. */
const ODOO: OdooRecords = {
  'sale.order': [{ id: 1, state: 'sale' }],
  'sale.order.line': [{ id: 2, order_id: [1, 'S1'], product_id: [3, 'Lamp'] }],
}

/** A shop whose bulk file is written at once. */
function bulkShop(_: URL, post: unknown): Response {
  const { query } = post as ShopifyPosted
  if (query.includes('bulkOperationRunQuery'))
    return Response.json({ data: { bulkOperationRunQuery: { bulkOperation: { id: '1' }, userErrors: [] } } })
  if (!query.includes('BulkOperation')) return shopifyAnswer({}, post as ShopifyPosted)
  const file = { status: 'COMPLETED', rootObjectCount: '1', url: 'https://files.example/a/b?Signature=c' }
  return Response.json({ data: { node: file } })
}

/** Where each kind of source stands in the configuration, and what must be answered that it asks all it ever asks. */
const KINDS: Readonly<
  Record<Kind, { readonly said: object; readonly answer?: (url: URL, post: unknown) => Response }>
> = {
  woocommerce: { said: { kind: 'woocommerce', basePath: '/api/s/wp-json/wc/v3' } },
  medusa: { said: { kind: 'medusa', basePath: '/api/s/admin' } },
  vendure: { said: { kind: 'vendure', basePath: '/api/s/admin-api' } },
  tryton: { said: { kind: 'tryton', basePath: '/api/s/tryton/' } },
  odoo: { said: { kind: 'odoo', basePath: '/api/s' }, answer: (url, post) => odooAnswer(ODOO, url, post) },
  'odoo-call-kw': {
    said: { kind: 'odoo', basePath: '/api/s', api: 'call-kw' },
    answer: (url, post) => odooAnswer(ODOO, url, post),
  },
  shopify: { said: { kind: 'shopify', basePath: '/api/s/admin/api/2026-10/graphql.json' } },
  'shopify-files': {
    said: { kind: 'shopify', basePath: '/api/graphql', bulkFiles: '/api/s' },
    answer: bulkShop,
  },
  'business-central': {
    said: { kind: 'business-central', basePath: '/api/s/v2.0/production/api/v2.0/companies(1)', currency: 'EUR' },
  },
}

const CONFIGURED: Readonly<Record<string, string>> = {
  '{database}': 'tryton',
  '{version}': '2026-10',
  '{environment}': 'production',
  '{company}': '1',
}

/** A source as the engine makes it from the configuration. */
async function configuredSource(kind: Kind, http: Http): Promise<Source> {
  const parsed = parseConfiguration({ sources: [{ id: 's', label: 'Source', ...KINDS[kind].said }] })
  if ('mistakes' in parsed) throw new Error(parsed.mistakes.join(' '))
  const { sources } = await configuredPlan(parsed.configuration, http, signal)
  return sources[0]!
}

describe('what a source asks is what its proxy admits', () => {
  it.each(Object.entries(admittedRequests) as [Kind, AdmittedRequests][])('%s', async (kind, admitted) => {
    const { asked, http } = notingHttp(KINDS[kind].answer)
    await everyFirstRequest(await configuredSource(kind, http))
    // Shopify's files are asked for beside its API, behind a path of their own.
    const own = asked.filter(({ url }) => url.pathname.startsWith('/api/s/'))
    expect(own.length).toBeGreaterThan(0)
    const paths = admitted.paths.map(
      (path) => `/api/s${path.replaceAll(/\{\w+\}/g, (name) => CONFIGURED[name] ?? name)}`,
    )
    const admittedPath = ({ url }: (typeof own)[number]) =>
      admitted.filesAs === undefined ? url.pathname : paths.find((path) => url.pathname.startsWith(path))
    for (const { method, url } of own) {
      expect(method).toBe(admitted.method)
      for (const parameter of url.searchParams.keys()) expect(admitted.parameters ?? [parameter]).toContain(parameter)
    }
    expect([...new Set(own.map(admittedPath))].toSorted()).toEqual(paths.toSorted())
  })
})
