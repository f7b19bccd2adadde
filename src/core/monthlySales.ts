import { firstDayOfMonth } from './calendar'
import { type Timeline, type TimelineColumn, totalBefore } from './timeline'

/** One entry a civil month from `firstMonth` (months since 1970-01). Money is ten-thousandths of the reporting currency. */
export interface MonthlySales {
  readonly firstMonth: number
  readonly orders: Uint32Array
  readonly gross: Float64Array
  /** Credits dated in the month, positive. */
  readonly credits: Float64Array
  /** Units with a sale in the month. */
  readonly ordering: Uint32Array
  /** Units whose first sale ever is in the month. Returning = ordering − fresh. */
  readonly fresh: Uint32Array
}

/**
 * The sales and credits of every civil month from `firstMonth` to `lastMonth`, both included, as known on `asOfDay`, over
 * the units of the timeline (metrics 1). O(months), whatever the number of sales.
 */
export function monthlySales(timeline: Timeline, firstMonth: number, lastMonth: number, asOfDay: number): MonthlySales {
  const bounds = Array.from({ length: Math.max(1, lastMonth - firstMonth + 2) }, (_, i) =>
    Math.min(firstDayOfMonth(firstMonth + i), asOfDay + 1),
  )
  const inMonths = (column: TimelineColumn) =>
    bounds.slice(1).map((to, i) => totalBefore(timeline, column, to) - totalBefore(timeline, column, bounds[i]))
  return {
    firstMonth,
    orders: Uint32Array.from(inMonths('orders')),
    gross: Float64Array.from(inMonths('gross')),
    credits: Float64Array.from(inMonths('credits')),
    ordering: Uint32Array.from(inMonths('ordering')),
    fresh: Uint32Array.from(inMonths('fresh')),
  }
}
