import type { Page } from 'playwright'
import { workspaceServer } from '../../mocks/workspaceServer'
import { comeBack, saveView, serveShared } from '../browser/colleagues'
import { plainShop } from '../browser/madeUpShop'
import { openCompany, serveCompany, settled, visit } from '../browser/openCompany'
import { openTab } from '../browser/openPage'

type Size = Readonly<{ width: number; height: number }>
type Open = (viewport: Size) => Promise<Page>

const TOLD = 'main h1:not([aria-label])'

/** What a screen can be in besides at rest, and what lies over it without a button of its own; each in a context to be closed. */
export const STATES: readonly (readonly [name: string, open: Open])[] = [
  ['nothing configured', first(() => Promise.resolve())],
  [
    'reading',
    first(async (page) => {
      const shop = { id: 'shop', label: 'Web shop', kind: 'woocommerce', basePath: '/api/shop/wp-json/wc/v3' }
      await serveCompany(page, { configuration: { name: 'Slow shop', sources: [shop] }, files: new Map() })
      await page.route('**/api/**', () => undefined)
    }, 'main section[aria-busy="true"]'),
  ],
  ['no connection', first((page) => page.route('**/tenure.config.json', (route) => route.abort('connectionfailed')))],
  [
    'a mistaken configuration',
    first((page) => page.route('**/tenure.config.json', (route) => route.fulfill({ json: { businessZone: 'Moon' } }))),
  ],
  ['a missing file', first((page) => serveCompany(page, { ...plainShop(), files: new Map() }))],
  ['no such screen', at('/nowhere')],
  ['no such account', at('/accounts/Shop:nobody')],
  ['no match', at('/accounts?q=nobody')],
  ['a short history', at('/?asof=2024-03-31')],
  ['an empty audience', at('/audiences?who=clv%3E%3D99999999')],
  ['the palette', at('/', (page) => page.keyboard.press('Control+k'))],
  ['the palette, looking', at('/', (page) => command(page, 'churn', false))],
  ['the shortcuts', at('/', (page) => page.keyboard.press('?'))],
  ['the settings', at('/', (page) => command(page, 'Settings'))],
  ['the filter', at('/segments', (page) => page.keyboard.press('f'))],
  ['orders behind a figure', at('/', behind)],
  ['a call to log', at('/churn?asof=2025-12-15', (page) => button(page, /^Log a call/))],
  ['a saved view, to be undone', at('/churn', (page) => saved(page))],
  ['what two people changed', conflict],
]

function first(prepare: (page: Page) => Promise<unknown>, sign = TOLD): Open {
  return async (viewport) => {
    const { page } = await openTab({ build: 'production', viewport, reducedMotion: 'reduce' })
    await prepare(page)
    await page.goto('/')
    await page.locator(sign).first().waitFor({ timeout: 60_000 })
    return page
  }
}

function at(address: string, open?: (page: Page) => Promise<unknown>): Open {
  return async (viewport) => {
    const { page } = await openCompany(plainShop(), '/', { viewport, reducedMotion: 'reduce' })
    await visit(page, address)
    await open?.(page)
    await settled(page)
    return page
  }
}

async function command(page: Page, words: string, run = true): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(words)
  await page.getByRole('option').first().waitFor()
  if (run) await page.keyboard.press('Enter')
}

async function button(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).filter({ visible: true }).first().press('Enter')
}

async function behind(page: Page): Promise<void> {
  await page.locator('main [data-figure="nrr"]').first().press('Enter')
  await page.getByRole('dialog').last().getByRole('table').waitFor()
}

async function saved(page: Page): Promise<void> {
  if ((page.viewportSize()?.width ?? 0) < 900) await button(page, /^More/)
  await saveView(page, 'Quiet accounts')
  await button(page, /^Remove the view/)
}

async function conflict(viewport: Size): Promise<Page> {
  const server = workspaceServer()
  const [ada, bo] = [await colleague(), await colleague()]
  await saveView(ada, 'Quiet accounts')
  await ada.getByText(/^Shared with your colleagues, saved/).waitFor()
  await comeBack(bo)
  await bo.getByRole('link', { name: 'Quiet accounts' }).waitFor()
  await bo.context().setOffline(true)
  await visit(bo, '/churn?period=last3')
  await saveView(bo, 'Quiet accounts')
  await visit(ada, '/churn?period=last6')
  await saveView(ada, 'Quiet accounts')
  await ada.getByText(/^Shared with your colleagues, saved/).waitFor()
  await bo.context().setOffline(false)
  await comeBack(bo)
  await bo.getByText('1 change was set aside').waitFor()
  await ada.context().close()
  await bo.setViewportSize(viewport)
  if (viewport.width < 900) await button(bo, /^More/)
  await button(bo, /set aside$/)
  await bo.getByRole('dialog', { name: /two people/ }).waitFor()
  return bo

  async function colleague(): Promise<Page> {
    const { page } = await openTab({
      build: 'production',
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
    })
    await serveShared(page, server)
    await page.goto('/churn')
    await settled(page)
    return page
  }
}
