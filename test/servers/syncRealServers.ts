import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium } from 'playwright'
import { preview } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium } from '../browser/chromium'
import { figuresOf, type ShownFigure } from '../browser/figuresOf'
import { realServers, runScript, sumsOf, type RealServer } from './realServer'

const root = join(import.meta.dirname, '../..')
const stateFolder = process.env['TENURE_SERVERS'] ?? join(root, '.servers')
const only = (process.env['SERVERS'] ?? '').split(',').filter((name) => name !== '')

beforeAll(async () => {
  await mkdir(stateFolder, { recursive: true })
  const { NODE_ENV: _, ...env } = process.env
  await promisify(execFile)('npm', ['run', 'build'], { cwd: root, env })
})

afterAll(() => runScript('postgres', 'stop'))

describe.each(realServers.filter(({ name }) => only.length === 0 || only.includes(name)))('$name', (server) => {
  beforeAll(() => runScript(server.name, 'start'), 1_800_000)
  afterAll(() => runScript(server.name, 'stop'))

  test('counts and sums by status and currency are those of the server itself', async () => {
    const own = await sumsOf(server)
    const { shown, rows, seconds } = await synced(server)
    const keys = [...new Set([...own.keys(), ...shown.keys()])].toSorted()
    console.log(`\n${server.name}: ${rows} rows in ${seconds.toFixed(1)} s\n${table(keys, own, shown)}`)
    for (const key of keys) {
      expect(shown.get(key)?.[0], `count of ${key}`).toBe(own.get(key)?.[0])
      expect(shown.get(key)?.[1], `sum of ${key}`).toBeCloseTo(own.get(key)?.[1] ?? Number.NaN, 2)
    }
  })
})

interface Synced {
  /** Count and sum by record, status and currency, as the Data screen shows them. */
  readonly shown: ReadonlyMap<string, readonly [number, number]>
  readonly rows: number
  readonly seconds: number
}

/**
 * Opens the production build behind a proxy of its own origin that adds the credentials, and waits until the server is read.
 * The company reports in a currency that no order has and that has no rates: every order and credit is then set aside in its
 * own currency, and the Data screen shows each status and currency by itself.
 */
async function synced(server: RealServer): Promise<Synced> {
  const proxied = await preview({
    root,
    mode: 'production',
    logLevel: 'warn',
    preview: {
      port: 0,
      proxy: {
        [`/api/${server.name}/`]: {
          target: `http://127.0.0.1:${server.port}`,
          headers: { ...server.headers() },
          rewrite: (path) => path.slice(`/api/${server.name}`.length),
          // The server sees a request of the proxy, not one of a page of another origin.
          configure: (proxy) => proxy.on('proxyReq', (request) => request.removeHeader('origin')),
        },
      },
    },
  })
  const { executablePath, env } = await findChromium()
  const browser = await chromium.launch({
    executablePath,
    env: { ...process.env, ...env } as Record<string, string>,
    args: ['--no-sandbox'],
  })
  try {
    const address = proxied.httpServer.address()
    if (address === null || typeof address === 'string') throw new Error('The preview server listens on no port.')
    const page = await browser.newPage({
      baseURL: `http://localhost:${address.port}`,
      viewport: { width: 1440, height: 4000 },
    })
    const source = { id: server.name, label: server.name, ...server.source }
    await page.route('/tenure.config.json', (route) =>
      route.fulfill({ json: { name: 'Test', currency: 'CHF', maxRejectedShare: 0, sources: [source] } }),
    )
    const startedAt = performance.now()
    await page.goto('/data')
    await page.locator('[data-figure="set-aside-count"]').first().waitFor({ timeout: 900_000 })
    const seconds = (performance.now() - startedAt) / 1000
    const figures = await figuresOf(page, 'set-aside-count', 'set-aside-amount', 'data-rows', 'data-rejected')
    const rejected = sum(figures, 'data-rejected')
    if (rejected > 0) throw new Error(`${rejected} rows of ${server.name} were rejected.`)
    return {
      shown: shownSums(figures.filter(({ metric }) => metric.startsWith('set-aside-'))),
      rows: sum(figures, 'data-rows'),
      seconds,
    }
  } finally {
    await browser.close()
    await proxied.close()
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

function table(keys: readonly string[], own: Synced['shown'], shown: Synced['shown']): string {
  const cells = (of: readonly [number, number] | undefined): string =>
    of === undefined ? 'none' : `${String(of[0]).padStart(6)} ${of[1].toFixed(4).padStart(16)}`
  const line = (key: string): string => `${key.padEnd(22)} ${cells(own.get(key))}   ${cells(shown.get(key))}`
  return [`${''.padEnd(22)} ${'the server itself'.padEnd(23)}   Tenure`, ...keys.map(line)].join('\n')
}
