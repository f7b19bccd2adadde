import type { Page } from 'playwright'
import { describe, expect, onTestFinished, test } from 'vitest'
import { plainShop } from '../browser/madeUpShop'
import { openCompany, serveCompany, settled, visit } from '../browser/openCompany'
import { openTab } from '../browser/openPage'
import { SIZES, takeBoth } from './takeBoth'

/** Screens that show no list of figures, by address. */
const PLACES = [
  ['nowhere', '/nowhere'],
  ['no-account', '/accounts/Shop:nobody'],
  ['no-match', '/accounts?q=nobody'],
  ['short-history', '/?asof=2024-03-31'],
  ['no-audience', '/audiences?who=clv%3E%3D99999999'],
] as const

/** What lies over a screen, by how it is opened. */
const LAYERS = [
  ['palette', '/', (page: Page) => page.keyboard.press('Control+k')],
  ['keys', '/', (page: Page) => page.keyboard.press('?')],
  ['settings', '/', (page: Page) => command(page, 'Settings')],
  ['filter', '/segments', (page: Page) => page.keyboard.press('f')],
  ['working', '/', (page: Page) => page.locator('[data-tool="working"]').first().press('Enter')],
  ['twin', '/', (page: Page) => page.locator('[data-tool="table"]').first().press('Enter')],
  [
    'goal',
    '/',
    (page: Page) =>
      page
        .getByRole('button', { name: /^Set a goal/ })
        .first()
        .press('Enter'),
  ],
  ['notes', '/', (page: Page) => page.getByRole('button', { name: 'Add a note' }).press('Enter')],
  [
    'log-call',
    '/churn?asof=2025-12-15',
    (page: Page) =>
      page
        .getByRole('button', { name: /^Log a call/ })
        .first()
        .press('Enter'),
  ],
  ['definitions', '/', (page: Page) => page.getByRole('button', { name: /^Definitions:/ }).press('Enter')],
] as const

describe.each(SIZES)('%s', (size, viewport) => {
  test('nothing configured, reading, and what goes wrong', async () => {
    await take(`state-empty-${size}`, () => Promise.resolve())
    const isReading = 'main section[aria-busy="true"]'
    await take(
      `state-loading-${size}`,
      async (page) => {
        const shop = { id: 'shop', label: 'Web shop', kind: 'woocommerce', basePath: '/api/shop/wp-json/wc/v3' }
        await serveCompany(page, { configuration: { name: 'Slow shop', sources: [shop] }, files: new Map() })
        await page.route('**/api/**', () => undefined)
      },
      isReading,
    )
    await take(`state-unreachable-${size}`, (page) =>
      page.route('**/tenure.config.json', (route) => route.abort('connectionfailed')),
    )
    await take(`state-mistakes-${size}`, (page) =>
      page.route('**/tenure.config.json', (route) => route.fulfill({ json: { businessZone: 'Middle Earth' } })),
    )
    const said = await take(`state-file-missing-${size}`, (page) =>
      serveCompany(page, { ...plainShop(), files: new Map() }),
    )
    expect(said).toContain('lines.csv')
  })

  /** Takes the first screen once it shows `sign`: unless told, what its heading says of all that was read. */
  async function take(
    name: string,
    prepare: (page: Page) => Promise<unknown>,
    sign = 'main h1:not([aria-label])',
  ): Promise<string> {
    const { page } = await openTab({ build: 'production', viewport })
    await prepare(page)
    await page.goto('/')
    await takeBoth(page, name, async () => {
      await page.locator(sign).first().waitFor({ timeout: 60_000 })
      await page.waitForTimeout(500)
    })
    const said = await page.locator('body').innerText()
    await page.context().close()
    return said
  }

  test('places without figures, and what lies over a screen', async () => {
    const { page, noise } = await openCompany(plainShop(), '/', { viewport })
    onTestFinished(() => page.context().close())
    for (const [name, address] of PLACES) {
      await visit(page, address)
      await takeBoth(page, `state-${name}-${size}`, settled)
    }
    for (const [name, address, open] of LAYERS) {
      await visit(page, address)
      await open(page)
      await takeBoth(page, `state-${name}-${size}`, settled, false)
      await page.keyboard.press('Escape')
    }
    expect(noise).toEqual([])
  })
})

/** Runs a command of the palette. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
}
