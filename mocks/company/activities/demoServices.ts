import { firstDayOfMonth, monthOfDay } from '../../../src/core/calendar'
import type { DemoHistory } from '../demoHistory'
import { createRandom } from '../random'
import { daysAtRate } from './daysAtRate'
import type { FirmLife } from './firmLife'

/** What a service or campaign cost and reached in a month; money is whole EUR. */
export interface DemoServiceMonth {
  readonly month: number
  readonly service: string
  readonly audience: number
  readonly hours: number
  readonly cost: number
}

/** A customer that used a service. */
export interface DemoUse {
  readonly record: FirmLife['record']
  readonly service: string
  readonly day: number
}

/** A service: chance that a firm uses it at all, uses a year of one that does, hours and EUR a month, and whom it is offered to. */
export const SERVICES = [
  { service: 'Cable configurator', share: 0.35, usesAYear: 1.6, hours: 9, cost: 310, audience: 1200 },
  { service: 'Express delivery', share: 0.22, usesAYear: 1.4, hours: 14, cost: 640, audience: 1200 },
  { service: 'Training days', share: 0.05, usesAYear: 0.8, hours: 31, cost: 2100, audience: 160 },
  { service: 'Catalogue app', share: 0.03, usesAYear: 1.2, hours: 38, cost: 1450, audience: 1200 },
  { service: 'Campaign: Solar spring', share: 0.12, usesAYear: 0.7, hours: 6, cost: 880, audience: 540 },
] as const

/** Of the last 24 complete months, every service a month. */
export function demoServiceMonths({ lastDay }: DemoHistory): readonly DemoServiceMonth[] {
  const last = monthOfDay(lastDay + 1) - 1
  return SERVICES.flatMap(({ service, hours, cost, audience }, place) =>
    Array.from({ length: 24 }, (_, i) => {
      const random = createRandom(53, place, i)
      const swing = random.between(0.85, 1.15)
      return {
        month: last - 23 + i,
        service,
        audience,
        hours: Math.round(hours * swing),
        cost: Math.round(cost * swing),
      }
    }),
  )
}

/** Who used what in the last two years. */
export function demoUses({ lastDay }: DemoHistory, lives: readonly FirmLife[]): readonly DemoUse[] {
  const earliest = firstDayOfMonth(monthOfDay(lastDay + 1) - 24)
  return lives.flatMap((life) => {
    const random = createRandom(54, life.place)
    return SERVICES.flatMap(({ service, share, usesAYear }) =>
      random.chance(share)
        ? daysAtRate(random, life, usesAYear, earliest).map((day) => ({ record: life.record, service, day }))
        : [],
    )
  })
}
