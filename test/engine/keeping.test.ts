import { describe, expect, test, vi } from 'vitest'
import { DEFAULT_SCOPE } from '../../src/core/scope'
import { Engine } from '../../src/engine/Engine'
import type { EngineStatus } from '../../src/engine/status'
import { createHttp, type Http } from '../../src/sources/http'
import { type MemoryShelf, memoryShelf } from './memoryShelf'
import { modelsAtHand } from './modelsAtHand'

const NOW = Date.UTC(2026, 10, 22)
const CUSTOMERS = [
  { id: 1, email: 'a@firm.example', billing: { company: 'Quorvexia' }, date_created_gmt: '2024-01-01T00:00:00' },
  { id: 2, email: 'b@firm2.example', billing: { company: 'Birch' }, date_created_gmt: '2024-01-01T00:00:00' },
]
const ORDERS = [1, 2, 3, 4].map((id) => ({
  id,
  status: 'completed',
  currency: 'EUR',
  customer_id: 1 + (id % 2),
  billing: { email: 'x@y.example' },
  total: `${id}00.00`,
  total_tax: '0.00',
  shipping_total: '0.00',
  created_via: 'checkout',
  line_items: [],
  date_created_gmt: `2025-0${id}-01T00:00:00`,
}))

/** A shop of two customers; a list in `away` answers 403. */
function shopHttp(away: ReadonlySet<string> = new Set(), key = '/api/shop'): Http {
  const sources = [{ id: 'shop', label: 'Shop', kind: 'woocommerce', basePath: key, readCategories: false }]
  return createHttp({
    origin: 'https://tenure.example',
    sleep: () => Promise.resolve(),
    async fetch(address) {
      const { pathname } = new URL(address)
      const list = pathname.split('/').at(-1) ?? ''
      if (away.has(list)) return Response.json({}, { status: 403 })
      if (list === 'tenure.config.json') return Response.json({ sources })
      const rows = list === 'customers' ? CUSTOMERS : list === 'orders' ? ORDERS : []
      return Response.json(rows, { headers: { 'x-wp-total': String(rows.length), 'x-wp-totalpages': '1' } })
    },
  })
}

async function open(http: Http, shelf: MemoryShelf) {
  let status: EngineStatus | null = null
  const engine = new Engine({ http, now: () => NOW, models: modelsAtHand(), shelf })
  engine.onStatus((next) => (status = next))
  await engine.open({ kind: 'configured' })
  await vi.waitUntil(() => status?.keeping.state !== 'unknown' || status.failures.length > 0 || status.problem !== null)
  return { engine, status: () => status! }
}

describe('where nothing can be kept', () => {
  const reasons: readonly (readonly [string, string])[] = [
    ['QuotaExceededError', 'no room left'],
    ['SecurityError', 'private window'],
    ['NotReadableError', 'could not keep it (broken)'],
  ]

  test.each(reasons)('%s: everything works, and it is said', async (name, words) => {
    const { engine, status } = await open(shopHttp(), memoryShelf(new DOMException('broken', name)))
    expect(engine.isReady).toBe(true)
    expect(status()).toMatchObject({ phase: 'ready', sales: 4, failures: [], keeping: { state: 'not-kept' } })
    expect(JSON.stringify(status().keeping)).toContain(words)
  })
})

describe('what is kept', () => {
  test('is put away when it is quiet, once', async () => {
    const shelf = memoryShelf()
    let comes = () => {}
    const quiet = vi.fn(() => new Promise<void>((resolve) => (comes = resolve)))
    const engine = new Engine({ http: shopHttp(), now: () => NOW, models: modelsAtHand(), shelf, quiet })
    await engine.open({ kind: 'configured' })
    engine.decide([])
    expect(engine.isReady).toBe(true)
    expect(quiet).toHaveBeenCalledTimes(1)
    expect(shelf.bytes).toBeNull()
    comes()
    await vi.waitUntil(() => shelf.bytes !== null)
  })

  test.each([
    ['cut off', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -1)],
    ['damaged', (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte))],
    ['of a newer version', (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, at) => (at === 4 ? byte + 1 : byte))],
    ['something else', () => new TextEncoder().encode('<!doctype html>')],
  ])('%s, is removed and everything is read', async (_, spoil) => {
    const shelf = memoryShelf()
    await open(shopHttp(), shelf)
    shelf.bytes = spoil(shelf.bytes!)
    const { status } = await open(shopHttp(), shelf)
    expect(status()).toMatchObject({ phase: 'ready', sales: 4, named: true, keeping: { state: 'kept' } })
  })

  test('is shown when the configuration cannot be reached, and says why it is old', async () => {
    const shelf = memoryShelf()
    await open(shopHttp(), shelf)
    const { engine, status } = await open(shopHttp(new Set(['tenure.config.json'])), shelf)
    expect(engine.isReady).toBe(true)
    expect(status()).toMatchObject({ phase: 'ready', sales: 4, named: false, readAtMs: NOW })
    expect(status().problem).not.toBeNull()
    const names = engine.answer({ name: 'companies', ask: { scope: DEFAULT_SCOPE } }, new AbortController().signal)
    await expect(names).rejects.toThrow('names of the accounts could not be read')
  })

  test('stays on screen when the customers cannot be read: no companies can be found without names', async () => {
    const shelf = memoryShelf()
    await open(shopHttp(), shelf)
    const before = shelf.bytes
    const { status } = await open(shopHttp(new Set(['customers'])), shelf)
    expect(status()).toMatchObject({ phase: 'ready', sales: 4, accounts: 2, named: false })
    expect(status().failures).toHaveLength(1)
    expect(shelf.bytes).toBe(before)
  })

  test('is what a source keeps that breaks off later', async () => {
    const shelf = memoryShelf()
    await open(shopHttp(), shelf)
    const { status } = await open(shopHttp(new Set(['orders'])), shelf)
    expect(status()).toMatchObject({ phase: 'ready', sales: 4, accounts: 2, named: true })
    expect(status().failures).toMatchObject([{ feed: 'orders' }])
  })

  test('goes when the sources are others', async () => {
    const shelf = memoryShelf()
    await open(shopHttp(), shelf)
    const before = shelf.bytes
    const { status } = await open(shopHttp(new Set(['customers']), '/api/other'), shelf)
    expect(status()).toMatchObject({ sales: 0, named: true })
    expect(shelf.bytes).not.toBe(before)
  })

  test('is not shown when something else has been decided about accounts since', async () => {
    const shelf = memoryShelf()
    await open(shopHttp(), shelf)
    const versions: number[] = []
    const engine = new Engine({ http: shopHttp(), now: () => NOW, models: modelsAtHand(), shelf })
    engine.onStatus(({ dataVersion, named }) => versions.push(named ? dataVersion : -1))
    engine.decide([{ a: 'shop.1', b: 'shop.2', same: true }])
    await engine.open({ kind: 'configured' })
    expect(versions).not.toContain(-1)
    expect(engine.analysisOf(DEFAULT_SCOPE).table.accounts.count).toBe(1)
  })
})
