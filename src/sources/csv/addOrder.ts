import type { Order, OrderStatus } from '../../core/order'
import type { CsvStatus } from './mapping'
import type { PageDraft } from './pageDraft'

/** What was read of an order or credit, before its sign and status decide which it is. */
export interface OrderFacts extends Omit<Order, 'status'> {
  readonly status: CsvStatus
  /** The order a credit names; null when it names none. */
  readonly creditedOrderId: string | null
}

/**
 * Puts a record into the page: as a credit of |net| when its status says so or when it is placed and its net amount is
 * negative, else as an order. A net amount of 0 is an order of 0.
 */
export function addOrder(facts: OrderFacts, draft: PageDraft): void {
  const { creditedOrderId, status, ...order } = facts
  if (!isCredit(status, order.net)) {
    draft.orders.push({ ...order, status })
    return
  }
  draft.adjustments.push({
    source: order.source,
    id: order.id,
    orderId: creditedOrderId,
    customerId: order.customerId,
    placedAtMs: order.placedAtMs,
    currency: order.currency,
    amount: Math.abs(order.net),
  })
}

function isCredit(status: CsvStatus, net: number): status is Exclude<CsvStatus, OrderStatus> {
  return status === 'credit' || (status === 'placed' && net < 0)
}
