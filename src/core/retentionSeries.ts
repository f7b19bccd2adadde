import { firstDayOfMonth, monthTable } from './calendar'
import type { Ledger } from './ledger'
import type { UnitGroups } from './unitGroups'

/** NRR and GRR of the windows that end with each month from `firstMonth` on; NaN where nobody is in the closed set. */
export interface RetentionSeries {
  readonly firstMonth: number
  readonly nrr: Float64Array
  readonly grr: Float64Array
}

/** What the ratios of a set of units are made of, a month each: net revenue, ten-thousandths; sums over units. */
export interface RetentionSums {
  readonly firstMonth: number
  readonly prev: Float64Array
  readonly cur: Float64Array
  readonly kept: Float64Array
}

/**
 * Revenue retention month by month: for every month m, the `length` civil months that end with m over the `length` before,
 * over the units with net revenue above 0 in the earlier ones (metrics 1). The same as `revenueRetention` of the movements
 * between the two windows, for all months and each group of units in one pass: O(sales + credits + units · months).
 *
 * Months are civil months since 1970-01. Whether the history covers a window is the caller's to say.
 */
export function retentionSums(
  ledger: Ledger,
  { count: groups, groupOf }: UnitGroups,
  firstMonth: number,
  lastMonth: number,
  length: number,
): RetentionSums[] {
  const count = Math.max(0, lastMonth - firstMonth + 1)
  const from = firstMonth - 2 * length + 1
  const firstDay = firstDayOfMonth(from)
  const monthOf = monthTable(firstDay, firstDayOfMonth(Math.max(from, lastMonth + 1)) - 1)
  const net = new Float64Array(count + 2 * length)
  const sums = Array.from({ length: groups }, () => emptySums(firstMonth, count))
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    if (groupOf[unit] >= groups) continue
    if (!netByMonth(ledger, unit, { firstDay, monthOf, from }, net)) continue
    addRatios(net, length, sums[groupOf[unit]])
    net.fill(0)
  }
  return sums
}

/** The retention of several sets of units together. */
export function retentionSeries(sums: readonly RetentionSums[]): RetentionSeries {
  const { firstMonth, prev, cur, kept } = sums.reduce((all, { prev: p, cur: c, kept: k }) => ({
    firstMonth: all.firstMonth,
    prev: all.prev.map((sum, i) => sum + p[i]),
    cur: all.cur.map((sum, i) => sum + c[i]),
    kept: all.kept.map((sum, i) => sum + k[i]),
  }))
  const ratio = (part: Float64Array) => part.map((sum, i) => (prev[i] > 0 ? sum / prev[i] : Number.NaN))
  return { firstMonth, nrr: ratio(cur), grr: ratio(kept) }
}

function emptySums(firstMonth: number, count: number): RetentionSums {
  return { firstMonth, prev: new Float64Array(count), cur: new Float64Array(count), kept: new Float64Array(count) }
}

/** Months of days from `firstDay` on, counted from the month `from`. */
interface MonthPlaces {
  readonly firstDay: number
  readonly monthOf: Int32Array
  readonly from: number
}

/** Adds up the net revenue of a unit by month; false when there is none in these months. */
function netByMonth(
  ledger: Ledger,
  unit: number,
  { firstDay, monthOf, from }: MonthPlaces,
  net: Float64Array,
): boolean {
  const { saleStart, saleDay, revenue, creditStart, creditDay, creditRevenue } = ledger
  const to = firstDay + monthOf.length
  let any = false
  for (let sale = saleStart[unit]; sale < saleStart[unit + 1]; sale++) {
    if (saleDay[sale] < firstDay || saleDay[sale] >= to) continue
    net[monthOf[saleDay[sale] - firstDay] - from] += revenue[sale]
    any = true
  }
  for (let credit = creditStart[unit]; credit < creditStart[unit + 1]; credit++) {
    if (creditDay[credit] < firstDay || creditDay[credit] >= to) continue
    net[monthOf[creditDay[credit] - firstDay] - from] -= creditRevenue[credit]
    any = true
  }
  return any
}

/** Adds one unit's windows, sliding: month i compares net[i+length … i+2·length−1] with the `length` months before. */
function addRatios(net: Float64Array, length: number, sums: RetentionSums): void {
  const count = sums.prev.length
  let prev = 0
  let cur = 0
  for (let i = 0; i < length; i++) {
    prev += net[i]
    cur += net[i + length]
  }
  for (let i = 0; i < count; i++) {
    if (prev > 0) {
      sums.prev[i] += prev
      sums.cur[i] += cur
      if (cur > 0) sums.kept[i] += cur < prev ? cur : prev
    }
    prev += net[i + length] - net[i]
    cur += net[i + 2 * length] - net[i + length]
  }
}
