import { expect, test } from 'vitest'
import type { ChangingShop } from '../../mocks/faults/changingShop'
import { FAULTS, type Fault } from '../../mocks/faults/withFaults'
import { CHECKPOINT_EVERY_MS, Checkpoints } from '../../src/engine/Checkpoints'
import { SnapshotKeeper } from '../../src/engine/SnapshotKeeper'
import type { SyncReport } from '../../src/sources/syncReport'
import { readNewest, writeBeside } from '../../src/store/fileShelf'
import type { SnapshotShelf } from '../../src/store/SnapshotShelf'
import { memoryShelf } from '../engine/memoryShelf'
import { faultyDisk } from '../store/faultyDisk'
import { changingReading, SHOP_KEY, toldBy } from './changingBench'
import { countsOf } from './countsOf'
import { moveRow } from './moveRow'
import { nextTurn } from './nextTurn'
import { randomShop } from './randomShop'
import { oneOf, seeded } from './seeded'
import { seedGroups } from './seedGroups'
import { virtualClock } from './virtualClock'

const MOST_OPENINGS = 6
/** Of the long shop: a request for a page of orders. */
const MIDDLE = 24
const SOUND = () => null

/** How an opening of the app ended. */
interface Opening {
  /** Null: the page was closed first. */
  readonly report: SyncReport | null
  readonly told: ReturnType<typeof toldBy>
  /** Rows of orders from which it went on; null: it began at the beginning. */
  readonly goneOnFrom: number | null
  readonly requests: number
}

/** Opens a shop on a shelf; the page is closed when the request of the number `closesAt` is sent. Every page is put away. */
async function open(
  shop: ChangingShop,
  clock: ReturnType<typeof virtualClock>,
  shelf: SnapshotShelf,
  random: () => number,
  closesAt: number,
  faultOf: () => Fault | null = SOUND,
): Promise<Opening> {
  let isWriting = false
  const write: SnapshotShelf['write'] = async (pieces) => {
    isWriting = true
    await shelf.write(pieces).finally(() => void nextTurn().then(() => (isWriting = false)))
  }
  const keeper = new SnapshotKeeper(
    { read: (opened) => shelf.read(opened), wipe: () => shelf.wipe(), write },
    () => undefined,
  )
  const base = await keeper.readOn(SHOP_KEY)
  // Time passes with every page, but none while something is put away.
  let passedMs = 0
  const checkpoints = new Checkpoints(keeper, () => passedMs)
  let requests = 0
  let goneOnFrom: number | null = null
  let close: () => void = () => undefined
  const closed = new Promise<null>((resolve) => (close = () => resolve(null)))
  const stop = new AbortController()
  // What is put away is written before the next answer comes.
  const slow = (url: URL) =>
    nextTurn()
      .then(nextTurn)
      .then(() => shop.answer(url))
  const reading = changingReading(
    { answer: slow },
    clock,
    random,
    () => {
      clock.letPass(1_000)
      shop.nowMs = clock.now()
      if (++requests === closesAt) {
        stop.abort(new Error('the page was closed'))
        close()
      }
      return faultOf()
    },
    base,
    ({ feed, goneOnFrom: from }, one) => {
      if (!isWriting) passedMs += CHECKPOINT_EVERY_MS
      if (feed === 'orders') goneOnFrom = from
      checkpoints.follow(one, null)
    },
  )
  const report = await Promise.race([reading.run(stop.signal).catch(() => null), closed])
  await nextTurn()
  await nextTurn()
  return { report, told: toldBy(reading.records), goneOnFrom, requests }
}

/** What reading everything in one piece tells of a shop as it stands. */
async function wholeOf(shop: ChangingShop, clock: ReturnType<typeof virtualClock>, random: () => number) {
  const { told, report } = await open(shop, clock, memoryShelf(), random, 0)
  return { told, counts: countsOf(report!) }
}

/** A shelf on a disk. */
function diskShelf(disk: ReturnType<typeof faultyDisk>): SnapshotShelf {
  return {
    read: (opened) => readNewest(disk, opened),
    write: (pieces) => writeBeside(disk, pieces),
    wipe: () => Promise.resolve(),
  }
}

