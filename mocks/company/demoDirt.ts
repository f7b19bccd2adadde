import type { DemoFirm } from './demoFirm'
import { grossOf, taxOn } from './demoMoney'
import { drawOrder } from './demoOrders'
import type { OrderDraft, OrderWorld } from './demoOrders'
import { mailDomain } from './demoNames'
import type { DemoCustomer, DemoGuest, DemoOrder, DemoRefund, DemoStatus } from './demoShop'
import type { Random } from './random'

const DAY_MS = 86_400_000

/** Chance of each, per true order. */
const CREDIT = { chance: 0.04, full: 0.25 } as const
const STRAYS: readonly (readonly [DemoStatus, number])[] = [
  ['cancelled', 0.014],
  ['failed', 0.007],
  ['pending', 0.003],
  ['checkout-draft', 0.003],
]
const REASONS = ['Wrong article', 'Damaged in transit', 'Ordered too much', 'Late delivery'] as const

/** An order with its buyer and what was given back on it, before it has a number. */
export interface Booking {
  readonly draft: OrderDraft
  readonly buyer: DemoOrder['buyer']
  readonly credits: readonly CreditDraft[]
}

export type CreditDraft = Omit<DemoRefund, 'id' | 'orderId'>

/** An order as it was booked: one in 25 with a credit 2–30 days later, unless that is still to come. */
export function withCredit(random: Random, booking: Booking, endMs: number): Booking {
  if (!random.chance(CREDIT.chance)) return booking
  // Pieces of an order with a discount on the whole are not given back one by one: their price is not known.
  const full = random.chance(CREDIT.full) || booking.draft.fee < 0
  const placedAtMs = booking.draft.placedAtMs + Math.floor(random.between(2, 30)) * DAY_MS
  if (placedAtMs >= endMs) return booking
  const credit = full ? wholeCredit(random, booking.draft, placedAtMs) : partCredit(random, booking.draft, placedAtMs)
  return { ...booking, draft: full ? { ...booking.draft, status: 'refunded' } : booking.draft, credits: [credit] }
}

function wholeCredit(random: Random, draft: OrderDraft, placedAtMs: number): CreditDraft {
  return { placedAtMs, amount: grossOf(draft), taxPercent: draft.taxPercent, reason: random.pick(REASONS), lines: [] }
}

/** Some pieces of one line go back. */
export function partCredit(random: Random, draft: OrderDraft, placedAtMs: number): CreditDraft {
  const line = random.pick(draft.lines)
  const quantity = 1 + random.below(line.quantity)
  const net = Math.round((line.total * quantity) / line.quantity)
  const amount = net + taxOn(net, draft.taxPercent)
  return {
    placedAtMs,
    amount,
    taxPercent: draft.taxPercent,
    reason: random.pick(REASONS),
    lines: [{ line, quantity, net }],
  }
}

/** The tries that came before an order and did not become one: cancelled, failed, left unpaid, left in the basket. */
export function straysOf(random: Random, booking: Booking): readonly Booking[] {
  return STRAYS.filter(([, chance]) => random.chance(chance)).map(([status]) => {
    const placedAtMs = booking.draft.placedAtMs - 60_000 * (2 + random.below(50))
    return { ...booking, draft: { ...booking.draft, placedAtMs, status }, credits: [] }
  })
}

/** `count` free samples for customers of the shop: an order whose goods, freight and fee are 0. */
export function sampleBookings(random: Random, bookings: readonly Booking[], count: number): readonly Booking[] {
  return Array.from({ length: count }, () => {
    const { draft, buyer } = random.pick(bookings)
    const line = { ...draft.lines[0], quantity: 1, subtotal: 0, total: 0 }
    const placedAtMs = draft.placedAtMs + 3_600_000
    return {
      draft: { ...draft, placedAtMs, status: 'completed', lines: [line], freight: 0, fee: 0 },
      buyer,
      credits: [],
    }
  })
}

/** Orders by `guests` people without a customer record: one to three each; every fifth has the address of a customer. */
export function guestBookings(
  random: Random,
  world: OrderWorld,
  firms: readonly DemoFirm[],
  customers: readonly DemoCustomer[],
  guests: number,
): readonly Booking[] {
  return Array.from({ length: guests }, (_, i) => {
    const guest = i % 5 === 0 ? sameAddress(random.pick(customers)) : newGuest(random, i)
    const like = firms.find(({ region }) => region.country === guest.country) ?? firms[0]
    return Array.from({ length: 1 + random.weighted([6, 3, 1]) }, () => guestOrder(random, world, like, guest))
  }).flat()
}

/** `count` counter sales of which nobody wrote down to whom. */
export function counterBookings(
  random: Random,
  world: OrderWorld,
  firms: readonly DemoFirm[],
  count: number,
): readonly Booking[] {
  const nobody: DemoGuest = { company: '', email: '', country: 'DE' }
  const like = firms.find(({ region }) => region.country === 'DE') ?? firms[0]
  return Array.from({ length: count }, () => guestOrder(random, world, like, nobody))
}

function guestOrder(random: Random, world: OrderWorld, like: DemoFirm, guest: DemoGuest): Booking {
  const { history, clock } = world
  const day = clock.dayOf(random.between(clock.at(history.firstDay), clock.at(history.lastDay)))
  const order = drawOrder(random, { ...like, orderValue: 180, discount: 0, lost: null }, world, day)
  return { draft: { ...order, channel: 'Web shop', rep: null }, buyer: { guest }, credits: [] }
}

function sameAddress({ company, email, country }: DemoCustomer): DemoGuest {
  return { company, email, country }
}

function newGuest(random: Random, i: number): DemoGuest {
  const company = i % 2 === 0 ? '' : `Handwerk ${String(i).padStart(3, '0')}`
  return { company, email: `order${i}@${mailDomain(`mail ${random.below(40)}`)}`, country: 'DE' }
}
