import type { DemoHistory } from './demoHistory'
import type { AcquisitionLaw } from './demoAcquisitions'
import type { RegionLaw } from './demoRegions'
import type { SegmentLaw } from './demoSegments'
import { CATEGORIES } from './demoCategories'
import { REGIONS, WAREHOUSE_MOVE } from './demoRegions'
import { SEGMENTS } from './demoSegments'
import { firstDayOfMonth, monthOfDay } from '../../src/core/calendar'
import type { Random } from './random'

/** A business customer as it truly is, whatever records the shops keep of it. */
export interface DemoFirm {
  readonly segment: SegmentLaw
  readonly region: RegionLaw
  readonly town: string
  readonly rep: string
  readonly industry: string
  readonly acquisition: AcquisitionLaw
  /** Orders a year while the relation lasts, in business time. */
  readonly ordersPerYear: number
  /** Gamma shape of the gaps between orders: 1 is no rhythm at all, 4 a steady one. */
  readonly regularity: number
  /** Mean order value in EUR at the prices of the last day. */
  readonly orderValue: number
  /** Off the list price, as a share. */
  readonly discount: number
  /** Weights of `CATEGORIES`: the share of its money that goes there. */
  readonly categories: readonly number[]
  /** From this day on it buys this category elsewhere. */
  readonly lost: { readonly category: number; readonly fromDay: number } | null
  /** The day of its first order; for an established firm the day it became a customer, before the history. */
  readonly wonDay: number
  /** The last day of the relation: it orders nothing after it. May lie after the history. */
  readonly untilDay: number
  readonly onlyOnce: boolean
  readonly consent: boolean | null
  readonly tags: readonly string[]
}

const TAGS = ['Framework contract', 'Price sensitive', 'New site', 'Solar', 'Credit watch'] as const

/** Draws a firm won on `wonDay` by `acquisition`, by the laws of its segment. */
export function drawFirm(
  random: Random,
  history: DemoHistory,
  wonDay: number,
  acquisition: AcquisitionLaw,
  segment: SegmentLaw = SEGMENTS[random.weighted(SEGMENTS.map(({ share }) => share))],
): DemoFirm {
  const region = REGIONS[random.weighted(REGIONS.map(({ share }) => share))]
  const established = wonDay < history.firstDay
  const ordersPerYear = Math.max(
    0.8,
    segment.ordersPerYear * acquisition.rate * random.gamma(segment.rateShape, 1 / segment.rateShape),
  )
  const orderValue = Math.min(
    segment.orderValue * 12,
    (segment.orderValue * acquisition.value * 1.6) / random.gamma(2.6, 1),
  )
  const onlyOnce = !established && random.chance(acquisition.onlyOnce)
  const categories = drawCategories(random, segment)
  return {
    segment,
    region,
    town: random.pick(region.towns),
    rep: random.pick(region.reps),
    industry: random.pick(segment.industries),
    acquisition,
    ordersPerYear,
    regularity: [1, 2, 4][random.weighted(segment.regularities)],
    orderValue,
    discount: drawDiscount(random, ordersPerYear * orderValue) + acquisition.discount,
    categories,
    lost: random.chance(0.08)
      ? { category: random.weighted(categories), fromDay: history.firstDay + Math.floor(random.between(400, 1000)) }
      : null,
    wonDay,
    untilDay: onlyOnce ? wonDay : drawUntil(random, history, wonDay, region, segment.endsPerYear * acquisition.ends),
    onlyOnce,
    consent: [true, false, null][random.weighted([62, 23, 15])],
    tags: TAGS.filter(() => random.chance(0.09)),
  }
}

/** What is left of the list price on average, less what the goods cost, as a share of the sale. */
export function expectedMarginShare(firm: DemoFirm): number {
  const all = firm.categories.reduce((sum, weight) => sum + weight, 0)
  return firm.categories.reduce(
    (sum, weight, i) => sum + (weight / all) * (1 - (1 - CATEGORIES[i].margin) / (1 - firm.discount)),
    0,
  )
}

/** The bigger the yearly volume, the better the contract; one contract in thirty sells below cost. */
function drawDiscount(random: Random, yearlyVolume: number): number {
  if (random.chance(1 / 30)) return random.between(0.3, 0.36)
  return Math.max(0, Math.min(0.15, 0.03 * Math.log10(yearlyVolume / 1000) + 0.02 * random.normal()))
}

function drawCategories(random: Random, segment: SegmentLaw): readonly number[] {
  return segment.categories.map((weight) =>
    weight === 0 || (weight < 15 && random.chance(0.2)) ? 0 : weight * random.gamma(2, 0.5),
  )
}

function drawUntil(
  random: Random,
  history: DemoHistory,
  wonDay: number,
  region: RegionLaw,
  endsPerYear: number,
): number {
  const seenFrom = Math.max(wonDay, history.firstDay)
  const until = seenFrom + Math.floor(random.exponential(365.25 / (endsPerYear * random.gamma(2, 0.5))))
  const move = warehouseMove(history)
  const late = random.chance(WAREHOUSE_MOVE.leaves)
  const leaving = Math.floor(random.between(move.firstDay, move.lastDay + 1))
  return region.name === WAREHOUSE_MOVE.region && late && wonDay < move.firstDay ? Math.min(until, leaving) : until
}

/** The days in which the move of the warehouse drove accounts away. */
export function warehouseMove(history: DemoHistory): { readonly firstDay: number; readonly lastDay: number } {
  const month = monthOfDay(history.lastDay) - WAREHOUSE_MOVE.monthsBeforeEnd
  return { firstDay: firstDayOfMonth(month), lastDay: firstDayOfMonth(month + WAREHOUSE_MOVE.months) - 1 }
}
