import { firstDayOfMonth, monthOfDay, monthTable } from './calendar'

export type CohortGrain = 'month' | 'quarter'
/** `calendar`: age counts civil periods since the acquisition period; `anniversary`: full months or quarters since the first sale day. */
export type CohortOffset = 'calendar' | 'anniversary'

/** Civil months in one period of the grain. Quarters are the civil ones, from January. */
export const MONTHS_PER_PERIOD = { month: 1, quarter: 3 } as const

/** What it takes to tell ages on the days of a ledger without calendar arithmetic for each sale: see `saleAge`. */
export interface AgeTables {
  readonly from: number
  /** Civil period of each day by calendar, civil month by anniversary, from day `from`. */
  readonly place: Int32Array
  /** By anniversary: the first day of each month from that of `from`, and the months in an age; null by calendar. */
  readonly anniversary: { readonly monthStart: Int32Array; readonly span: number } | null
}

/** Lays out the tables for days in `[from, to]`. */
export function ageTables(from: number, to: number, grain: CohortGrain, offset: CohortOffset): AgeTables {
  const span = MONTHS_PER_PERIOD[grain]
  const months = monthTable(from, to)
  if (offset === 'calendar') return { from, place: months.map((month) => Math.floor(month / span)), anniversary: null }
  const first = monthOfDay(from)
  const length = monthOfDay(to) - first + 2
  const monthStart = Int32Array.from({ length }, (_, i) => firstDayOfMonth(first + i))
  return { from, place: months.map((month) => month - first), anniversary: { monthStart, span } }
}

/**
 * The age, in periods, on `day` of a unit whose first sale was on `first`; first ≤ day, both within the tables.
 *
 * An anniversary age turns on the civil day of the first sale, or on the last day of a month that does not have it: in
 * months it is the largest k with addMonths(first, k) ≤ day.
 */
export function saleAge({ from, place, anniversary }: AgeTables, first: number, day: number): number {
  const firstPlace = place[first - from]
  const dayPlace = place[day - from]
  if (anniversary === null) return dayPlace - firstPlace
  const { monthStart, span } = anniversary
  const turns = Math.min(monthStart[dayPlace] + first - monthStart[firstPlace], monthStart[dayPlace + 1] - 1)
  return Math.floor((dayPlace - firstPlace - (day < turns ? 1 : 0)) / span)
}
