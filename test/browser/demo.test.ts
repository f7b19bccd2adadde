import { expect, inject, test } from 'vitest'
import { openPage } from './openPage'

test('the demo company loads through its service worker into the engine, and nothing is said in the console', async () => {
  const { page } = await openPage('/')
  const accounts = page.getByRole('link', { name: /^Accounts/ }).first()
  await expect.poll(() => accounts.innerText(), { timeout: 100_000, interval: 250 }).toMatch(/1,\d{3}$/)

  expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toBe(
    `${inject('origins').demo}/mockServiceWorker.js`,
  )
  const workers = page.workers().map((worker) => new URL(worker.url()).pathname)
  expect(workers.toSorted()).toEqual([
    expect.stringMatching(/^\/assets\/demoWorker-.+\.js$/),
    expect.stringMatching(/^\/assets\/worker-.+\.js$/),
  ])
}, 120_000)
