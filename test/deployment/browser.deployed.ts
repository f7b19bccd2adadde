import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../browser/chromium'
import { figuresOf } from '../browser/figuresOf'
import { ask } from './ask'
import { buildApp } from './buildApp'
import { SHOP_KEY, type StandInShop, standInShop } from './standInShop'
import { type Certificate, certificateForLocalhost, PERSON, type RunningProxy, startProxy } from './startProxy'

const CONFIGURATION = {
  name: 'Acme',
  currency: 'EUR',
  rates: [{ from: 'GBP', day: '2000-01-01', rate: 1.15 }],
  signIn: { who: '/auth/who', signOut: '/auth/sign-out' },
  sources: [{ id: 'shop', label: 'Web shop', kind: 'woocommerce', basePath: '/api/shop/wp-json/wc/v3' }],
}

let certificate: Certificate
let shop: StandInShop
let browser: Browser

beforeAll(async () => {
  buildApp()
  certificate = certificateForLocalhost()
  shop = await standInShop(certificate)
  const { executablePath, env } = await findChromium()
  browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env } as Record<string, string>,
    args: ['--no-sandbox'],
  })
})

afterAll(async () => {
  await browser.close()
  await shop.close()
})

describe.each(['nginx', 'caddy'] as const)('the built app behind %s', (name) => {
  let proxy: RunningProxy

  beforeAll(async () => {
    const key = ['Authorization', SHOP_KEY] as const
    const sources = [{ file: 'woocommerce', host: 'shop.example.com', origin: shop.origin, id: 'shop', key }]
    proxy = await startProxy(name, { sources, configuration: CONFIGURATION, certificate, signIn: 'basic' })
  })

  afterAll(() => proxy.stop())

  test('reads the whole shop under the strict policy, names who is signed in, and forgets at sign-out', async () => {
    const page = await browser.newPage({
      baseURL: proxy.origin,
      httpCredentials: PERSON,
      ignoreHTTPSErrors: true,
      viewport: { width: 1440, height: 2000 },
    })
    const noise: string[] = []
    page.context().on('console', (message) => noise.push(message.text()))
    page.context().on('weberror', (error) => noise.push(String(error.error())))
    shop.reached.splice(0)
    await page.goto('/data')
    await page.locator('[data-figure="data-sales"]').waitFor({ timeout: 110_000 })

    const rows = await figuresOf(page, 'data-rows')
    for (const list of ['orders', 'refunds', 'customers']) {
      const shown = rows.find(({ at }) => at['feed'] === list)?.value
      expect(shown, list).toBe(await countOf(list))
    }
    const figures = await figuresOf(page, 'data-sales', 'data-rejected')
    expect(figures.find(({ metric }) => metric === 'data-sales')?.value).toBeGreaterThan(1000)
    expect(shop.reached.filter(({ method }) => method !== 'GET')).toEqual([])
    console.log(
      `\n${name}: ${rows.map(({ at, value }) => `${at['feed']} ${value}`).join(', ')}, ${shop.reached.length} requests`,
    )

    await page.getByText(`Signed in as ${PERSON.username}`).waitFor()
    await page.evaluate(() => localStorage.setItem('kept', 'something'))
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL('**/auth/sign-out')
    expect(await page.locator('body').innerText()).toMatch(/^You are signed out of Tenure\./)
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0])
    expect(noise).toEqual([])
    await page.context().close()
  })

  /** What the shop itself counts. */
  async function countOf(list: string): Promise<number> {
    const role = list === 'customers' ? '&role=all' : ''
    const path = `/wp-json/wc/v3/${list}?per_page=1${role}`
    const { headers } = await ask(shop.origin, path, { headers: { authorization: SHOP_KEY }, ca: certificate.cert })
    return Number(headers['x-wp-total']?.[0])
  }
})
