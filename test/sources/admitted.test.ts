import { describe, expect, it } from 'vitest'
import { type AdmittedRequests, admittedRequests } from '../../deployment/admittedRequests'
import { configuredPlan } from '../../src/engine/configuredPlan'
import { parseConfiguration } from '../../src/sources/configuration'
import type { Http } from '../../src/sources/http'
import type { Source } from '../../src/sources/source'

const signal = new AbortController().signal

/** A network that notes what is asked of it and answers nothing. */
function notingHttp() {
  const asked: { readonly method: string; readonly url: URL }[] = []
  const http: Http = {
    json: (url, { post }) => {
      asked.push({ method: post === undefined ? 'GET' : 'POST', url: new URL(url, 'https://tenure.example') })
      return Promise.reject(new Error('noted'))
    },
    stream: () => Promise.reject(new Error('no files here')),
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

/** Where each kind of source stands in the configuration. */
const basePaths: Readonly<Record<keyof typeof admittedRequests, string>> = {
  woocommerce: '/api/s/wp-json/wc/v3',
  medusa: '/api/s/admin',
  vendure: '/api/s/admin-api',
  tryton: '/api/s/tryton/',
}

/** A source as the engine makes it from the configuration. */
async function configuredSource(kind: keyof typeof basePaths, http: Http): Promise<Source> {
  const parsed = parseConfiguration({ sources: [{ id: 's', label: 'Source', kind, basePath: basePaths[kind] }] })
  if ('mistakes' in parsed) throw new Error(parsed.mistakes.join(' '))
  const { sources } = await configuredPlan(parsed.configuration, http, signal)
  return sources[0]!
}

describe('what a source asks is what its proxy admits', () => {
  it.each(Object.entries(admittedRequests) as [keyof typeof basePaths, AdmittedRequests][])(
    '%s',
    async (kind, admitted) => {
      const { asked, http } = notingHttp()
      await everyFirstRequest(await configuredSource(kind, http))
      expect(asked.length).toBeGreaterThan(0)
      const paths = admitted.paths.map((path) => `/api/s${path.replace('{database}', 'tryton')}`)
      for (const { method, url } of asked) {
        expect(method).toBe(admitted.method)
        expect(paths).toContain(url.pathname)
        for (const parameter of url.searchParams.keys()) expect(admitted.parameters ?? [parameter]).toContain(parameter)
      }
      expect([...new Set(asked.map(({ url }) => url.pathname))].toSorted()).toEqual(paths.toSorted())
    },
  )
})
