import { withFaults, type Fault } from '../../mocks/faults/withFaults'
import { keptRecords, type KeptRecords, recordsOfKept } from '../../src/core/keptRecords'
import type { Records } from '../../src/core/Records'
import { type FeedMark } from '../../src/engine/feedMarks'
import { planOfFiles } from '../../src/engine/plan'
import type { Snapshot, UnfinishedSnapshot } from '../../src/engine/snapshot'
import { type Reading, startReading } from '../../src/engine/startReading'
import { createHttp } from '../../src/sources/http'
import type { SyncProgress } from '../../src/sources/sync'
import { wooCommerceSource } from '../../src/sources/woocommerce/wooCommerceSource'
import { openPack, packed } from '../../src/store/pack'
import { joinedPieces } from '../store/joinedPieces'
import type { virtualClock } from './virtualClock'

const SETTINGS = {
  zone: 'UTC',
  currency: 'EUR',
  fiscalYearStartMonth: 1,
  freightIncluded: false,
  defaultMargin: null,
  historyComplete: false,
}

/** Of the shop in the configuration, as snapshots are named by it. */
export const SHOP_KEY = 'shop'

/** A reading of a shop behind a server that goes wrong as `faultOf` says, into what an earlier reading has left. */
export function changingReading(
  shop: { answer(url: URL): Response | Promise<Response> },
  clock: ReturnType<typeof virtualClock>,
  random: () => number,
  faultOf: () => Fault | null,
  base: Snapshot | UnfinishedSnapshot | null,
  onPage: (progress: SyncProgress, reading: Reading) => void = () => undefined,
): Reading {
  const http = createHttp({
    fetch: withFaults({ answer: (url) => shop.answer(url), now: clock.now, letPass: clock.letPass }, faultOf),
    sleep: clock.sleep,
    timeLimit: clock.timeLimit,
    random,
    now: clock.now,
    origin: 'https://tenure.example',
  })
  const source = wooCommerceSource({ id: 'shop', basePath: '/api/shop/wp-json/wc/v3' }, http)
  const plan = {
    ...planOfFiles({ kind: 'files', files: [], settings: SETTINGS }),
    key: SHOP_KEY,
    sources: [source],
  }
  return startReading({ kind: 'configured' }, plan, base, { now: clock.now, onProgress: onPage })
}

/** What a reading leaves, put away as bytes and opened again. */
export function putAway(reading: Reading): Snapshot {
  const records = keptRecords(reading.records)
  const pack = openPack(joinedPieces(packed({ records, marks: reading.marks() })))
  const about = { marks: pack.read('marks') as readonly FeedMark[] } as Snapshot['about']
  return { about, records: () => recordsOfKept(pack.read('records') as KeptRecords) } as Snapshot
}

/** Everything that the records tell, by kind and id. */
export function toldBy(records: Records) {
  const { orders, adjustments, customers, customerKeys } = records
  const customer = (key: number) => (key === 0 ? null : customerKeys.id(key - 1))
  const rows = <Row>(count: number, row: (row: number) => [string, Row]) =>
    new Map(Array.from({ length: count }, (_, at) => row(at)).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return {
    orders: rows(orders.count, (row) => [
      orders.keys.id(row),
      {
        customer: customer(orders.customer.at(row)),
        status: orders.statusOf(row),
        net: orders.net.at(row),
        gross: orders.gross.at(row),
        currency: orders.currencies.decode(orders.currency.at(row)),
        products: Array.from({ length: orders.lineCount.at(row) }, (_, i) =>
          orders.products.decode(orders.lineProduct.at(orders.lineStart.at(row) + i)),
        ),
      },
    ]),
    adjustments: rows(adjustments.count, (row) => [
      adjustments.keys.id(row),
      {
        amount: adjustments.amount.at(row),
        order: adjustments.order.at(row) === 0 ? null : adjustments.orderKeys.id(adjustments.order.at(row) - 1),
      },
    ]),
    customers: new Map(
      [...customers.values()].map((one) => [one.id, one] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  }
}
