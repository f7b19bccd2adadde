import type { ZoneOffsets } from '../../src/core/calendar'
import { instantOfCivil } from '../../src/core/calendar'
import { drawBasket } from './demoBasket'
import type { DemoProduct } from './demoCatalogue'
import type { BusinessClock } from './demoClock'
import type { DemoFirm } from './demoFirm'
import type { DemoHistory } from './demoHistory'
import type { Channel } from './demoSegments'
import { CHANNELS } from './demoSegments'
import { purchaseDays } from './demoPurchases'
import type { DemoOrder } from './demoShop'
import type { Random } from './random'

/** Freight in cents, and the goods value from which on there is none. */
const FREIGHT = { cents: 990, freeFrom: 25_000 } as const

/** Orders of the last days are on their way; some wait for the bank transfer. */
const OPEN_STATUSES = ['processing', 'processing', 'processing', 'processing', 'on-hold'] as const

/** An order before it is booked: no number yet, nobody's record yet. */
export type OrderDraft = Omit<DemoOrder, 'id' | 'buyer' | 'refunds' | 'modifiedAtMs'> & { readonly day: number }

/** What all orders of the demo company are drawn with. */
export interface OrderWorld {
  readonly history: DemoHistory
  readonly clock: BusinessClock
  readonly zone: ZoneOffsets
  readonly catalogue: readonly DemoProduct[]
}

/** Every order the firm truly placed, ascending in time. */
export function firmOrders(random: Random, firm: DemoFirm, world: OrderWorld): readonly OrderDraft[] {
  return purchaseDays(random, firm, world.clock, world.history).map((day) => drawOrder(random, firm, world, day))
}

/** One order of the firm on a day. */
export function drawOrder(random: Random, firm: DemoFirm, world: OrderWorld, day: number): OrderDraft {
  const channel = CHANNELS[random.weighted(firm.segment.channels)]
  const lines = drawBasket(random, firm, world.catalogue, world.history, day)
  const goods = lines.reduce((sum, line) => sum + line.total, 0)
  const { country } = firm.region
  return {
    day,
    placedAtMs: instantOfCivil(day, timeOfDay(random, channel), world.zone),
    status: world.history.lastDay - day < 5 ? random.pick(OPEN_STATUSES) : 'completed',
    currency: country === 'GB' ? 'GBP' : 'EUR',
    reference: null,
    channel,
    rep: channel === 'Field sales' || channel === 'Phone' ? firm.rep : null,
    lines,
    freight: goods < FREIGHT.freeFrom && channel !== 'EDI' ? FREIGHT.cents : 0,
    fee: goods > 10_000 && random.chance(0.015) ? -1000 : 0,
    taxPercent: country === 'DE' ? 19 : 0,
  }
}

/** Milliseconds after midnight, to the second: office hours, and late evenings in the web shop. */
function timeOfDay(random: Random, channel: Channel): number {
  const hours = channel === 'Web shop' && random.chance(0.12) ? random.between(19, 24) : random.between(7, 17.5)
  return Math.floor(hours * 3600) * 1000
}
