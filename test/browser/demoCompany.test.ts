import { expect, test } from 'vitest'
import { openPage } from './openPage'

const NEWEST = '/api/shop/wp-json/wc/v3/orders?per_page=1&status=processing,on-hold&_fields=date_created_gmt'

test('the demo company answers in the page, up to the day before the one it is', async () => {
  const { page } = await openPage('/data', {
    prepare: (fresh) => fresh.clock.setFixedTime(new Date('2027-03-10T12:00:00Z')),
  })
  await page.waitForSelector('#root > *')
  const told = await page.evaluate(async (newest) => {
    const ask = async (path: string): Promise<unknown> => {
      const response = await fetch(path)
      return response.ok ? response.json() : ask(path)
    }
    return { configuration: await ask('/tenure.config.json'), newest: await ask(newest) }
  }, NEWEST)
  expect(told).toMatchObject({
    configuration: { name: 'Voltrand Electrical Supplies' },
    newest: [{ date_created_gmt: expect.stringMatching(/^2027-03-09T/) }],
  })
})

test('the production build knows nothing of it', async () => {
  const { page, noise } = await openPage('/data', { build: 'production' })
  await page.waitForSelector('#root > *')
  const status = await page.evaluate(async (newest) => (await fetch(newest)).status, NEWEST)
  expect(status).toBe(404)
  const registrations = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)
  expect(registrations).toBe(0)
  expect(noise.splice(0)).toEqual([expect.stringContaining('404')])
})
