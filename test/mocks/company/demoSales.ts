import type { ZoneOffsets } from '../../../src/core/calendar'
import { civilDay, zoneOffsets } from '../../../src/core/calendar'
import type { DemoCompany } from '../../../mocks/company/demoCompany'
import { DEMO_ZONE } from '../../../mocks/company/demoHistory'
import type { DemoOrder } from '../../../mocks/company/demoShop'
import type { DemoTruth } from '../../../mocks/company/demoTruth'

/** The zone of the demo company, for the years tests look at. */
export const demoZone: ZoneOffsets = zoneOffsets(DEMO_ZONE, 2010, 2030)

/** Whether an order is one of those the laws speak of: placed, not a free sample, and not keyed in a second time. */
export function isSale({ status, lines, reference }: DemoOrder): boolean {
  return reference === null && ['processing', 'completed', 'on-hold', 'refunded'].includes(status) && goodsOf(lines) > 0
}

/** Net goods of an order in cents of its currency. */
export function goodsOf(lines: DemoOrder['lines']): number {
  return lines.reduce((sum, { total }) => sum + total, 0)
}

/** The sales of every firm, over all of its records, ascending in time. */
export function salesByFirm(company: DemoCompany): ReadonlyMap<DemoTruth, readonly DemoOrder[]> {
  const byRecord = new Map<string, DemoOrder[]>()
  for (const source of ['shop', 'erp'] as const) {
    for (const order of company[source].orders) {
      if (!('customer' in order.buyer) || !isSale(order)) continue
      const key = `${source} ${order.buyer.customer.id}`
      byRecord.set(key, [...(byRecord.get(key) ?? []), order])
    }
  }
  return new Map(
    company.truth.map((truth) => [
      truth,
      truth.accounts
        .flatMap(({ source, id }) => byRecord.get(`${source} ${id}`) ?? [])
        .toSorted((a, b) => a.placedAtMs - b.placedAtMs),
    ]),
  )
}

/** The civil day an order was placed on. */
export function dayOf(order: DemoOrder): number {
  return civilDay(order.placedAtMs, demoZone)
}
