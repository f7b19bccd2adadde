import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { openPage } from './openPage'

test('the service worker of the demo starts under the strict headers', async () => {
  const { page } = await openPage('/')
  const state = await page.evaluate(async () => {
    await navigator.serviceWorker.register('/mockServiceWorker.js')
    return (await navigator.serviceWorker.ready).active?.scriptURL
  })
  expect(state).toBe(`${inject('origins').demo}/mockServiceWorker.js`)
})

test('the default build has none', () => {
  const root = join(import.meta.dirname, '../..')
  expect(existsSync(join(root, 'dist-demo/mockServiceWorker.js'))).toBe(true)
  expect(existsSync(join(root, 'dist/mockServiceWorker.js'))).toBe(false)
})
