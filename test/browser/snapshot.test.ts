import type { Page } from 'playwright'
import { describe, expect, onTestFinished, test } from 'vitest'
import { changingShop } from '../../mocks/faults/changingShop'
import { randomRow } from '../faults/randomShop'
import { seeded } from '../faults/seeded'
import { figureOf } from './figuresOf'
import { keptFiles } from './keptFiles'
import { plainShop } from './madeUpShop'
import { openTab } from './openPage'
import { openCompany, serveCompany, settled } from './openCompany'

const KEPT = '**/{tenure.config.json,data/*.csv}'

/** Waits until the page keeps a snapshot that is not the one of `before`. */
async function keeps(page: Page, before: readonly string[] = []): Promise<readonly string[]> {
  let names: readonly string[] = []
  await expect
    .poll(
      async () => {
        names = (await page.evaluate(keptFiles)).map((file) => file.slice(0, file.indexOf(' ')))
        return names.length === 1 && !before.includes(names[0]!)
      },
      { timeout: 10_000 },
    )
    .toBe(true)
  return names
}

describe('a company that was opened before', () => {
  test('shows its figures before any request is answered, then its names', async () => {
    const { page, noise } = await openCompany(plainShop(), '/accounts')
    onTestFinished(() => page.context().close())
    const accounts = await figureOf(page, 'accounts-listed')
    await keeps(page)
    let answer: () => void = () => undefined
    const answered = new Promise<void>((resolve) => (answer = resolve))
    await page.route(KEPT, async (route) => {
      await answered
      await route.fallback()
    })
    await page.reload()
    await page.getByText('C12', { exact: true }).first().waitFor()
    expect(await figureOf(page, 'accounts-listed')).toBe(accounts)
    expect(await page.getByText('Accounts go by their number').isVisible()).toBe(true)
    expect(await page.getByText('Customer 12').count()).toBe(0)
    answer()
    await page.getByText('Customer 12').first().waitFor()
    await settled(page)
    expect(await figureOf(page, 'accounts-listed')).toBe(accounts)
    expect(await page.getByText('Accounts go by their number').count()).toBe(0)
    expect(noise).toEqual([])
  })

  test('shows nothing of it once its sources are others', async () => {
    const { page, noise } = await openCompany(plainShop(), '/accounts')
    onTestFinished(() => page.context().close())
    await keeps(page)
    await page.route('**/tenure.config.json', (route) => route.fulfill({ json: { sources: [] } }))
    await page.reload()
    await page.getByText('No data yet').waitFor()
    expect(await page.evaluate(keptFiles)).toEqual([])
    expect(noise).toEqual([])
  })

  test('is the same in two tabs that read and keep at once', async () => {
    const { page, noise } = await openCompany(plainShop(), '/accounts')
    onTestFinished(() => page.context().close())
    const accounts = await figureOf(page, 'accounts-listed')
    await keeps(page)
    const other = await page.context().newPage()
    await serveCompany(other, plainShop())
    await Promise.all([page.reload(), other.goto('/accounts')])
    for (const tab of [page, other]) {
      await tab.getByText('Customer 12').first().waitFor()
      await settled(tab)
      expect(await figureOf(tab, 'accounts-listed')).toBe(accounts)
    }
    await keeps(page)
    expect(noise).toEqual([])
  })

  test('is kept in a database where there is no file system for it', async () => {
    const withoutFiles = 'delete FileSystemFileHandle.prototype.createSyncAccessHandle;'
    const { page, noise } = await openTab({ build: 'production' })
    await page.route('**/assets/worker-*.js', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: withoutFiles + (await response.text()) })
    })
    await serveCompany(page, plainShop())
    await page.goto('/accounts')
    await settled(page)
    onTestFinished(() => page.context().close())
    await expect.poll(() => page.evaluate(rowsInDatabase), { timeout: 10_000 }).toBe(1)
    await page.route(KEPT, () => undefined)
    await page.reload()
    await page.getByText('Accounts go by their number').waitFor()
    expect(await page.evaluate(keptFiles)).toEqual([])
    expect(noise).toEqual([])
  })
})

/** How many snapshots the database holds. Runs in the page. */
async function rowsInDatabase(): Promise<number> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve) => request.addEventListener('success', () => resolve(request.result)))
  const database = await done(indexedDB.open('tenure.snapshots'))
  try {
    if (!database.objectStoreNames.contains('snapshots')) return 0
    return await done(database.transaction('snapshots').objectStore('snapshots').count())
  } finally {
    database.close()
  }
}

/** A clock in the worker that goes two thousand times as fast, from so many hours on; what takes a moment takes none. */
const hurrying = (hours: number) =>
  `{ const now = Date.now, from = now(); Date.now = () => from + ${hours * 3_600_000} + Math.floor((now() - from) / 20) * 40_000 };`

describe('a first reading whose page was closed', () => {
  test('goes on where it was, and says so', async () => {
    const random = seeded(5)
    const rows = (list: 'customers' | 'orders') =>
      Array.from({ length: 250 }, (_, i) => randomRow(random, list, 1000 + i))
    const shop = changingShop({ customers: rows('customers').slice(0, 9), orders: rows('orders') }, 10)
    const { page, noise } = await openTab({ build: 'production' })
    onTestFinished(() => page.context().close())
    let hours = 0
    let lastPage = 15
    const waiting: (() => void)[] = []
    await page.route('**/assets/worker-*.js', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: hurrying(hours) + (await response.text()) })
    })
    const source = { id: 'shop', label: 'Shop', kind: 'woocommerce', basePath: '/api/shop', readCategories: false }
    await page.route('**/tenure.config.json', (route) => route.fulfill({ json: { sources: [source] } }))
    await page.route('**/api/shop/**', async (route) => {
      const opening = hours
      const url = new URL(route.request().url())
      const isRow = url.pathname.endsWith('/orders') && !url.searchParams.has('customer')
      if (isRow && Number(url.searchParams.get('page')) > lastPage)
        await new Promise<void>((answerIt) => waiting.push(answerIt))
      // The page that asked has been closed.
      if (opening !== hours) return
      const answer = shop.answer(url)
      await route.fulfill({
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body: await answer.text(),
      })
    })
    await page.goto('/data')
    await expect
      .poll(async () => (await page.evaluate(keptFiles)).some((file) => /"goesOnAt":"\d+"/.test(file)), {
        timeout: 20_000,
      })
      .toBe(true)
    hours = 12
    lastPage = 18
    await page.reload()
    await page.getByText(/^continued after \d+ rows$/).waitFor()
    await page.getByText('The last reading ended before it was complete.').waitFor()
    lastPage = Infinity
    for (const answerIt of waiting.splice(0)) answerIt()
    await page.getByText('Read to the end', { exact: false }).first().waitFor()
    const orders = page.locator('[data-figure="data-rows"][data-feed="orders"]')
    expect(await orders.getAttribute('data-value')).toBe('250')
    expect(noise).toEqual([])
  })
})
