import { describe, expect, test, vi } from 'vitest'
import { type ChangingShop, changingShop } from '../../mocks/faults/changingShop'
import { DEFAULT_SCOPE } from '../../src/core/scope'
import { CHECKPOINT_EVERY_MS } from '../../src/engine/Checkpoints'
import { Engine } from '../../src/engine/Engine'
import { INITIAL_STATUS } from '../../src/engine/status'
import { createHttp } from '../../src/sources/http'
import { nextTurn } from '../faults/nextTurn'
import { randomRow } from '../faults/randomShop'
import { seeded } from '../faults/seeded'
import { type MemoryShelf, memoryShelf } from './memoryShelf'
import { modelsAtHand } from './modelsAtHand'

const ORDERS = 40
/** One clock for all openings. */
let nowMs = Date.UTC(2026, 10, 22)

function shopOfPages(): ChangingShop {
  const random = seeded(5)
  const rows = (list: 'customers' | 'orders') =>
    Array.from({ length: ORDERS }, (_, i) => randomRow(random, list, 100 + i))
  return changingShop({ customers: rows('customers'), orders: rows('orders') }, 10)
}

/** Opens the shop; `answers` says whether a request is answered at all. A page takes as long as lies between two checkpoints. */
function open(shop: ChangingShop, shelf: MemoryShelf, answers: (url: URL) => boolean, path = '/api/shop') {
  let status = INITIAL_STATUS
  let isWriting = false
  const goneOnFrom = new Map<string, number | null>()
  const sources = [{ id: 'shop', label: 'Shop', kind: 'woocommerce', basePath: path, readCategories: false }]
  const http = createHttp({
    origin: 'https://tenure.example',
    sleep: () => Promise.resolve(),
    async fetch(address) {
      const url = new URL(address)
      if (url.pathname.endsWith('tenure.config.json')) return Response.json({ sources })
      if (!answers(url)) return new Promise(() => undefined)
      // Putting away takes no time here.
      await nextTurn()
      if (!isWriting) nowMs += CHECKPOINT_EVERY_MS
      return shop.answer(url)
    },
  })
  const write: MemoryShelf['write'] = async (pieces) => {
    isWriting = true
    await shelf.write(pieces)
    void nextTurn().then(() => (isWriting = false))
  }
  const around = { http, now: () => nowMs, models: modelsAtHand() }
  const engine = new Engine({ ...around, shelf: { ...shelf, read: (opened) => shelf.read(opened), write } })
  engine.onStatus((next) => {
    status = next
    for (const feed of next.reading) goneOnFrom.set(feed.feed, feed.goneOnFrom)
  })
  const opened = engine.open({ kind: 'configured' })
  return { engine, opened, goneOnFrom, status: () => status }
}

const isOrders = ({ pathname }: URL) => pathname.endsWith('/orders')
const always = () => true

/** What was put away when the page was closed before the third page of orders. */
async function closedEarly(shop: ChangingShop): Promise<MemoryShelf> {
  const shelf = memoryShelf()
  const { status } = open(shop, shelf, (url) => !isOrders(url) || Number(url.searchParams.get('page')) < 3)
  await vi.waitUntil(() => status().reading.some(({ feed, pages }) => feed === 'orders' && pages > 0))
  await new Promise((resolve) => setTimeout(resolve, 20))
  return shelf
}

describe('a first reading whose page was closed', () => {
  test('is gone on with, and shows nothing before it is complete', async () => {
    const shop = shopOfPages()
    const shelf = await closedEarly(shop)
    const { engine, opened, status, goneOnFrom } = open(shop, shelf, always)
    expect(engine.isReady).toBe(false)
    await opened
    expect(goneOnFrom.get('orders')).toBeGreaterThanOrEqual(10)
    expect(goneOnFrom.get('customers')).toBeNull()
    const whole = open(shop, memoryShelf(), always)
    await whole.opened
    expect(status()).toMatchObject({ phase: 'ready', named: true, failures: [], sales: whole.status().sales })
    const kpis = { name: 'kpis', ask: { scope: DEFAULT_SCOPE } } as const
    const { signal } = new AbortController()
    expect(engine.answer(kpis, signal)).toEqual(whole.engine.answer(kpis, signal))
  })

  test('names nobody in what was put away', async () => {
    const { bytes } = await closedEarly(shopOfPages())
    const text = new TextDecoder('latin1').decode(bytes!)
    expect(text).toContain('"isUnfinished":true')
    expect(text).not.toMatch(/Firm \d|@firm\.example|@g\.example/)
  })

  test('is not gone on with when every row is asked for, nor when the sources are others', async () => {
    const shop = shopOfPages()
    const shelf = await closedEarly(shop)
    const other = open(shop, shelf, always, '/api/other')
    await other.opened
    expect(other.goneOnFrom.get('orders')).toBeNull()
    const again = open(shop, await closedEarly(shop), always)
    await again.engine.open({ kind: 'configured', whole: true })
    expect(again.goneOnFrom.get('orders')).toBeNull()
  })

  test('keeps its place when it breaks off instead', async () => {
    const shop = shopOfPages()
    const shelf = memoryShelf()
    const answer = shop.answer
    shop.answer = (url) =>
      isOrders(url) && url.searchParams.get('page') === '3' ? Response.json({}, { status: 403 }) : answer(url)
    const first = open(shop, shelf, always)
    await first.opened
    await vi.waitUntil(() => first.status().keeping.state === 'kept')
    expect(first.status()).toMatchObject({ phase: 'ready', failures: [{ feed: 'orders' }] })
    shop.answer = answer
    const second = open(shop, shelf, always)
    await second.opened
    expect(second.goneOnFrom.get('orders')).toBe(20)
    const whole = open(shop, memoryShelf(), always)
    await whole.opened
    expect(second.status()).toMatchObject({ failures: [], sales: whole.status().sales })
  })
})
