import type { ChangingShop } from '../../mocks/faults/changingShop'
import { withFaults, type Fault } from '../../mocks/faults/withFaults'
import { createHttp } from '../../src/sources/http'
import type { Page } from '../../src/sources/source'
import { createSync, type Sync } from '../../src/sources/sync'
import { wooCommerceSource } from '../../src/sources/woocommerce/wooCommerceSource'
import { virtualClock } from './virtualClock'

/** What a sync left behind: the records by feed and id, the latest reading of each. */
export interface Kept {
  readonly customers: Map<string, object>
  readonly orders: Map<string, { readonly net: number }>
  readonly refunds: Map<string, object>
}

/** A sync of a shop behind a server that goes wrong as `faultOf` says. Nobody waits. */
export function faultBench(
  shop: ChangingShop,
  faultOf: (url: URL, ordinal: number) => Fault | null,
  random: () => number,
  maxRejectedShare = 1,
): { readonly sync: Sync; readonly kept: Kept } {
  const clock = virtualClock()
  const http = createHttp({
    fetch: withFaults({ answer: (url) => shop.answer(url), now: clock.now, letPass: clock.letPass }, faultOf),
    sleep: clock.sleep,
    timeLimit: clock.timeLimit,
    random,
    now: clock.now,
    origin: 'https://tenure.example',
  })
  const kept: Kept = { customers: new Map(), orders: new Map(), refunds: new Map() }
  const accept = ({ customers, orders, adjustments }: Page): void => {
    for (const customer of customers) kept.customers.set(customer.id, customer)
    for (const order of orders) kept.orders.set(order.id, order)
    for (const adjustment of adjustments) kept.refunds.set(adjustment.id, adjustment)
  }
  const source = wooCommerceSource({ id: 'shop', basePath: '/api/shop/wp-json/wc/v3' }, http)
  return { sync: createSync([source], { accept }, { now: clock.now, maxRejectedShare }), kept }
}
