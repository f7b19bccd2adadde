import { expect, test } from 'vitest'
import { EVERY_PATH } from './everyPath'
import { visit } from './openCompany'
import { openPage } from './openPage'

test('the demo company loads into the engine without a service worker, and nothing is said in the console', async () => {
  const { page } = await openPage('/')
  const accounts = page.getByRole('link', { name: /^Accounts/ }).first()
  await expect.poll(() => accounts.innerText(), { timeout: 100_000, interval: 250 }).toMatch(/1,\d{3}$/)

  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([])
  // The models' worker is started by the figures' worker as soon as the screen asks for a forecast.
  const workers = () =>
    page
      .workers()
      .map((worker) => new URL(worker.url()).pathname)
      .toSorted()
  await expect
    .poll(workers, { timeout: 30_000 })
    .toEqual([
      expect.stringMatching(/^\/assets\/demoEngine-.+\.js$/),
      expect.stringMatching(/^\/assets\/demoWorker-.+\.js$/),
      expect.stringMatching(/^\/assets\/modelsWorker-.+\.js$/),
    ])
}, 120_000)

test('no screen of three years of months is wider than a phone', async () => {
  const { page } = await openPage('/', { viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' })
  const wider: string[] = []
  for (const path of EVERY_PATH) {
    await visit(page, path)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    if (over > 0) wider.push(`${path} by ${over}`)
  }
  expect(wider).toEqual([])
}, 120_000)
