import { expect, test } from 'vitest'
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
