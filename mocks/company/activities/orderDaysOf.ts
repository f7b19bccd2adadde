import { civilDay, civilOfDay, zoneOffsets } from '../../../src/core/calendar'
import type { DemoCompany } from '../demoCompany'
import { DEMO_ZONE } from '../demoHistory'
import type { DemoTruth } from '../demoTruth'

/** The civil days on which a firm ordered, ascending. */
export type OrderDays = (firm: DemoTruth) => readonly number[]

/** Reads the civil days on which a firm ordered under any of its records, ascending. */
export function orderDaysOf({ shop, erp, history }: DemoCompany): OrderDays {
  const { year } = civilOfDay(history.firstDay)
  const zone = zoneOffsets(DEMO_ZONE, year - 1, civilOfDay(history.lastDay).year + 2)
  const days = new Map<string, number[]>()
  for (const [source, { orders }] of [['shop', shop] as const, ['erp', erp] as const]) {
    for (const { buyer, placedAtMs } of orders) {
      if (!('customer' in buyer)) continue
      const key = `${source} ${buyer.customer.id}`
      const known = days.get(key) ?? []
      known.push(civilDay(placedAtMs, zone))
      days.set(key, known)
    }
  }
  // An order may stand in both shops.
  return ({ accounts }) =>
    [...new Set(accounts.flatMap(({ source, id }) => days.get(`${source} ${id}`) ?? []))].toSorted((a, b) => a - b)
}
