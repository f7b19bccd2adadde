import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer as createVite, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { devProxy } from '../../deployment/devProxy'
import { devSources } from '../../deployment/devSources'
import { type Incoming, refusedStatus } from '../../deployment/refusedStatus'

const WOO = {
  PROXY_SHOP_KIND: 'woocommerce',
  PROXY_SHOP_TARGET: 'https://shop.example.com',
  PROXY_SHOP_HEADER: 'Authorization: Basic a2V5',
}

describe('sources of the environment', () => {
  it('are read by their id, with what their kind admits', () => {
    const [shop, crm, erp] = devSources({
      ...WOO,
      PROXY_BIG_CRM_KIND: 'rest',
      PROXY_BIG_CRM_TARGET: 'http://127.0.0.1:4000',
      PROXY_BIG_CRM_HEADER: 'X-Key:abc: d',
      PROXY_BIG_CRM_PATHS: '/orders,/v2/customers',
      PROXY_ERP_KIND: 'tryton',
      PROXY_ERP_TARGET: 'http://127.0.0.1:8000',
      PROXY_ERP_HEADER: 'Authorization: Basic a2V5',
      PROXY_ERP_PATHS: '/trading/',
    })
    expect(shop).toMatchObject({
      id: 'shop',
      target: 'https://shop.example.com',
      header: ['Authorization', 'Basic a2V5'],
    })
    expect(shop?.admitted.paths).toContain('/wp-json/wc/v3/refunds')
    expect(crm).toMatchObject({
      id: 'big-crm',
      header: ['X-Key', 'abc: d'],
      admitted: { method: 'GET', paths: ['/orders', '/v2/customers'] },
    })
    expect(erp).toMatchObject({ id: 'erp', admitted: { method: 'POST', paths: ['/trading/'] } })
    expect(devSources({ HOME: '/root' })).toEqual([])
  })

  it.each([
    ['KIND', 'magento', /^PROXY_SHOP_KIND: write one of woocommerce, /],
    ['KIND', '', /^PROXY_SHOP_KIND: /],
    ['TARGET', 'shop.example.com', /^PROXY_SHOP_TARGET: write an origin/],
    ['TARGET', 'https://shop.example.com/wp-json', /^PROXY_SHOP_TARGET: /],
    ['HEADER', 'Basic a2V5', /^PROXY_SHOP_HEADER: write a header/],
  ])('are refused with the variable that is wrong: %s=%s', (what, value, message) => {
    expect(() => devSources({ ...WOO, [`PROXY_SHOP_${what}`]: value })).toThrow(message)
  })

  it('name their paths where the kind leaves them open', () => {
    expect(() => devSources({ ...WOO, PROXY_SHOP_KIND: 'rest' })).toThrow(/^PROXY_SHOP_PATHS: write paths with commas/)
  })
})

describe('what the development proxy refuses', () => {
  const sources = [...devSources(WOO), { id: 'erp', admitted: { method: 'POST', paths: ['/db/'] } as const }]
  const status = (url: string, method = 'GET', site?: Incoming['site']) => refusedStatus(sources, { method, url, site })
  const orders = '/api/shop/wp-json/wc/v3/orders'

  it('is nothing that a source asks', () => {
    expect(status(`${orders}?per_page=100&orderby=id&order=asc&status=any&_fields=id%2Cstatus&page=1`)).toBeNull()
    expect(status(orders)).toBeNull()
    expect(status(`${orders}?`)).toBeNull()
    expect(status('/api/erp/db/', 'POST', 'same-origin')).toBeNull()
    expect(status('/api/erp/db/', 'POST')).toBeNull()
  })

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])('is the method %s', (method) => {
    expect(status(orders, method)).toBe(405)
  })

  it.each([
    `${orders}/17`,
    `${orders}/`,
    `${orders}/../settings`,
    `${orders}%2F..`,
    '/api/shop/',
    '/api/none/orders',
    '/api/',
  ])('is the path %s', (path) => {
    expect(status(path)).toBe(404)
  })

  it.each([
    '_method=DELETE',
    'page=1&_method=DELETE',
    '%5Fmethod=DELETE',
    'page',
    '&page=1',
    'page=1?_method=DELETE&_method=x',
  ])('are the parameters %s', (query) => {
    expect(status(`${orders}?${query}`)).toBe(403)
  })

  it('is a POST from elsewhere, and a GET of what is posted', () => {
    expect(status('/api/erp/db/', 'POST', 'cross-site')).toBe(403)
    expect(status('/api/erp/db/')).toBe(405)
  })

  it('is no file below a host of files, unless another page asks for it or it is to be shown or run', () => {
    const [files] = devSources({ PROXY_FILES_KIND: 'shopify-files', PROXY_FILES_TARGET: 'https://files.example.com' })
    expect(files).toMatchObject({ id: 'files', header: null })
    const asked = (url: string, said: Partial<Incoming> = {}) =>
      refusedStatus([files!], { method: 'GET', url, site: 'same-origin', dest: 'empty', ...said })
    expect(asked('/api/files/bucket/a.jsonl?Signature=b')).toBeNull()
    expect(asked('/api/files/a', { site: undefined, dest: undefined })).toBeNull()
    expect(asked('/api/files')).toBe(404)
    expect(asked('/api/filesX/a')).toBe(404)
    expect(asked('/api/files/a', { method: 'POST' })).toBe(405)
    expect(asked('/api/files/a', { site: 'cross-site' })).toBe(403)
    expect(asked('/api/files/a', { dest: 'script' })).toBe(403)
  })
})

