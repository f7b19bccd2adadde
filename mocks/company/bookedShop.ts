import type { DemoProduct } from './demoCatalogue'
import type { Booking, CreditDraft } from './demoDirt'
import type { DemoCustomer, DemoOrder, DemoRefund, DemoShop } from './demoShop'

const DAY_MS = 86_400_000

/**
 * Numbers a shop's bookings as they came in: orders and refunds share one sequence from `firstId`. A refund that is
 * dated ahead got its number on the last day (`endMs` is the midnight after it).
 */
export function bookedShop(
  products: readonly DemoProduct[],
  customers: readonly DemoCustomer[],
  bookings: readonly Booking[],
  firstId: number,
  endMs: number,
): DemoShop {
  const events = bookings
    .flatMap((booking, place) => [
      { booking, credit: null, place, atMs: booking.draft.placedAtMs },
      ...booking.credits.map((credit) => ({ booking, credit, place, atMs: Math.min(credit.placedAtMs, endMs) })),
    ])
    .toSorted((a, b) => a.atMs - b.atMs || a.place - b.place)
  const idOf = new Map<Booking | CreditDraft, number>(
    events.map(({ booking, credit }, i) => [credit ?? booking, firstId + i]),
  )
  const orders: DemoOrder[] = []
  const refunds: DemoRefund[] = []
  for (const { booking, credit } of events) {
    if (credit === null) orders.push(numberedOrder(booking, idOf, endMs))
    else refunds.push(numberedRefund(credit, booking, idOf))
  }
  return { products, customers, orders, refunds }
}

function numberedOrder(booking: Booking, idOf: ReadonlyMap<Booking | CreditDraft, number>, endMs: number): DemoOrder {
  const { day: _, ...order } = booking.draft
  const touched = [
    order.placedAtMs,
    order.status === 'completed' ? order.placedAtMs + 2 * DAY_MS : 0,
    ...booking.credits.map((credit) => credit.placedAtMs),
  ]
  return {
    ...order,
    id: idOf.get(booking) ?? 0,
    buyer: booking.buyer,
    modifiedAtMs: Math.min(Math.max(...touched), endMs - 1000),
    refunds: booking.credits.map((credit) => numberedRefund(credit, booking, idOf)),
  }
}

function numberedRefund(
  credit: CreditDraft,
  booking: Booking,
  idOf: ReadonlyMap<Booking | CreditDraft, number>,
): DemoRefund {
  return { ...credit, id: idOf.get(credit) ?? 0, orderId: idOf.get(booking) ?? 0 }
}
