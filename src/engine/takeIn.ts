import type { Records } from '../core/Records'
import type { Page } from '../sources/source'

/** Takes the records of a page in. */
export function takeIn(records: Records, page: Page): void {
  for (const customer of page.customers) records.upsertCustomer(customer)
  for (const order of page.orders) records.upsertOrder(order)
  for (const adjustment of page.adjustments) records.upsertAdjustment(adjustment)
  for (const cost of page.costs ?? []) records.upsertCost(cost)
  for (const row of page.listRows ?? []) records.lists.upsert(row)
  for (const activity of page.activities ?? []) records.upsertActivity(activity)
}
