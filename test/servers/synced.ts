import { type BrowserContextOptions, chromium, type Page } from 'playwright'
import { findChromium } from '../browser/chromium'
import { figuresOf, type ShownFigure } from '../browser/figuresOf'
import type { RealServer } from './realServer'

export interface Synced {
  /** Count and sum by record, status and currency, as the Data screen shows them. */
  readonly shown: ReadonlyMap<string, readonly [number, number]>
  readonly rows: number
  readonly seconds: number
}

/** The app in a browser of its own, which keeps what it has read. */
export interface ServerReader {
  /** Opens the app, and waits until it has read the server and kept what it read. The first time all rows, then what changed. */
  readonly open: () => Promise<Synced>
  readonly close: () => Promise<void>
}

/**
 * The production build in a real browser, in front of a server.
 *
 * The company reports in a currency that no order has and that has no rates: every order and credit is then set aside in its
 * own currency, and the Data screen shows each status and currency by itself.
 *
 * @param context the origin that serves the app and leads to the server, and what it asks of browsers
 */
export async function serverReader(
  server: Pick<RealServer, 'name' | 'source'>,
  context: BrowserContextOptions,
): Promise<ServerReader> {
  const { executablePath, env } = await findChromium()
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env } as Record<string, string>,
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage({ viewport: { width: 1440, height: 4000 }, ...context })
  const source = { id: server.name, label: server.name, ...server.source }
  await page.route('/tenure.config.json', (route) =>
    route.fulfill({ json: { name: 'Test', currency: 'CHF', maxRejectedShare: 0, sources: [source] } }),
  )
  return { open: () => opened(page, server.name), close: () => browser.close() }
}

/** Reads a server once. */
export async function synced(
  server: Pick<RealServer, 'name' | 'source'>,
  context: BrowserContextOptions,
): Promise<Synced> {
  const reader = await serverReader(server, context)
  try {
    return await reader.open()
  } finally {
    await reader.close()
  }
}

async function opened(page: Page, name: string): Promise<Synced> {
  const startedAt = performance.now()
  const asked = page.waitForRequest((request) => request.url().includes('/api/'), { timeout: 60_000 })
  await page.goto('/data')
  // What was kept is shown at once: only behind the first request is the server being read.
  await asked
  await page.getByRole('button', { name: 'Read changes now', disabled: false }).waitFor({ timeout: 900_000 })
  const seconds = (performance.now() - startedAt) / 1000
  await page.locator('[data-figure="set-aside-count"]').first().waitFor()
  const figures = await figuresOf(page, 'set-aside-count', 'set-aside-amount', 'data-rows', 'data-rejected')
  const stopped = page.getByText(/^The last reading stopped/)
  if ((await stopped.count()) > 0) throw new Error(await stopped.innerText())
  const rejected = sum(figures, 'data-rejected')
  if (rejected > 0) throw new Error(`${rejected} rows of ${name} were rejected.`)
  return {
    shown: shownSums(figures.filter(({ metric }) => metric.startsWith('set-aside-'))),
    rows: sum(figures, 'data-rows'),
    seconds,
  }
}

const STATUS_OF_REASON: Readonly<Record<string, string>> = { 'unknown-rate': 'placed', 'zero-amount': 'placed' }

function shownSums(figures: readonly ShownFigure[]): Map<string, readonly [number, number]> {
  const sums = new Map<string, [number, number]>()
  for (const { metric, value, at } of figures) {
    const { record = '', reason = '', currency = '' } = at
    // A credit has no status of its own: of an order that is no sale it is set aside for the order's reason.
    const status = record === 'credit' ? 'placed' : (STATUS_OF_REASON[reason] ?? reason)
    const key = `${record} ${status} ${currency}`
    const known = sums.get(key) ?? [0, 0]
    sums.set(key, known)
    if (metric === 'set-aside-count') known[0] += value ?? Number.NaN
    if (metric === 'set-aside-amount') known[1] += value ?? Number.NaN
  }
  return sums
}

function sum(figures: readonly ShownFigure[], wanted: string): number {
  return figures.reduce((total, { metric, value }) => (metric === wanted ? total + (value ?? 0) : total), 0)
}
