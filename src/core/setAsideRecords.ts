import { type AccountKeys } from './accountTable'
import { activitiesAside } from './activities/activityTable'
import type { TableRules } from './buildOrderTable'
import { civilDay, firstDayOfMonth } from './calendar'
import { costAside } from './costTable'
import type { Records } from './Records'
import type { SetAside } from './setAside'
import { setAsideOrders } from './setAsideOrders'

/** One record that was read well and is in no figure, and why. */
export interface SetAsideRecord extends Omit<SetAside, 'count' | 'amount'> {
  readonly id: string
  /** The customer number that it tells; '' = none. */
  readonly customer: string
  /** Of a cost the first of its month. */
  readonly day: number
  /** Ten-thousandths of `currency`; null where it tells no money. */
  readonly amount: number | null
}

/**
 * Every record that was set aside, whoever it is of: orders, credits, costs, activities, each kind oldest first. Together they
 * are what `tallySetAside` and the tables of costs and activities count. O(records).
 */
export function setAsideRecords(records: Records, keys: AccountKeys, rules: TableRules): SetAsideRecord[] {
  const orders = setAsideOrders(records, keys, rules, () => true)
  const costs = records.costs.rows.flatMap((cost): SetAsideRecord[] => {
    const reason = costAside(cost, rules)
    if (reason === null) return []
    const { source, id, currency, month, acquisition, retention } = cost
    const amount = (acquisition ?? 0) + (retention ?? 0)
    return [{ record: 'cost', source, id, customer: '', day: firstDayOfMonth(month), reason, currency, amount }]
  })
  const activities = activitiesAside(records, { ...rules, keys }).map(
    ({ activity: { source, kind, id, customerId, atMs, currency, amount }, reason }): SetAsideRecord => ({
      record: 'activity',
      source,
      id: `${kind} ${id}`,
      customer: customerId ?? '',
      day: civilDay(atMs, rules.offsets),
      reason,
      currency: currency ?? '',
      amount,
    }),
  )
  return [
    ...orders.filter(({ record }) => record === 'order'),
    ...orders.filter(({ record }) => record === 'credit'),
    ...costs.toSorted((a, b) => a.day - b.day),
    ...activities,
  ]
}
