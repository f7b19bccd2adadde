import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { figuresOf } from './figuresOf'
import { plainShop } from './madeUpShop'
import { serveCompany, settled } from './openCompany'
import { openPage, type OpenPage } from './openPage'

describe('the address holds the question', () => {
  test('a link with a scope opens on it, and reloading gives the same figures', async () => {
    const address = '/cohorts?asof=2025-12-31&period=last6&basis=revenue&country=North&grain=quarter&show=orders'
    const { page } = await openShop(address)
    await settled(page)
    const first = await figuresOf(page)
    expect(first.length).toBeGreaterThan(10)
    expect(page.url()).toMatch(/\/cohorts\?/)
    const opened = page.url()
    await page.reload()
    await settled(page)
    expect(page.url()).toBe(opened)
    expect(await figuresOf(page)).toEqual(first)
  })

  test('a filter narrows the figures, Back takes it away, Forward brings it again', async () => {
    const { page } = await openShop('/segments')
    await settled(page)
    const all = await figuresOf(page, 'segments-accounts')
    await page.keyboard.press('f')
    const menu = page.getByRole('dialog', { name: 'Filter' })
    await menu.getByRole('button', { name: /^Country/ }).click()
    await menu.getByRole('checkbox', { name: 'South' }).check()
    await page.keyboard.press('Escape')
    const counted = () => figuresOf(page, 'segments-accounts')
    await expect.poll(counted).toMatchObject([{ value: 6 }])
    expect(new URL(page.url()).search).toBe('?country=South')
    await page.goBack()
    await expect.poll(counted).toEqual(all)
    expect(new URL(page.url()).search).toBe('')
    await page.goForward()
    await expect.poll(counted).toMatchObject([{ value: 6 }])
  })

  test('a change of screen takes the scope along and leaves the choices of the screen behind', async () => {
    const { page } = await openShop('/cohorts?period=last3&show=active')
    await settled(page)
    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Segments' }).click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/segments')
    expect(new URL(page.url()).search).toBe('?period=last3')
  })

  test('an address of nothing says so and offers a way on', async () => {
    const { page } = await openShop('/nowhere')
    const main = page.getByRole('main')
    await main.getByRole('heading', { level: 1 }).waitFor()
    await main.getByRole('link').first().click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/')
  })
})

describe('the keyboard', () => {
  test.each([
    ['S', '/segments'],
    ['A', '/accounts'],
    ['C', '/churn'],
    ['V', '/service'],
    ['H', '/cohorts'],
    ['U', '/audiences'],
    ['N', '/scenarios'],
    ['D', '/data'],
    ['O', '/'],
  ])('G then %s goes to %s and keeps the scope', async (key, path) => {
    const { page } = await openShop(path === '/' ? '/data?period=last3' : '/?period=last3')
    await settled(page)
    await page.keyboard.press('g')
    await page.keyboard.press(key.toLowerCase())
    await expect.poll(() => new URL(page.url()).pathname).toBe(path)
    expect(new URL(page.url()).search).toBe('?period=last3')
  })

  test('a sheet lists the keys; Escape closes it', async () => {
    const { page } = await openShop('/segments')
    await settled(page)
    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keyboard' })
    await sheet.waitFor()
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'hidden' })
    expect(await sheet.isVisible()).toBe(false)
  })

  test('the first Tab offers to skip to the figures', async () => {
    const { page } = await openShop('/segments')
    await settled(page)
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the figures')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  })
})

describe('what goes wrong is said, with what to do', () => {
  test('a calculation that stops once is started again and answers', async () => {
    const { page } = await openShop('/segments', (fresh) => crashWorkers(fresh, 1))
    await settled(page)
    expect(await figuresOf(page, 'segments-accounts')).toMatchObject([{ value: 12 }])
  })

  test('one that stops twice is not started a third time', async () => {
    const { page } = await openShop('/data', (fresh) => crashWorkers(fresh, 2))
    await said(page, /The calculation stopped twice and was not started a third time\./)
    await said(page, /reload the page\./)
  })

  test('a configuration that cannot be reached', async () => {
    const { page, noise } = await openShop('/churn', (fresh) =>
      fresh.route('**/tenure.config.json', (route) => route.abort('connectionfailed')),
    )
    await said(page, /could not be reached: the connection failed or broke off\./)
    await said(page, /Check the network connection and read again/)
    takeNetworkNoise(noise)
  })

  test('a configuration with mistakes: one sentence each', async () => {
    const { page } = await openShop('/data', (fresh) =>
      fresh.route('**/tenure.config.json', (route) =>
        route.fulfill({ json: { businessZone: 'Middle Earth', currency: 'money', colour: 'blue' } }),
      ),
    )
    await said(page, /write a time zone, such as "Europe\/Berlin" or "UTC"/)
    await said(page, /write the code of a currency, such as "EUR"/)
    await said(page, /"colour"/)
  })

  test('files that are not there: every screen says which, in place of figures of nothing', async () => {
    const { page, noise } = await openShop('/', async (fresh) => {
      const { configuration } = plainShop()
      await serveCompany(fresh, { configuration, files: new Map() })
    })
    await said(page, /lines\.csv.+customers\.csv/)
    await said(page, /Check the path of this source in the configuration\./)
    await said(page, /No order could be read/)
    takeNetworkNoise(noise)
  })

  test('nothing configured: the way to open a file', async () => {
    const { page } = await openPage('/', { build: 'production' })
    const offer = page.getByRole('main').getByRole('button', { name: /file/i }).first()
    await offer.waitFor()
    expect(await offer.isEnabled()).toBe(true)
  })
})

async function openShop(address: string, prepare?: (page: Page) => Promise<unknown>): Promise<OpenPage> {
  return openPage(address, {
    build: 'production',
    prepare: async (page) => {
      await serveCompany(page, plainShop())
      await prepare?.(page)
    },
  })
}

/** Lets the first `times` workers that are started fail on the next turn. */
async function crashWorkers(page: Page, times: number): Promise<void> {
  let started = 0
  await page.route(/\/assets\/worker-.+\.js$/, async (route) => {
    if (route.request().resourceType() === 'document' || ++started > times) return route.continue()
    const response = await route.fetch()
    const body = `${await response.text()}\nsetTimeout(() => { throw new Error('made to fail') })`
    return route.fulfill({ response, body })
  })
}

async function said(page: Page, sentence: RegExp): Promise<void> {
  await page.getByText(sentence).first().waitFor({ timeout: 15_000 })
}

/** The browser may write a refused or missing file into the console itself, whoever handles it. */
function takeNetworkNoise(noise: string[]): void {
  for (const line of noise.splice(0)) expect(line).toMatch(/^console\.error: Failed to load resource: /)
}
