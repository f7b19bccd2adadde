import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { strictHeaders } from '../../vite.config'
import { type Answer, ask } from './ask'
import { buildApp } from './buildApp'
import { SHOP_KEY, type StandInShop, standInShop } from './standInShop'
import { type StandInOidc, standInOidc } from './standInOidc'
import { type Certificate, certificateForLocalhost, type RunningProxy, startProxy } from './startProxy'

const ORDERS = '/api/shop/wp-json/wc/v3/orders'
const COOKIE = { cookie: '_oauth2_proxy=ada' }

let certificate: Certificate
let shop: StandInShop
let oidc: StandInOidc

beforeAll(async () => {
  buildApp()
  certificate = certificateForLocalhost()
  shop = await standInShop(certificate)
  oidc = await standInOidc()
})

afterAll(async () => {
  await shop.close()
  await oidc.close()
})

describe.each(['nginx', 'caddy'] as const)('%s, signing in by OpenID Connect', (name) => {
  let proxy: RunningProxy

  beforeAll(async () => {
    const key = ['Authorization', SHOP_KEY] as const
    const sources = [{ file: 'woocommerce', host: 'shop.example.com', origin: shop.origin, id: 'shop', key }]
    proxy = await startProxy(name, { sources, configuration: {}, certificate, signIn: { oidc: oidc.place } })
  })

  afterAll(() => proxy.stop())

  const asked = (path: string, headers = {}): Promise<Answer> =>
    ask(proxy.origin, path, { headers, ca: certificate.cert })
  const strict = ({ headers }: Answer) => {
    for (const [header, value] of Object.entries(strictHeaders))
      expect(headers[header.toLowerCase()], header).toEqual([value])
  }

  test.each(['/', '/accounts/17?state=churned&country=France', '/tenure.config.json'])(
    'lets somebody new sign in first, and then come back to %s',
    async (path) => {
      const answer = await asked(path)
      strict(answer)
      expect([answer.status, answer.headers['location']]).toEqual([302, [path]])
      expect(answer.headers['set-cookie']?.[0]).toMatch(/^_oauth2_proxy=ada;.* Secure;/)
    },
  )

  test('tells a request of the app that it has to sign in, and the shop hears nothing of it', async () => {
    shop.reached.splice(0)
    for (const path of [ORDERS, '/assets/none.js']) {
      const answer = await asked(path)
      expect([answer.status, answer.headers['location']]).toEqual([401, undefined])
      strict(answer)
    }
    expect(shop.reached).toEqual([])
  })

  test('serves whoever is signed in, says who, and keeps the cookie from the shop', async () => {
    shop.reached.splice(0)
    const page = await asked('/', COOKIE)
    expect([page.status, page.body.includes('<div id="root">')]).toEqual([200, true])
    strict(page)
    expect((await asked(`${ORDERS}?per_page=1`, COOKIE)).status).toBe(200)
    expect(shop.reached.map(({ headers }) => [headers.authorization, headers.cookie])).toEqual([[SHOP_KEY, undefined]])
    expect(JSON.parse((await asked('/oauth2/userinfo', COOKIE)).body)).toMatchObject({ email: 'ada@acme.example' })
    expect((await asked('/oauth2/userinfo')).status).toBe(401)
  })

  test('signs out, and tells the browser to forget', async () => {
    const out = await asked('/oauth2/sign_out', COOKIE)
    expect([out.status, out.headers['clear-site-data']]).toEqual([302, ['"cache", "storage"']])
    expect(out.headers['set-cookie']?.[0]).toMatch(/^_oauth2_proxy=;/)
  })
})