test.each(seedGroups(60))(
  'seeds %i to %i: a first reading that is closed again and again, while rows change and the network fails, ends as one in one piece',
  { timeout: 900_000 },
  async (from, to) => {
    let goneOn = 0
    for (let seed = from; seed <= to; seed++) {
      await nextTurn()
      const random = seeded(seed)
      const clock = virtualClock()
      const shop = randomShop(random)
      const shelf = memoryShelf()
      let isComplete = false
      for (let opening = 1; opening < MOST_OPENINGS && !isComplete; opening++) {
        let faultsLeft = Math.floor(random() * 4)
        let movesLeft = Math.floor(random() * 5)
        const faultOf = (): Fault | null => {
          if (movesLeft > 0 && random() < 0.2) {
            movesLeft--
            moveRow(random, shop)
          }
          if (faultsLeft === 0 || random() > 0.1) return null
          faultsLeft--
          return oneOf(random, FAULTS)
        }
        const { report, goneOnFrom } = await open(shop, clock, shelf, random, 1 + Math.floor(random() * 40), faultOf)
        isComplete = report?.complete === true
        if (goneOnFrom !== null) goneOn++
        clock.letPass(Math.floor(random() * 3 * 3_600_000))
        shop.nowMs = clock.now()
        for (let moves = Math.floor(random() * 4); moves > 0; moves--) moveRow(random, shop)
      }
      if (isComplete) continue
      const last = await open(shop, clock, shelf, random, 0)
      const whole = await wholeOf(shop, clock, random)
      expect(last.report?.complete, `seed ${seed}: ${last.report?.sources[0]?.error?.message}`).toBe(true)
      expect(last.told, `seed ${seed}`).toEqual(whole.told)
      expect(countsOf(last.report!), `seed ${seed}`).toEqual(whole.counts)
      if (last.goneOnFrom !== null) goneOn++
    }
    expect(goneOn).toBeGreaterThan((to - from) / 20)
  },
)

/** A shop of many pages in which nothing moves. */
function longShop(): ChangingShop {
  let seed = 1
  let shop = randomShop(seeded(seed))
  while (shop.rows('orders').length < 60 || shop.rows('refunds').length < 20) shop = randomShop(seeded(++seed))
  return shop
}

test('closed at every request, it goes on from the last page that was put away', async () => {
  const shop = longShop()
  const clock = virtualClock()
  const whole = await wholeOf(shop, clock, seeded(1))
  const { requests } = await open(shop, clock, memoryShelf(), seeded(1), 0)
  const from: number[] = []
  for (let closesAt = 1; closesAt <= requests; closesAt++) {
    const shelf = memoryShelf()
    await open(shop, clock, shelf, seeded(1), closesAt)
    const again = await open(shop, clock, shelf, seeded(1), 0)
    expect(again.told, `closed at ${closesAt}`).toEqual(whole.told)
    expect(countsOf(again.report!), `closed at ${closesAt}`).toEqual(whole.counts)
    from.push(again.goneOnFrom ?? 0)
  }
  expect(from).toEqual(from.toSorted((a, b) => a - b))
  expect(from.at(-1)).toBeGreaterThan(shop.rows('orders').length / 2)
})

test.each([
  ['once', false],
  ['from then on', true],
])('whichever call of the disk fails, %s, the next opening reads everything', async (_, lasting) => {
  const shop = longShop()
  const clock = virtualClock()
  const whole = await wholeOf(shop, clock, seeded(1))
  const sound = faultyDisk()
  await open(shop, clock, diskShelf(sound), seeded(1), MIDDLE)
  let goneOn = 0
  // A write is many calls that are alike: those of its pieces.
  for (let failing = 1; failing <= sound.calls; failing += failing < 20 ? 1 : 11) {
    const disk = faultyDisk()
    disk.failAt(failing, lasting)
    await open(shop, clock, diskShelf(disk), seeded(1), MIDDLE)
    disk.mend()
    const again = await open(shop, clock, diskShelf(disk), seeded(1), 0)
    expect(again.told, `call ${failing}`).toEqual(whole.told)
    expect(countsOf(again.report!), `call ${failing}`).toEqual(whole.counts)
    if (again.goneOnFrom !== null) goneOn++
  }
  expect(goneOn).toBeGreaterThan(0)
})

test('a reading that began more than a day ago begins anew', async () => {
  const shop = longShop()
  const clock = virtualClock()
  const shelf = memoryShelf()
  await open(shop, clock, shelf, seeded(1), MIDDLE)
  clock.letPass(2 * 86_400_000)
  const again = await open(shop, clock, shelf, seeded(1), 0)
  expect(again.goneOnFrom).toBeNull()
  expect(again.told).toEqual((await wholeOf(shop, clock, seeded(1))).told)
})

test('where the server does not know the place any more, the feed is read from its beginning', async () => {
  const shop = longShop()
  const clock = virtualClock()
  const shelf = memoryShelf()
  await open(shop, clock, shelf, seeded(1), MIDDLE)
  const { answer } = shop
  const answerOnce = (url: URL): Response => {
    if (!url.pathname.endsWith('/orders') || url.searchParams.get('page') === '1') return answer(url)
    shop.answer = answer
    return Response.json({ message: 'Invalid page.' }, { status: 400 })
  }
  shop.answer = answerOnce
  const again = await open(shop, clock, shelf, seeded(1), 0)
  expect(again.report?.complete).toBe(true)
  expect(again.told).toEqual((await wholeOf(shop, clock, seeded(1))).told)
})
