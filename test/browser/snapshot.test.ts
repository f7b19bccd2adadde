import type { Page } from 'playwright'
import { describe, expect, onTestFinished, test } from 'vitest'
import { figureOf } from './figuresOf'
import { keptFiles } from './keptFiles'
import { plainShop } from './madeUpShop'
import { openCompany, settled } from './openCompany'

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
})
