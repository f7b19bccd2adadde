import { expect, test } from 'vitest'
import { openPage } from './openPage'

test('a console message, an uncaught error and a refused request each are noise', async () => {
  const { page, noise } = await openPage('/', { build: 'production' })
  await page.evaluate(() => console.log('a message'))
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('nobody caught me')
    })
  })
  await page.evaluate(() => fetch('https://elsewhere.example/').catch(() => null))
  await expect.poll(() => noise.join('\n')).toContain('policy violation: connect-src https://elsewhere.example/')
  const said = noise.splice(0).join('\n')
  expect(said).toContain('console.log: a message')
  expect(said).toContain('nobody caught me')
})

test('a message of a worker is noise', async () => {
  const { page, noise } = await openPage('/', {
    build: 'production',
    prepare: (fresh) =>
      fresh.route('/noisy-worker.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'console.warn("from the worker"); postMessage(1)' }),
      ),
  })
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        new Worker('/noisy-worker.js', { type: 'module' }).addEventListener('message', resolve)
      }),
  )
  await expect.poll(() => noise.splice(0)).toEqual(['console.warning: from the worker'])
})

test('a test can answer what a worker asks for', async () => {
  const { page } = await openPage('/', {
    build: 'production',
    prepare: async (fresh) => {
      await fresh.route('/asking-worker.js', (route) =>
        route.fulfill({
          contentType: 'text/javascript',
          body: "fetch('/api/shop/orders').then((response) => response.json()).then(postMessage)",
        }),
      )
      await fresh.route('/api/**', (route) => route.fulfill({ json: [{ id: 1 }] }))
    },
  })
  const answer = await page.evaluate(
    () =>
      new Promise((resolve) => {
        new Worker('/asking-worker.js', { type: 'module' }).addEventListener('message', (event) => resolve(event.data))
      }),
  )
  expect(answer).toEqual([{ id: 1 }])
})
