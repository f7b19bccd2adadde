import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AdmittedRequests, admittedRequests } from '../../deployment/admittedRequests'
import { strictHeaders } from '../../vite.config'
import { ask, type Answer, type Asking } from './ask'
import { buildApp } from './buildApp'
import { type ReachedServer, type StandInServer, standInServer } from './standInServer'
import {
  type Certificate,
  certificateForLocalhost,
  PERSON,
  type ProxiedSource,
  type RunningProxy,
  startProxy,
} from './startProxy'

type Kind = 'odoo' | 'odoo-call-kw' | 'shopify' | 'shopify-files' | 'business-central'

/** Each shipped file: its source's id, the host that stands in it, and the key that the proxy adds. */
const SOURCES: Readonly<Record<Kind, readonly [id: string, host: string, key: readonly [string, string] | null]>> = {
  odoo: ['odoo', 'odoo.example.com', ['Authorization', 'bearer odoo-key']],
  'odoo-call-kw': ['odoo', 'odoo.example.com', ['Cookie', 'session_id=odoo-session']],
  shopify: ['shopify', 'acme.myshopify.com', ['X-Shopify-Access-Token', 'shpat_read']],
  'shopify-files': ['shopify-files', 'storage.googleapis.com', null],
  'business-central': ['bc', 'api.businesscentral.dynamics.com', ['Authorization', 'Bearer bc-token']],
}
const CONFIGURED: Readonly<Record<string, string>> = {
  '{version}': '2026-10',
  '{environment}': 'production',
  '{company}': '00000000-0000-0000-0000-000000000000',
}
const NOTHING: ReachedServer = { method: '', url: '', headers: {}, body: '' }
const OWN_PAGE = { 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty' }

let certificate: Certificate
let server: StandInServer

beforeAll(async () => {
  buildApp()
  certificate = certificateForLocalhost()
  server = await standInServer(certificate)
})

afterAll(() => server.close())

describe.each(['nginx', 'caddy'] as const)('%s', (proxyName) => {
  // Both ways to Odoo stand at the same place: a deployment has one of them.
  describe.each([
    ['with Odoo from 19 on', ['odoo', 'shopify', 'shopify-files', 'business-central']],
    ['with Odoo before 19', ['odoo-call-kw']],
  ] as const)('%s', (_, kinds) => {
    let proxy: RunningProxy

    beforeAll(async () => {
      const sources = kinds.map((kind): ProxiedSource => {
        const [id, host, key] = SOURCES[kind]
        return { file: kind, host, origin: server.origin, id, key }
      })
      proxy = await startProxy(proxyName, { sources, configuration: {}, certificate, signIn: 'basic' })
    })

    afterAll(() => proxy.stop())

    const asked = (path: string, asking: Omit<Asking, 'ca'>): Promise<Answer> => {
      server.reached.splice(0)
      const authorization = `Basic ${Buffer.from(`${PERSON.username}:${PERSON.password}`).toString('base64')}`
      const personal = { authorization, cookie: 'person=1', 'x-http-method': 'DELETE', origin: proxy.origin }
      const headers = { ...OWN_PAGE, ...personal, ...asking.headers }
      return ask(proxy.origin, path, { ...asking, headers, ca: certificate.cert })
    }
    const pathsOf = (kind: Kind): readonly string[] => {
      const { paths }: AdmittedRequests = admittedRequests[kind]
      return paths.map((path) => path.replaceAll(/\{\w+\}/g, (name) => CONFIGURED[name] ?? name))
    }

    test.each(kinds)('lets through what %s admits, with its key and nothing of the person’s', async (kind) => {
      const [id, , key] = SOURCES[kind]
      const { method, filesAs }: AdmittedRequests = admittedRequests[kind]
      const body = method === 'POST' ? '{"domain":[]}' : ''
      for (const path of pathsOf(kind)) {
        const below = filesAs === undefined ? path : `${path}bucket/a%20b.jsonl`
        const posted = method === 'POST' ? { body, headers: { 'content-type': 'application/json' } } : {}
        const answer = await asked(`/api/${id}${below}?$count=true&Signature=a%2Fb%3D`, { method, ...posted })
        expect(answer.status, path).toBe(200)
        const [{ method: came, url, headers, body: read } = NOTHING, ...others] = server.reached
        // Caddy escapes round brackets, which say the same.
        const plain = url.replace('%28', '(').replace('%29', ')')
        expect([came, plain, read]).toEqual([method, `${below}?$count=true&Signature=a%2Fb%3D`, body])
        expect(others).toEqual([])
        expect(headers.authorization).toBe(key?.[0] === 'Authorization' ? key[1] : undefined)
        expect(headers.cookie).toBe(key?.[0] === 'Cookie' ? key[1] : undefined)
        if (key !== null) expect(headers[key[0].toLowerCase()]).toBe(key[1])
        for (const name of ['origin', 'x-http-method', 'sec-fetch-site']) expect(headers[name], name).toBeUndefined()
        expect(answer.headers['set-cookie']).toBeUndefined()
        expect(answer.headers['content-type']).toEqual([filesAs ?? 'text/html'])
        for (const [header, value] of Object.entries(strictHeaders))
          expect(answer.headers[header.toLowerCase()], header).toEqual([value])
      }
    })

    test.each(kinds)('refuses %s any other method', async (kind) => {
      const [id] = SOURCES[kind]
      const { method }: AdmittedRequests = admittedRequests[kind]
      for (const other of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'].filter((one) => one !== method))
        for (const path of pathsOf(kind)) {
          expect((await asked(`/api/${id}${path}`, { method: other })).status, `${other} ${path}`).toBe(405)
          expect(server.reached).toEqual([])
        }
    })

    test.each(kinds)('refuses %s what other pages ask for, and what is to be shown or run', async (kind) => {
      const [id] = SOURCES[kind]
      const { method, filesAs }: AdmittedRequests = admittedRequests[kind]
      const path = `/api/${id}${pathsOf(kind)[0]}`
      const status = async (headers: object) => (await asked(path, { method, headers: { ...headers } })).status
      expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(method === 'POST' || filesAs ? 403 : 200)
      for (const dest of ['document', 'script', 'iframe'])
        expect(await status({ 'sec-fetch-dest': dest }), dest).toBe(filesAs === undefined ? 200 : 403)
    })

    test.each([
      '/api/odoo/json/2/sale.order/unlink',
      '/api/odoo/json/2/sale.order/search_read/x',
      '/api/odoo/json/2/saleXorder/search_read',
      '/api/odoo/json/2/res.users/search_read',
      '/api/odoo/json/2/sale.order.line/search_count',
      '/api/odoo/jsonrpc',
      '/api/odoo/web/dataset/call_kw',
      '/api/odoo/web/dataset/call_kw/res.partner/write',
      '/api/odoo/web/dataset/call_button',
      '/api/shopify/admin/api/2026-10/orders.json',
      '/api/shopify/admin/api/2025-01/graphql.json',
      '/api/shopify/admin/oauth/access_token',
      '/api/shopify-filesX/a',
      '/api/bc/v2.0/production/api/v2.0/companies(11111111-0000-0000-0000-000000000000)/customers',
      '/api/bc/v2.0/production/api/v2.0/companies(00000000-0000-0000-0000-000000000000)/generalLedgerEntries',
      '/api/bc/v2.0/production/api/v2.0/companies(00000000-0000-0000-0000-000000000000)/customers(1)',
      '/api/bc/v2.0/sandbox/api/v2.0/companies(00000000-0000-0000-0000-000000000000)/customers',
    ])('refuses the path %s', async (path) => {
      for (const method of ['GET', 'POST']) {
        expect((await asked(path, { method })).status, method).toBe(404)
        expect(server.reached).toEqual([])
      }
    })
  })

  test('a new key of Business Central takes the place of the old one', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tenure-key-'))
    const [keys, form] = [join(folder, 'bc'), join(folder, 'form')]
    const secret = 'grant_type=client_credentials&client_id=1&client_secret=s3cret%2F'
    writeFileSync(form, secret)
    writeFileSync(join(folder, 'ca.pem'), certificate.cert)
    const renew = (address: string): Promise<unknown> =>
      promisify(execFile)(
        join(import.meta.dirname, '../../deployment/renewBusinessCentralKey.sh'),
        [proxyName, keys, form],
        { env: { ...process.env, TOKEN_URL: address, CURL_CA_BUNDLE: join(folder, 'ca.pem') } },
      )
    server.reached.splice(0)
    await renew(`${server.origin}/tenant/oauth2/v2.0/token`)
    expect(server.reached.map(({ method, body }) => [method, body])).toEqual([['POST', secret]])
    const line = proxyName === 'nginx' ? 'proxy_set_header Authorization "Bearer fresh.token";' : undefined
    expect(readFileSync(keys, 'utf8')).toBe(`${line ?? 'header_up Authorization "Bearer fresh.token"'}\n`)
    expect(statSync(keys).mode & 0o777).toBe(0o600)
    writeFileSync(keys, 'the key before')
    await expect(renew('https://localhost:9/none')).rejects.toThrow(/curl|token/i)
    expect(readFileSync(keys, 'utf8')).toBe('the key before')
    rmSync(folder, { recursive: true })
  })
})
