import { expect, test } from 'vitest'
import { withFaults, type Fault } from '../../mocks/faults/withFaults'
import { createHttp } from '../../src/sources/http'
import { createSync } from '../../src/sources/sync'
import { DIALECTS, type MovingOrder } from './listServers'
import { nextTurn } from './nextTurn'
import { oneOf, seeded } from './seeded'
import { virtualClock } from './virtualClock'

const RUNS = Number(process.env['TENURE_LIST_FAULT_RUNS'] ?? '60')
const FIRST = Number(process.env['TENURE_FAULT_FROM'] ?? '1')
const MOST_RESUMES = 60
const never = new AbortController().signal

/** The faults that no dialect colours; wrong rows are the server's own, by a skew. */
const FAULTS = [
  'unauthorized',
  'forbidden',
  'busy-seconds',
  'busy-date',
  'unavailable',
  'silent',
  'broken-off',
  'truncated',
  'web-page',
  'unknown-fields',
] as const satisfies readonly Fault[]

/** Deletes an order, adds one at the end or changes one in place; tells which are still the ones of the beginning. */
function move(random: () => number, orders: MovingOrder[], steady: Set<number>): void {
  const kind = oneOf(random, ['remove', 'remove', 'add', 'change'])
  const net = 1 + Math.floor(random() * 1000)
  if (kind === 'add') {
    orders.push({ id: Math.max(0, ...steady, ...orders.map(({ id }) => id)) + 1, net })
    return
  }
  const place = Math.floor(random() * orders.length)
  const order = orders[place]
  if (order === undefined) return
  if (kind === 'change') orders[place] = { ...order, net }
  else orders.splice(place, 1)
  if (kind === 'remove') steady.delete(order.id)
}

test.each(Object.entries(DIALECTS))(
  `%s: ${RUNS} runs in which the network fails and rows move lose nothing and double nothing`,
  { timeout: 3_600_000 },
  async (_, dialect) => {
    for (let seed = FIRST; seed < FIRST + RUNS; seed++) {
      await nextTurn()
      const random = seeded(seed)
      const orders: MovingOrder[] = Array.from({ length: Math.floor(random() * 260) }, (_row, i) => ({
        id: 1 + i * 2,
        net: 1 + Math.floor(random() * 1000),
      }))
      const steady = new Set(orders.map(({ id }) => id))
      const nets = new Map<string, Set<number>>()
      const note = (): void => {
        for (const { id, net } of orders) nets.set(String(id), (nets.get(String(id)) ?? new Set()).add(net))
      }
      note()
      const share = random() * 0.3
      let faultsLeft = Math.floor(random() * 30)
      let movesLeft = Math.floor(random() * 12)
      const clock = virtualClock()
      const http = createHttp({
        async fetch(address, init) {
          if (movesLeft > 0 && random() < 0.2) {
            movesLeft--
            move(random, orders, steady)
            note()
          }
          const goesWrong = faultsLeft > 0 && random() < share
          if (goesWrong) faultsLeft--
          const skew = goesWrong && random() < 0.3 ? oneOf(random, [-10, 10, -5, 5, 1e6]) : 0
          const fault = goesWrong && skew === 0 ? oneOf(random, FAULTS) : null
          const posted: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined
          const answer = (url: URL): Response => dialect.answer(orders, url, posted, skew)
          return withFaults({ answer, now: clock.now, letPass: clock.letPass }, () => fault)(address, init)
        },
        sleep: clock.sleep,
        timeLimit: clock.timeLimit,
        random,
        now: clock.now,
        origin: 'https://tenure.example',
      })
      const kept = new Map<string, number>()
      const sync = createSync(
        [dialect.source(http)],
        {
          accept: (page) =>
            page.orders.forEach(({ id, net }) => kept.set(id.slice(id.lastIndexOf('/') + 1), net / 10_000)),
        },
        { now: clock.now, maxRejectedShare: 0 },
      )
      let report = await sync.run(never)
      for (let resumed = 0; !report.complete && resumed < MOST_RESUMES; resumed++) report = await sync.run(never)
      const feed = report.sources[0]?.feeds.find((one) => one.feed === 'orders')
      expect(report.complete, `seed ${seed}: ${report.sources[0]?.error?.message}`).toBe(true)
      expect(feed?.rowsIn, `seed ${seed}`).toBe(kept.size)
      expect(
        [...steady].filter((id) => !kept.has(String(id))),
        `seed ${seed}: lost`,
      ).toEqual([])
      expect(
        [...kept].filter(([id, net]) => !nets.get(id)?.has(net)),
        `seed ${seed}: invented`,
      ).toEqual([])
    }
  },
)
