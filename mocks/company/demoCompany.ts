import { civilOfDay, instantOfCivil, zoneOffsets } from '../../src/core/calendar'
import { demoCatalogue } from './demoCatalogue'
import { businessClock } from './demoClock'
import type { DemoCustomers } from './demoCustomers'
import { demoCustomers } from './demoCustomers'
import { type DemoDouble, demoDoubles } from './demoDoubles'
import type { Booking } from './demoDirt'
import { counterBookings, guestBookings, partCredit, sampleBookings, straysOf, withCredit } from './demoDirt'
import type { DemoFirm } from './demoFirm'
import { demoFirms } from './demoFirms'
import type { DemoHistory } from './demoHistory'
import { DEMO_ZONE, demoHistory } from './demoHistory'
import { bookedShop } from './bookedShop'
import type { OrderWorld } from './demoOrders'
import { drawOrder, firmOrders } from './demoOrders'
import type { Presence } from './demoPresence'
import { demoPresences, recordFor } from './demoPresence'
import type { DemoShop } from './demoShop'
import type { DemoTruth } from './demoTruth'
import { demoTruth } from './demoTruth'
import { createRandom } from './random'

const DAY_MS = 86_400_000
const SEED = 20_311
const SAMPLES = 60
const GUESTS = 150
const COUNTER_SALES = 18
const TEST_ORDERS = 24
const CREDITS_TO_COME = 6

/** The made-up distributor of electrical supplies: what its two shops serve, and what is true of its customers. */
export interface DemoCompany {
  readonly history: DemoHistory
  readonly shop: DemoShop
  readonly erp: DemoShop
  /** Never served: what forecasts and duplicate search are scored against. */
  readonly truth: readonly DemoTruth[]
  /** Never served: the orders that stand in both. */
  readonly doubles: readonly DemoDouble[]
}

/**
 * The demo company as it stands on the civil day `today` (since 1970, in `DEMO_ZONE`): the newest orders are of the day
 * before. The same day gives the same company. Laws and dirt: docs/demo-company.md.
 */
export function demoCompany(today: number): DemoCompany {
  const history = demoHistory(today)
  const zone = zoneOffsets(DEMO_ZONE, civilOfDay(history.firstDay).year - 12, civilOfDay(today).year + 2)
  const catalogue = demoCatalogue(SEED)
  const world = { history, zone, catalogue, clock: businessClock(history.firstDay, history.lastDay) }
  const { firms, slipping } = demoFirms(SEED, history)
  const presences = demoPresences(SEED, history, firms)
  const customers = demoCustomers(SEED, history, zone, firms, presences)
  const endMs = instantOfCivil(today, 0, zone)
  const booked = bookings(world, firms, presences, customers, endMs)
  const shopBookings = withCreditsToCome([...booked.shop, ...shopDirt(world, firms, customers, booked.shop)], endMs)
  const shop = bookedShop(catalogue, customers.shop, shopBookings, 1001, endMs)
  const erp = bookedShop(catalogue, customers.erp, booked.erp, 900_001, endMs)
  const doubles = demoDoubles(shop.orders, presences, customers, 950_001)
  return {
    history,
    shop,
    erp: { ...erp, orders: [...erp.orders, ...doubles.erp] },
    truth: demoTruth(firms, customers, slipping),
    doubles: doubles.pairs,
  }
}

/** The true orders of all firms under the records that hold them, with their credits and the tries before them. */
function bookings(
  world: OrderWorld,
  firms: readonly DemoFirm[],
  presences: readonly Presence[],
  customers: DemoCustomers,
  endMs: number,
): { readonly shop: readonly Booking[]; readonly erp: readonly Booking[] } {
  const shop: Booking[] = []
  const erp: Booking[] = []
  firms.forEach((firm, place) => {
    const dirt = createRandom(SEED, 12, place)
    for (const draft of firmOrders(createRandom(SEED, 11, place), firm, world)) {
      const record = recordFor(presences[place], draft.day, draft.channel)
      const customer = customers.ofFirm[place].get(record)
      if (customer === undefined) throw new Error(`Firm ${place} has no ${record} record to book an order under.`)
      const booking: Booking = { draft, buyer: { customer }, credits: [] }
      const list = record === 'erp' ? erp : shop
      list.push(withCredit(dirt, booking, endMs), ...straysOf(dirt, booking))
    }
  })
  return { shop, erp }
}

function shopDirt(
  world: OrderWorld,
  firms: readonly DemoFirm[],
  customers: DemoCustomers,
  booked: readonly Booking[],
): readonly Booking[] {
  const tests = createRandom(SEED, 16)
  return [
    ...sampleBookings(createRandom(SEED, 13), booked, SAMPLES),
    ...guestBookings(createRandom(SEED, 14), world, firms, customers.shop, GUESTS),
    ...counterBookings(createRandom(SEED, 15), world, firms, COUNTER_SALES),
    ...Array.from({ length: TEST_ORDERS }, (_, i): Booking => {
      const day = world.history.firstDay + 20 + i * 44
      const draft = drawOrder(tests, firms[i], world, day)
      return {
        draft: { ...draft, channel: 'Web shop', rep: null },
        buyer: { customer: tests.pick(customers.tests) },
        credits: [],
      }
    }),
  ]
}

/** Some of the newest orders have a credit note that is dated ahead, as accounting does before the goods are back. */
function withCreditsToCome(booked: readonly Booking[], endMs: number): readonly Booking[] {
  const random = createRandom(SEED, 17)
  const newest = booked
    .filter(
      ({ draft, credits }) =>
        draft.status === 'completed' &&
        draft.fee === 0 &&
        credits.length === 0 &&
        draft.placedAtMs > endMs - 25 * DAY_MS,
    )
    .slice(0, CREDITS_TO_COME)
  const chosen = new Set(newest)
  return booked.map((booking) =>
    chosen.has(booking)
      ? { ...booking, credits: [partCredit(random, booking.draft, endMs + (3 + random.below(17)) * DAY_MS)] }
      : booking,
  )
}