describe('the development proxy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tenure-dev-'))
  const reached: IncomingMessage[] = []
  let shop: Server
  let vite: ViteDevServer
  let origin: string

  beforeAll(async () => {
    shop = createServer((incoming, response) => {
      reached.push(incoming)
      response.writeHead(200, {
        'content-type': 'application/json',
        'x-wp-total': '7',
        'retry-after': '3',
        'www-authenticate': 'Basic',
        'set-cookie': 'shop=1',
        'access-control-allow-origin': '*',
        link: '<https://any.example/wp-json/wc/v3/orders?page=1>; rel="prev", <http://any.example/wp-json/wc/v3/orders?page=3>; rel="next"',
      })
      response.end('[]')
    })
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
    const target = `http://127.0.0.1:${portOf(shop)}`
    const files = { PROXY_FILES_KIND: 'shopify-files', PROXY_FILES_TARGET: target }
    const sources = devSources({ ...WOO, PROXY_SHOP_TARGET: target, ...files })
    vite = await createVite({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      plugins: [devProxy(sources, folder)],
      server: { port: 0, host: '127.0.0.1', watch: null },
      optimizeDeps: { noDiscovery: true },
    })
    await vite.listen()
    origin = `http://127.0.0.1:${portOf(vite.httpServer)}`
  })

  afterAll(async () => {
    await vite.close()
    shop.close()
    rmSync(folder, { recursive: true })
  })

  beforeEach(() => void reached.splice(0))

  const asked = (path: string, method = 'GET', headers = {}) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      request(origin + path, { method, headers, agent: false }, (answer) => resolve(answer.resume()))
        .on('error', reject)
        .end()
    })

  it('adds the key, and takes nothing along of the person’s', async () => {
    const personal = {
      cookie: 'a=1',
      authorization: 'Basic bWU=',
      referer: `${origin}/x`,
      origin,
      'x-http-method-override': 'DELETE',
    }
    expect((await asked('/api/shop/wp-json/wc/v3/orders?page=2', 'GET', personal)).statusCode).toBe(200)
    const [{ url, headers } = { url: '', headers: {} }] = reached
    expect(url).toBe('/wp-json/wc/v3/orders?page=2')
    expect(headers).toMatchObject({ authorization: 'Basic a2V5', accept: 'application/json' })
    expect(
      Object.keys(headers).filter((name) => ['cookie', 'origin', 'referer', 'x-http-method-override'].includes(name)),
    ).toEqual([])
  })

  it('passes counts and Retry-After on, leads links back, and strips what speaks to the browser', async () => {
    const { headers } = await asked('/api/shop/wp-json/wc/v3/orders?page=2')
    expect(headers).toMatchObject({ 'x-wp-total': '7', 'retry-after': '3', 'cache-control': 'no-store' })
    expect(headers['link']).toBe(
      '</api/shop/wp-json/wc/v3/orders?page=1>; rel="prev", </api/shop/wp-json/wc/v3/orders?page=3>; rel="next"',
    )
    for (const stripped of ['www-authenticate', 'set-cookie']) expect(headers[stripped], stripped).toBeUndefined()
  })

  it('gives a file of another host a type of its own, and no key to that host', async () => {
    const { headers } = await asked('/api/files/bucket/a.jsonl')
    expect(headers['content-type']).toBe('application/jsonl')
    expect(reached[0]?.headers.authorization).toBeUndefined()
  })

  it('refuses what it does not admit, and the shop hears nothing of it', async () => {
    expect((await asked('/api/shop/wp-json/wc/v3/orders', 'POST')).statusCode).toBe(405)
    expect((await asked('/api/shop/wp-json/wc/v3/settings')).statusCode).toBe(404)
    expect((await asked('/api/shop/wp-json/wc/v3/orders?_method=DELETE')).statusCode).toBe(403)
    expect(reached).toEqual([])
  })

  it('gives the file of keys to nobody', async () => {
    writeFileSync(join(folder, '.env.local'), 'PROXY_SHOP_HEADER=Authorization: Basic a2V5')
    for (const path of [
      '/.env.local',
      '/.env.local?raw',
      '/@fs' + join(folder, '.env.local'),
      '/x/../.env.local?url',
    ]) {
      const answer = await fetch(origin + path)
      expect(await answer.text(), path).not.toContain('a2V5')
    }
  })

  it('serves the configuration of the checkout', async () => {
    writeFileSync(join(folder, 'tenure.config.json'), '{"name":"Acme"}')
    const answer = await fetch(`${origin}/tenure.config.json`)
    expect(await answer.json()).toEqual({ name: 'Acme' })
  })
})

function portOf(server: { address: () => unknown } | null): number {
  const address = server?.address()
  if (typeof address !== 'object' || address === null || !('port' in address)) throw new Error('It listens on no port.')
  return Number(address.port)
}
