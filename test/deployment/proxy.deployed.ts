import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { strictHeaders } from '../../vite.config'
import { type Answer, ask, type Asking } from './ask'
import { buildApp } from './buildApp'
import { SHOP_KEY, type StandInShop, standInShop } from './standInShop'
import { type Certificate, certificateForLocalhost, PERSON, type RunningProxy, startProxy } from './startProxy'

const root = join(import.meta.dirname, '../..')
const ORDERS = '/api/shop/wp-json/wc/v3/orders'
const SIGNED_IN = { authorization: `Basic ${Buffer.from(`${PERSON.username}:${PERSON.password}`).toString('base64')}` }

let certificate: Certificate
let shop: StandInShop

beforeAll(async () => {
  buildApp()
  certificate = certificateForLocalhost()
  shop = await standInShop(certificate)
})

afterAll(() => shop.close())

describe.each(['nginx', 'caddy'] as const)('%s', (name) => {
  let proxy: RunningProxy

  beforeAll(async () => {
    const key = ['Authorization', SHOP_KEY] as const
    const sources = [
      { file: 'woocommerce', host: 'shop.example.com', origin: shop.origin, id: 'shop', key },
      { file: 'rest', host: 'crm.example.com', origin: shop.origin, id: 'crm', key },
    ]
    proxy = await startProxy(name, {
      sources,
      configuration: { name: 'Acme' },
      certificate,
      signIn: 'basic',
      workspace: true,
    })
  })

  afterAll(() => proxy.stop())

  const asked = (path: string, asking: Omit<Asking, 'ca'> = {}): Promise<Answer> =>
    ask(proxy.origin, path, { ...asking, headers: { ...SIGNED_IN, ...asking.headers }, ca: certificate.cert })
  const one = ({ headers }: Answer, header: string) => headers[header.toLowerCase()]?.join(' and ')
  const script = () => `/${globSync('assets/index-*.js', { cwd: join(root, 'dist') })[0]}`

  test.each([
    ['the page', '/', 200],
    ['a place of the app', '/accounts/17', 200],
    ['a file', '/favicon.svg', 200],
    ['the configuration', '/tenure.config.json', 200],
    // Its name is known once the app is built.
    ['an asset', script, 200],
    ['a missing asset', '/assets/none.js', 404],
    ['a missing source', '/api/none', 404],
    ['an answer of a source', `${ORDERS}?per_page=1`, 200],
    ['a loud answer of a source', `${ORDERS}?status=loud`, 200],
    ['a path that is not listed', '/api/shop/wp-json/wc/v3/reports', 404],
    ['who is signed in', '/auth/who', 200],
    ['signing out', '/auth/sign-out', 200],
  ])('answers %s with the strict headers, each once', async (_, path, status) => {
    const answer = await asked(typeof path === 'string' ? path : path())
    expect(answer.status).toBe(status)
    for (const [header, value] of Object.entries(strictHeaders)) expect(one(answer, header), header).toBe(value)
    expect(one(answer, 'strict-transport-security')).toBe('max-age=31536000')
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    expect(answer.headers['x-powered-by']).toBeUndefined()
    expect(one(answer, 'server') ?? '').not.toMatch(/\d/)
  })

  test('keeps assets for good, asks again for everything else, and keeps nothing of a source', async () => {
    const kept = async (path: string) => one(await asked(path), 'cache-control')
    expect(await kept(script())).toBe('public, max-age=31536000, immutable')
    for (const path of ['/', '/accounts/17', '/favicon.svg', '/tenure.config.json'])
      expect(await kept(path)).toBe('no-cache')
    expect(await kept('/assets/none.js')).toBe('no-cache')
    for (const path of [`${ORDERS}?per_page=1`, `${ORDERS}?status=loud`, '/auth/who'])
      expect(await kept(path)).toBe('no-store')
  })

  test('serves the built app, and its scripts as scripts', async () => {
    const page = await asked('/accounts/17')
    expect(page.body).toBe(readFileSync(join(root, 'dist/index.html'), 'utf8'))
    expect(one(await asked(script()), 'content-type')).toMatch(/javascript/)
    expect(JSON.parse((await asked('/tenure.config.json')).body)).toEqual({ name: 'Acme' })
  })

  test('asks for a password everywhere but where one signs out', async () => {
    for (const path of ['/', '/tenure.config.json', script(), ORDERS, '/auth/who']) {
      const answer = await ask(proxy.origin, path, { ca: certificate.cert })
      expect(answer.status, path).toBe(401)
      expect(one(answer, 'www-authenticate'), path).toMatch(/^Basic /)
      for (const [header, value] of Object.entries(strictHeaders)) expect(one(answer, header), header).toBe(value)
    }
    const wrong = { authorization: `Basic ${Buffer.from('ada:wrong').toString('base64')}` }
    expect((await asked('/', { headers: wrong })).status).toBe(401)
    const out = await ask(proxy.origin, '/auth/sign-out', { ca: certificate.cert })
    expect([out.status, one(out, 'clear-site-data')]).toEqual([200, '"cache", "cookies", "storage"'])
  })

  test('says who is signed in', async () => {
    const who = await asked('/auth/who')
    expect(one(who, 'content-type')).toMatch(/^application\/json/)
    expect(JSON.parse(who.body)).toEqual({ name: PERSON.username })
  })

  test('adds the key, and takes nothing along of the person’s', async () => {
    shop.reached.splice(0)
    const personal = {
      cookie: 'session=1',
      origin: proxy.origin,
      referer: `${proxy.origin}/accounts/17`,
      'x-http-method-override': 'DELETE',
      'x-forwarded-for': '203.0.113.9',
    }
    expect((await asked(`${ORDERS}?page=2&per_page=3&orderby=id&order=asc`, { headers: personal })).status).toBe(200)
    const [{ method, url, headers } = { method: '', url: '', headers: {} }] = shop.reached
    expect([method, url]).toEqual(['GET', '/wp-json/wc/v3/orders?page=2&per_page=3&orderby=id&order=asc'])
    expect(headers.authorization).toBe(SHOP_KEY)
    expect(headers.host).toBe(new URL(shop.origin).host)
    for (const header of Object.keys(personal)) expect(headers[header], header).toBeUndefined()
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'])(
    'refuses %s, and the shop hears nothing of it',
    async (method) => {
      shop.reached.splice(0)
      const body = method === 'HEAD' ? undefined : '{"status":"trash"}'
      expect((await asked(ORDERS, { method, ...(body === undefined ? {} : { body }) })).status).toBe(405)
      expect(shop.reached).toEqual([])
    },
  )

  test.each([
    '/api/shop/wp-json/wc/v3/orders/17',
    '/api/shop/wp-json/wc/v3/orders/',
    '/api/shop/wp-json/wc/v3/ordersx',
    '/api/shop/wp-json/wc/v3/settings',
    '/api/shop/wp-json/wp/v2/users',
    '/api/shop/wp-json/wc/v3/orders/../settings',
    '/api/shop/wp-json/wc/v3/../../wp/v2/users',
    '/api/shop/wp-json/wc/v3/orders%2F..%2Fsettings',
    '/api/shop/wp-json/wc/v3/orders%0aX',
    '/api/shop/',
    '/api/shop',
    '/api/SHOP/wp-json/wc/v3/orders',
    '/api/store/admin/orders',
  ])('refuses the path %s, and the shop hears nothing of it', async (path) => {
    shop.reached.splice(0)
    expect((await asked(path)).status).toBe(404)
    expect(shop.reached).toEqual([])
  })

  test.each([
    '_method=DELETE',
    'page=1&_method=DELETE',
    '%5Fmethod=DELETE',
    '_m%65thod=DELETE',
    '.method=DELETE',
    '+method=DELETE',
    '_method[]=DELETE',
    'page=1&consumer_key=x',
    'page',
    'page=1;_method=DELETE&_method',
  ])('refuses the parameters %s, and the shop hears nothing of it', async (parameters) => {
    shop.reached.splice(0)
    expect((await asked(`${ORDERS}?${parameters}`)).status).toBe(403)
    expect(shop.reached).toEqual([])
  })

  test('passes counts on, and leads the links back to its own origin', async () => {
    const answer = await asked(`${ORDERS}?page=2&per_page=5`)
    expect(Number(one(answer, 'x-wp-total'))).toBeGreaterThan(10)
    expect(Number(one(answer, 'x-wp-totalpages'))).toBeGreaterThan(2)
    const links = [...(one(answer, 'link') ?? '').matchAll(/<([^>]*)>; rel="(\w+)"/g)].map(([, to = '', rel]) => ({
      rel,
      to: new URL(to, proxy.origin),
    }))
    expect(links.map(({ rel }) => rel)).toEqual(['prev', 'next'])
    for (const { to } of links) {
      expect(to.origin).toBe(proxy.origin)
      expect(to.pathname).toBe(ORDERS)
      expect((await asked(to.pathname + to.search)).status).toBe(200)
    }
  })

  test('passes on when to come again, what is refused, and where something went, without a word to the browser', async () => {
    const busy = await asked(`${ORDERS}?status=busy`)
    expect([busy.status, one(busy, 'retry-after'), busy.body]).toEqual([429, '7', '{"message":"Later."}'])
    const refused = await asked(`${ORDERS}?status=refused`)
    expect([refused.status, one(refused, 'www-authenticate')]).toEqual([401, undefined])
    const moved = await asked(`${ORDERS}?status=moved`)
    const to = new URL(one(moved, 'location') ?? '', proxy.origin)
    expect([moved.status, to.origin, to.pathname + to.search]).toEqual([302, proxy.origin, `${ORDERS}?page=2`])
    const loud = await asked(`${ORDERS}?status=loud`)
    for (const header of ['set-cookie', 'clear-site-data', 'refresh', 'access-control-allow-credentials'])
      expect(loud.headers[header], header).toBeUndefined()
  })

  test('leads links inside answers back where it can, and leaves them whole where it cannot', async () => {
    const { next, again } = JSON.parse((await asked('/api/crm/orders')).body) as { next: string; again: string }
    expect(again).toBe(next)
    expect(next).toBe(name === 'nginx' ? '/api/crm/orders?after=2' : `${shop.origin}/orders?after=2`)
  })

  if (name === 'nginx')
    test('keeps a shared workspace with versions, written from its own pages only', async () => {
      const path = '/workspace/tenure.json'
      expect((await asked(path)).status).toBe(404)
      const put = (body: string, site: string) =>
        asked(path, { method: 'PUT', body, headers: { 'sec-fetch-site': site } })
      expect((await put('{"a":1}', 'cross-site')).status).toBe(403)
      expect((await put('{"a":1}', 'same-origin')).status).toBe(201)
      const first = await asked(path)
      expect([first.status, first.body, one(first, 'cache-control')]).toEqual([200, '{"a":1}', 'no-store'])
      for (const [header, value] of Object.entries(strictHeaders)) expect(one(first, header), header).toBe(value)
      expect((await put('{"a":22}', 'same-origin')).status).toBe(204)
      const second = await asked(path)
      expect(second.body).toBe('{"a":22}')
      expect(one(second, 'etag')).not.toBe(one(first, 'etag'))
      for (const method of ['DELETE', 'POST', 'MKCOL', 'PROPFIND'])
        expect((await asked(path, { method })).status, method).toBe(405)
      expect((await ask(proxy.origin, path, { ca: certificate.cert })).status).toBe(401)
      expect((await asked('/workspace/other.json', { method: 'PUT', body: '{}' })).status).toBe(405)
    })

  test('gives its keys to nobody', async () => {
    for (const path of [
      '/tenure/keys/shop.conf',
      '/tenure/keys/shop.caddy',
      '/keys/shop.conf',
      '/../tenure/keys/shop.conf',
      '/tenure/users',
      '/Caddyfile',
    ]) {
      const { body } = await asked(path)
      expect(body, path).not.toMatch(/Basic|ada:|\$2a/)
    }
    expect(proxy.log()).not.toContain(SHOP_KEY)
  })
})
