import type { KeptAdjustments } from './AdjustmentRecords'
import type { Activity } from './activities/activity'
import type { Cost } from './cost'
import type { Customer } from './customer'
import type { ListRow } from './listRow'
import type { KeptKeys } from './Keys'
import type { KeptOrders } from './OrderRecords'
import { Records } from './Records'
import { DOCUMENT_NUMBER, veiledId } from './veiledId'

/** What of a customer record is put away: nothing that names somebody. */
const KEPT_FIELDS = [
  'parentId',
  'mergedInto',
  'country',
  'region',
  'segment',
  'rep',
  'industry',
  'channel',
  'tags',
  'consent',
  'createdAtMs',
] as const satisfies readonly (keyof Customer)[]
type KeptFields = Pick<Customer, (typeof KEPT_FIELDS)[number]>

/** A customer by its key, with the values of `KEPT_FIELDS` in their order. Ids are veiled where they are no plain words. */
export type KeptCustomer = readonly [key: number, ...values: KeptFields[keyof KeptFields][]]

/**
 * Records as they are put away: pseudonymous. Company names, e-mail addresses, towns, tax numbers and what customers go by in
 * other systems are not in it.
 */
export interface KeptRecords {
  readonly sources: readonly string[]
  readonly customerKeys: KeptKeys
  readonly customers: readonly KeptCustomer[]
  readonly orders: KeptOrders
  readonly adjustments: KeptAdjustments
  readonly costs: readonly Cost[]
  readonly activities: readonly Activity[]
  readonly lists: readonly ListRow[]
}

/** The records as they can be put away; null where two ids have the same veil, which hardly ever happens. */
export function keptRecords(records: Records): KeptRecords | null {
  const customerKeys = records.customerKeys.keep()
  const orders = records.orders.keep()
  const adjustments = records.adjustments.keep()
  if (customerKeys === null || orders === null || adjustments === null) return null
  return {
    sources: records.sources.texts,
    customerKeys,
    customers: Array.from(records.customers, ([key, customer]) => keptCustomer(key, customer)),
    orders,
    adjustments,
    costs: records.costs.rows,
    activities: records.activities.rows.map(veiledActivity),
    lists: records.lists.rows,
  }
}

/** Records that were put away, as records: their customers are `unnamed` until a source tells of them again. */
export function recordsOfKept(kept: KeptRecords): Records {
  const records = new Records()
  records.sources.takeUp(kept.sources)
  records.customerKeys.takeUp(kept.customerKeys)
  records.orders.takeUp(kept.orders)
  records.adjustments.takeUp(kept.adjustments)
  for (const cost of kept.costs) records.upsertCost(cost)
  for (const activity of kept.activities) records.upsertActivity(activity)
  for (const row of kept.lists) records.lists.upsert(row)
  for (const customer of kept.customers) {
    const [key] = customer
    records.customers.set(key, unnamedCustomer(customer))
    records.unnamed.add(key)
  }
  return records
}

function keptCustomer(key: number, customer: Customer): KeptCustomer {
  const { parentId, mergedInto } = customer
  const veiled = (id: string | null) => (id === null ? null : veiledId(id))
  const kept: KeptFields = { ...customer, parentId: veiled(parentId), mergedInto: veiled(mergedInto) }
  return [key, ...KEPT_FIELDS.map((field) => kept[field])]
}

/** Customers go by their veiled number in it too; what a service is called stays. */
function veiledActivity(activity: Activity): Activity {
  const { id, customerId, kind, subject } = activity
  return {
    ...activity,
    id: veiledId(id, DOCUMENT_NUMBER),
    customerId: customerId === null ? null : veiledId(customerId),
    subject: subject === null || kind !== 'referrals' ? subject : veiledId(subject),
  }
}

function unnamedCustomer([, ...values]: KeptCustomer): Omit<Customer, 'source' | 'id'> {
  return {
    company: null,
    email: null,
    taxNumber: null,
    number: null,
    otherNumbers: [],
    city: null,
    ...(Object.fromEntries(KEPT_FIELDS.map((field, at) => [field, values[at]])) as unknown as KeptFields),
  }
}
