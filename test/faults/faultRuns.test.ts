import { describe, expect, test } from 'vitest'
import type { ChangingShop } from '../../mocks/faults/changingShop'
import { FAULTS, type Fault } from '../../mocks/faults/withFaults'
import type { SyncReport } from '../../src/sources/syncReport'
import { faultBench, type Kept } from './faultBench'
import { nextTurn } from './nextTurn'
import { MOVING_LISTS, randomRow, randomShop } from './randomShop'
import { oneOf, seeded } from './seeded'
import { seedGroups } from './seedGroups'

const MOST_RESUMES = 60
const never = new AbortController().signal

/** The rows of a shop over time: those that were there all the while, and every version of every row that ever was. */
interface History {
  readonly steady: Map<string, Set<string>>
  readonly nets: Map<string, Set<number>>
  readonly ever: Map<string, Set<string>>
}

function historyOf(shop: ChangingShop): History {
  const all = () =>
    new Map(MOVING_LISTS.map((list) => [list as string, new Set(shop.rows(list).map(({ id }) => String(id)))]))
  const history = { steady: all(), ever: all(), nets: new Map<string, Set<number>>() }
  for (const row of shop.rows('orders')) note(history, row.id, row['total'])
  return history
}

function note({ nets }: History, id: number, total: unknown): void {
  const known = nets.get(String(id)) ?? new Set<number>()
  nets.set(String(id), known.add(Math.round((Number(total) - 12.5) * 10_000)))
}

/** Deletes a row, adds one at the end, or changes one in place. */
function moveRows(random: () => number, shop: ChangingShop, history: History): void {
  const list = oneOf(random, MOVING_LISTS)
  const rows = shop.rows(list)
  const kind = oneOf(random, ['remove', 'remove', 'add', 'change'])
  if (kind === 'add') {
    const row = randomRow(
      random,
      list,
      1 + Math.max(0, ...MOVING_LISTS.flatMap((one) => shop.rows(one).map(({ id }) => id))),
    )
    shop.put(list, row)
    history.ever.get(list)?.add(String(row.id))
    if (list === 'orders') note(history, row.id, row['total'])
    return
  }
  if (rows.length === 0) return
  const { id } = oneOf(random, rows)
  if (kind === 'remove') {
    shop.remove(list, id)
    history.steady.get(list)?.delete(String(id))
    return
  }
  const row = randomRow(random, list, id)
  shop.put(list, row)
  if (list === 'orders') note(history, id, row['total'])
}

function expectSums(report: SyncReport, kept: Kept): void {
  for (const { source, feed, rowsIn, accepted, rejections, rejectedByReason } of report.sources.flatMap(
    ({ feeds }) => feeds,
  )) {
    expect(source).toBe('shop')
    expect(accepted.orders + accepted.adjustments + accepted.customers + rejections.length, feed).toBe(rowsIn)
    expect(rejectedByReason.reduce((sum, { rows }) => sum + rows, 0)).toBe(rejections.length)
    expect(new Set(rejections.map(({ row }) => row)).size).toBe(rejections.length)
    if (feed === 'orders') expect(accepted.orders).toBe(kept.orders.size)
    if (feed === 'refunds') expect(accepted.adjustments).toBe(kept.refunds.size)
  }
}

function expectNothingInvented(kept: Kept, { ever, nets }: History): void {
  for (const list of MOVING_LISTS) {
    const registered = [...kept[list].keys()].filter((id) => !id.startsWith('guest:'))
    expect(registered.filter((id) => !ever.get(list)?.has(id))).toEqual([])
  }
  expect([...kept.orders].filter(([id, { net }]) => !nets.get(id)?.has(net))).toEqual([])
}

/** Every row that was there all the while is accepted or rejected, exactly once. */
function expectNothingLost(report: SyncReport, kept: Kept, { steady }: History): void {
  for (const list of MOVING_LISTS) {
    const feed = report.sources[0]?.feeds.find((one) => one.feed === list)
    const rejected = new Set(feed?.rejections.map(({ row }) => row))
    const lost = [...(steady.get(list) ?? [])].filter((id) => !kept[list].has(id) && !rejected.has(id))
    expect(lost, `lost of ${list}`).toEqual([])
    expect(
      [...rejected].filter((id) => kept[list].has(id)),
      `doubled of ${list}`,
    ).toEqual([])
  }
}

