import { expect, test } from 'vitest'
import { openPage } from './openPage'

const OWN = '{ "tenureWorkspace": 2, "views": [{ "id": "a", "changedAtMs": 1, "name": "Ours", "address": "/churn" }] }'

test('shows the demo company beside a company’s own data, and mixes nothing of the two', async () => {
  const asked: string[] = []
  const { page } = await openPage('/', {
    build: 'production',
    async prepare(page) {
      await page.addInitScript((own) => localStorage.setItem('tenure.workspace', own), OWN)
      page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    },
  })
  await page.getByRole('heading', { name: 'No data yet' }).waitFor()
  expect(asked.filter((path) => /demo/i.test(path))).toEqual([])

  await page.getByRole('link', { name: 'See the demo company' }).click()
  await page.locator('[data-figure="net-revenue"]').first().waitFor({ timeout: 60_000 })
  const bar = page.getByRole('region', { name: 'Demo company' })
  await bar.waitFor()
  expect(await page.getByRole('link', { name: 'Ours' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Save this view' }).click()
  await page.getByRole('button', { name: 'Save the view' }).click()
  await page.getByRole('link', { name: /^Data/ }).click()
  await expect.poll(() => new URL(page.url()).pathname).toBe('/demo/data')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['a,b\n1,2\n'], 'ours.csv'))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer }))
  })
  await page.getByText('The demo company takes no files').waitFor()
  expect(asked.filter((path) => path.startsWith('/api/') || path.startsWith('/workspace/'))).toEqual([])

  await bar.getByRole('link', { name: 'Leave the demo' }).click()
  await page.getByRole('heading', { name: 'No data yet' }).waitFor()
  await page.getByRole('link', { name: 'Ours' }).waitFor()
  const kept = await page.evaluate(
    () => JSON.parse(localStorage.getItem('tenure.workspace') ?? '') as { views: object[] },
  )
  expect(kept.views).toMatchObject([{ name: 'Ours' }])
}, 120_000)

test('says what to do where the demo company does not come', async () => {
  const { page, noise } = await openPage('/demo', {
    build: 'production',
    prepare: async (page) => await page.route('**/startDemo-*.js', (route) => route.abort()),
  })
  await page.getByText('The demo company could not be loaded. Check the connection').waitFor()
  expect(noise.splice(0)).toEqual([expect.stringContaining('net::ERR_FAILED')])
})
