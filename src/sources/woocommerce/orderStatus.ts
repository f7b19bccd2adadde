import type { OrderStatus } from '../../core/order'

/** What a shop's own statuses mean, by their names. */
export type StatusMap = Readonly<Record<string, OrderStatus>>

/**
 * What WooCommerce's statuses mean. On hold is placed: the goods are reserved and only a transfer is awaited, which is how
 * businesses pay. Pending never reached a payment, so it is a draft like an abandoned checkout. A refunded order stays a
 * sale; its refund is a credit on its own date.
 */
export const DEFAULT_STATUSES: StatusMap = {
  processing: 'placed',
  completed: 'placed',
  refunded: 'placed',
  'on-hold': 'placed',
  pending: 'draft',
  'checkout-draft': 'draft',
  'auto-draft': 'draft',
  failed: 'cancelled',
  cancelled: 'cancelled',
  trash: 'cancelled',
}

/** The statuses in force, for looking up names that come from outside. */
export function statusesInForce(configured: StatusMap | undefined): ReadonlyMap<string, OrderStatus> {
  return new Map([...Object.entries(DEFAULT_STATUSES), ...Object.entries(configured ?? {})])
}