describe('runs in which the network fails and rows move', () => {
  test.each(seedGroups(500))(
    'seeds %i to %i: nothing lost, nothing doubled, rows in = accepted + rejected',
    { timeout: 60_000 },
    async (from, to) => {
      for (let seed = from; seed <= to; seed++) {
        await nextTurn()
        const random = seeded(seed)
        const shop = randomShop(random)
        const history = historyOf(shop)
        const share = random() * 0.4
        let faultsLeft = Math.floor(random() * 40)
        let movesLeft = Math.floor(random() * 25)
        const faultOf = (): Fault | null => {
          if (movesLeft > 0 && random() < 0.2) {
            movesLeft--
            moveRows(random, shop, history)
          }
          if (faultsLeft === 0 || random() >= share) return null
          faultsLeft--
          return oneOf(random, FAULTS)
        }
        const { sync, kept } = faultBench(shop, faultOf, random)
        let report = await sync.run(never)
        for (let resumed = 0; !report.complete && resumed < MOST_RESUMES; resumed++) {
          expectSums(report, kept)
          expect(
            report.sources.map(({ error }) => error?.message),
            `seed ${seed}`,
          ).not.toContain(undefined)
          report = await sync.run(never)
        }
        expect(report.complete, `seed ${seed}: ${report.sources[0]?.error?.message}`).toBe(true)
        expectSums(report, kept)
        expectNothingInvented(kept, history)
        expectNothingLost(report, kept, history)
      }
    },
  )
})

describe('a fault that stays', () => {
  const kinds: Readonly<Record<Exclude<Fault, 'unknown-fields'>, readonly string[]>> = {
    unauthorized: ['unauthorized'],
    forbidden: ['forbidden'],
    'busy-seconds': ['rate-limited'],
    'busy-date': ['rate-limited'],
    unavailable: ['server'],
    silent: ['timeout'],
    'broken-off': ['offline'],
    truncated: ['malformed'],
    'web-page': ['malformed'],
    renamed: ['malformed'],
    'previous-page': ['inconsistent'],
    'next-page': ['inconsistent'],
    overlapping: ['inconsistent'],
    empty: ['inconsistent'],
    'first-page': ['inconsistent'],
  }

  test.each(Object.entries(kinds))('%s ends with one clear error', async (fault, expected) => {
    for (let seed = 1; seed <= 20; seed++) {
      const random = seeded(seed)
      const shop = randomShop(random)
      for (let id = 1000; id < 1040; id++) shop.put('orders', randomRow(random, 'orders', id))
      const history = historyOf(shop)
      const faultOf = (url: URL): Fault | null => (url.pathname.endsWith('/orders') ? (fault as Fault) : null)
      const { sync, kept } = faultBench(shop, faultOf, random, 0.5)
      for (const report of [await sync.run(never), await sync.run(never)]) {
        expect(report.complete).toBe(false)
        const errors = report.sources[0]?.feeds.filter(({ error }) => error !== null) ?? []
        expect(
          errors.map(({ feed }) => feed),
          `seed ${seed}`,
        ).toEqual(['orders'])
        expect(expected).toContain(report.sources[0]?.error?.kind)
        expect(report.sources[0]?.error?.message).toMatch(/^.{20,400}[.”]$/)
        expect(report.sources[0]?.error?.remedy).toMatch(/\.$/)
        expectSums(report, kept)
        expectNothingInvented(kept, history)
      }
    }
  })

  test('unknown fields are no fault', async () => {
    const shop = randomShop(seeded(3))
    const { sync, kept } = faultBench(shop, () => 'unknown-fields', seeded(3))
    const report = await sync.run(never)
    expect(report.complete).toBe(true)
    expectNothingLost(report, kept, historyOf(shop))
  })
})

test('the injector is felt: without a recount rows would be missing', async () => {
  const random = seeded(11)
  const shop = randomShop(random)
  for (let id = 1000; id < 1060; id++) shop.put('orders', randomRow(random, 'orders', id))
  const before = shop.rows('orders').map(({ id }) => String(id))
  let orders = 0
  const faultOf = (url: URL): Fault | null => {
    if (url.pathname.endsWith('/orders') && ++orders === 3) shop.remove('orders', shop.rows('orders')[0]?.id ?? 0)
    return null
  }
  const { sync, kept } = faultBench(shop, faultOf, random)
  const report = await sync.run(never)
  expect(report.complete).toBe(true)
  const feed = report.sources[0]?.feeds.find((one) => one.feed === 'orders')
  expect(feed?.repeated).toBeGreaterThan(0)
  expect(before.filter((id) => !kept.orders.has(id) && feed?.rejections.every(({ row }) => row !== id))).toEqual([])
})
