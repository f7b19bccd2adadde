import { expect, test } from 'vitest'
import { FAULTS, type Fault } from '../../mocks/faults/withFaults'
import { changingReading, putAway, toldBy } from './changingBench'
import { countsOf } from './countsOf'
import { moveRow } from './moveRow'
import { nextTurn } from './nextTurn'
import { randomShop } from './randomShop'
import { oneOf, seeded } from './seeded'
import { seedGroups } from './seedGroups'
import { virtualClock } from './virtualClock'

const ROUNDS = 3
const MOST_RESUMES = 60
const TWO_DAYS_MS = 2 * 86_400_000
const OTHER_FAULTS = FAULTS.filter((fault) => fault !== 'renamed')
const never = new AbortController().signal

test.each(seedGroups(100))(
  'seeds %i to %i: reading on from what was kept, while rows change and the network fails, is as reading everything',
  { timeout: 900_000 },
  async (from, to) => {
    for (let seed = from; seed <= to; seed++) {
      await nextTurn()
      const random = seeded(seed)
      const clock = virtualClock()
      const shop = randomShop(random)
      let base = null
      for (let round = 0; round <= ROUNDS; round++) {
        clock.letPass(TWO_DAYS_MS)
        shop.nowMs = clock.now()
        for (let moves = Math.floor(random() * 8); moves > 0; moves--) moveRow(random, shop)
        const isQuiet = round === ROUNDS
        const share = isQuiet ? 0 : random() * 0.3
        let faultsLeft = Math.floor(random() * 20)
        let movesLeft = isQuiet ? 0 : Math.floor(random() * 10)
        const before = new Map(shop.rows('orders').map(({ id, total }) => [String(id), total]))
        const faultOf = (): Fault | null => {
          shop.nowMs = clock.now()
          if (movesLeft > 0 && random() < 0.2) {
            movesLeft--
            before.delete(moveRow(random, shop) ?? '')
          }
          if (faultsLeft === 0 || random() >= share) return null
          faultsLeft--
          // A schema that changed has changed back by the next reading.
          return oneOf(random, round % 2 === 0 ? FAULTS : OTHER_FAULTS)
        }
        const reading = changingReading(shop, clock, random, faultOf, base)
        let report = await reading.run(never)
        for (let resumed = 0; !report.complete && resumed < MOST_RESUMES; resumed++) report = await reading.run(never)
        const where = `seed ${seed}, round ${round}`
        expect(report.complete, `${where}: ${report.sources[0]?.error?.message}`).toBe(true)
        const told = toldBy(reading.records)
        const orders = report.sources[0]?.feeds.find(({ feed }) => feed === 'orders')
        const rejected = new Set(orders?.rejections.map(({ row }) => row))
        // What stood all the while is there as it is, once.
        for (const [id, total] of before) {
          const gross = told.orders.get(id)?.gross
          expect(gross === undefined, `${where}: order ${id}`).toBe(rejected.has(id))
          if (gross !== undefined) expect(gross, `${where}: order ${id}`).toBe(Math.round(Number(total) * 10_000))
        }
        expect(orders?.accepted.orders, where).toBe(told.orders.size)
        if (isQuiet) {
          const fresh = changingReading(shop, clock, random, () => null, null)
          const whole = await fresh.run(never)
          expect(told, where).toEqual(toldBy(fresh.records))
          expect(countsOf(report), where).toEqual(countsOf(whole))
        }
        base = putAway(reading)
      }
    }
  },
)
