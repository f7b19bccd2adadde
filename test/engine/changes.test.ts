import { beforeAll, describe, expect, test, vi } from 'vitest'
import { dayOfCivil } from '../../src/core/calendar'
import { type DemoCompany, demoCompany } from '../../mocks/company/demoCompany'
import type { DemoOrder } from '../../mocks/company/demoShop'
import { DEFAULT_SCOPE } from '../../src/core/scope'
import { Engine } from '../../src/engine/Engine'
import type { AnyQuestion } from '../../src/engine/protocol'
import type { EngineStatus } from '../../src/engine/status'
import { demoNetwork } from './demoNetwork'
import { type MemoryShelf, memoryShelf } from './memoryShelf'
import { modelsAtHand } from './modelsAtHand'

const DAY_MS = 86_400_000
const TODAY = dayOfCivil(2026, 11, 22)
const QUESTIONS: readonly AnyQuestion[] = [
  { name: 'kpis', ask: { scope: DEFAULT_SCOPE } },
  { name: 'intake', ask: { scope: DEFAULT_SCOPE } },
  { name: 'companies', ask: { scope: DEFAULT_SCOPE } },
  { name: 'concentration', ask: { scope: DEFAULT_SCOPE } },
  { name: 'accounts', ask: { scope: DEFAULT_SCOPE, sort: 'clv', descending: true, search: '', from: 0, count: 3000 } },
]

let company: DemoCompany
let changed: DemoCompany
let first: Opened
let whole: Opened
let kept: Uint8Array<ArrayBuffer>

interface Opened {
  readonly engine: Engine
  readonly asked: readonly string[]
  readonly status: () => EngineStatus
}

/** Opens a company on a shelf, and waits until the snapshot of it is written. */
async function open(of: DemoCompany, shelf: MemoryShelf, days = 0, isWhole = false): Promise<Opened> {
  const asked: string[] = []
  let status: EngineStatus | null = null
  const now = () => (TODAY + days) * DAY_MS
  const engine = new Engine({ http: demoNetwork(of, asked), now, models: modelsAtHand(), shelf })
  engine.onStatus((next) => (status = next))
  await engine.open({ kind: 'configured', whole: isWhole })
  await vi.waitUntil(() => status?.keeping.state === 'kept', 10_000)
  return { engine, asked, status: () => status! }
}

/** A shelf on which what two openings of the company left stands. */
function keptShelf(): MemoryShelf {
  return Object.assign(memoryShelf(), { bytes: kept.slice() })
}

/** The answers, without what says how and when rows were read. */
function answersOf({ engine }: Opened): unknown[] {
  const { signal } = new AbortController()
  const reading = ['dataVersion', 'pages', 'repeated', 'startedAtMs', 'finishedAtMs', 'detail', 'row']
  return QUESTIONS.map((question) =>
    JSON.parse(
      JSON.stringify(engine.answer(question, signal), (key, value: unknown) =>
        reading.includes(key)
          ? undefined
          : ArrayBuffer.isView(value)
            ? Array.from(value as Float64Array, String)
            : value,
      ),
    ),
  )
}

/** The company with the first orders of each of its shops. */
function fewOrders({ shop, erp, ...rest }: DemoCompany): DemoCompany {
  const few = ({ orders, refunds, ...others }: DemoCompany['shop']) => {
    const some = orders.slice(0, 1500)
    const ids = new Set(some.map(({ id }) => id))
    return { ...others, orders: some, refunds: refunds.filter(({ orderId }) => ids.has(orderId)) }
  }
  return { ...rest, shop: few(shop), erp: few(erp) }
}

/** The company a day later: orders changed, deleted and added, one by a guest, and a refund that its lines do not explain. */
function laterCompany(before: DemoCompany): DemoCompany {
  const { shop } = before
  const at = TODAY * DAY_MS
  const [dearer, cancelled, deleted, refunded] = shop.orders.filter(
    ({ status, refunds, lines }) => status === 'completed' && refunds.length === 0 && lines.length > 0,
  )
  const guest = shop.orders.find(({ buyer }) => 'guest' in buyer)!
  const next = Math.max(...shop.orders.map(({ id }) => id), ...shop.refunds.map(({ id }) => id)) + 1
  const dear = (order: DemoOrder): DemoOrder => ({
    ...order,
    lines: order.lines.map((line) => ({ ...line, total: line.total + 12_345 })),
    modifiedAtMs: at,
  })
  const orders = shop.orders
    .filter((order) => order !== deleted)
    .map((order) =>
      order === dearer
        ? dear(order)
        : order === cancelled
          ? { ...order, status: 'cancelled' as const, modifiedAtMs: at }
          : order,
    )
  const refund = {
    id: next + 2,
    orderId: refunded!.id,
    amount: 5_000,
    reason: 'Goodwill',
    placedAtMs: at,
    taxPercent: refunded!.taxPercent,
    lines: [],
  }
  return {
    ...before,
    shop: {
      ...shop,
      orders: [
        ...orders,
        { ...dearer!, id: next, placedAtMs: at, modifiedAtMs: at },
        { ...guest, id: next + 1, placedAtMs: at, modifiedAtMs: at, refunds: [] },
      ],
      refunds: [...shop.refunds, refund],
    },
  }
}

beforeAll(async () => {
  company = fewOrders(demoCompany(TODAY))
  changed = laterCompany(company)
  const shelf = memoryShelf()
  first = await open(company, shelf)
  // The second opening reads the rejected rows once more.
  await open(company, shelf)
  kept = shelf.bytes!
  whole = await open(changed, memoryShelf(), 1)
}, 60_000)

describe('a company that is opened again', () => {
  test('nothing changed: one page of orders is read, and all is as if everything were read', async () => {
    const again = await open(company, keptShelf())
    expect(answersOf(again)).toEqual(answersOf(first))
    const orders = again.asked.filter((url) => url.includes('/orders?') && !url.includes('customer=0'))
    expect(first.asked.filter((url) => url.includes('/orders?')).length).toBeGreaterThan(15)
    expect(orders.length).toBeLessThan(8)
    expect(orders.every((url) => url.includes('modified_after=') || url.includes('per_page=1'))).toBe(true)
  })

  test('orders and a refund changed, came and went: the figures are those of reading everything', async () => {
    const again = await open(changed, keptShelf(), 1)
    expect(again.asked.some((url) => url.includes('modified_after='))).toBe(true)
    expect(answersOf(again)).toEqual(answersOf(whole))
    expect(again.status()).toMatchObject({ named: true, phase: 'ready', failures: [] })
  })

  test('a third opening goes on from the second', async () => {
    const shelf = keptShelf()
    await open(changed, shelf, 1)
    const third = await open(changed, shelf, 1)
    expect(third.asked.some((url) => url.includes('modified_after='))).toBe(true)
    expect(answersOf(third)).toEqual(answersOf(whole))
  })

  test('after a week, or when it is asked for, everything is read', async () => {
    for (const again of [await open(changed, keptShelf(), 7), await open(changed, keptShelf(), 1, true)])
      expect(again.asked.filter((url) => url.includes('modified_after='))).toEqual([])
  })
})
