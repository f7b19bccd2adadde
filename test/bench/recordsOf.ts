import { Records } from '../../src/core/Records'
import type { Http } from '../../src/sources/http'
import { createSync, type Sink } from '../../src/sources/sync'
import { wooCommerceSource } from '../../src/sources/woocommerce/wooCommerceSource'

/** What a shop tells when all of it is read, before any table is built. */
export async function recordsOf(http: Http): Promise<Records> {
  const records = new Records()
  const shop = wooCommerceSource({ id: 'shop', basePath: '/api/shop/wp-json/wc/v3' }, http)
  const sink: Sink = {
    accept: ({ customers, orders, adjustments }) => {
      for (const customer of customers) records.upsertCustomer(customer)
      for (const order of orders) records.upsertOrder(order)
      for (const adjustment of adjustments) records.upsertAdjustment(adjustment)
    },
  }
  await createSync([shop], sink, { now: Date.now, maxRejectedShare: 0 }).run(new AbortController().signal)
  return records
}
