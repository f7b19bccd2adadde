import type { Customer } from '../../core/customer'
import type { Order } from '../../core/order'
import { textAt } from './wireValue'

const PREFIX = 'guest:'

/** The customer id of an order placed without an account: the e-mail address of its bill; null where there is none. */
export function guestId(row: unknown): string | null {
  const email = textAt(row, 'billing.email')?.toLowerCase() ?? ''
  return email.includes('@') ? PREFIX + email : null
}

/** The customer that a guest's order row tells of, for shops keep no record of guests; null when the order is not a guest's. */
export function guestOfOrder(row: unknown, order: Order): Customer | null {
  if (order.customerId?.startsWith(PREFIX) !== true) return null
  return {
    source: order.source,
    id: order.customerId,
    company: textAt(row, 'billing.company'),
    email: order.customerId.slice(PREFIX.length),
    parentId: null,
    mergedInto: null,
    taxNumber: null,
    number: null,
    otherNumbers: [],
    city: textAt(row, 'billing.city'),
    country: order.country,
    region: order.region,
    segment: order.segment,
    rep: order.rep,
    industry: null,
    channel: null,
    tags: [],
    consent: null,
    createdAtMs: null,
  }
}
