import type { Ledger } from './ledger'
import { narrow } from './narrow'
import type { Numbers } from './numbers'

/** The sales and the credits of a ledger in the order of days: what a window holds stands together. */
export interface RecordsByDay {
  readonly sales: DayRows
  readonly credits: DayRows
}

export interface DayRows {
  readonly firstDay: number
  /** The rows of the day `firstDay + i` are `start[i] … start[i+1]-1`. */
  readonly start: Uint32Array
  /** Twice the unit of each row, and 1 more where the row is its unit's first. */
  readonly unit: Uint32Array
  /** Positive amounts, ten-thousandths. */
  readonly revenue: Numbers
}

/** Sorts the records of a ledger by day, counting how many each day has. O(sales + credits + days). */
export function recordsByDay(ledger: Ledger): RecordsByDay {
  const { unitCount, saleStart, saleDay, revenue, creditStart, creditDay, creditRevenue } = ledger
  return {
    sales: byDay(unitCount, saleStart, saleDay, revenue),
    credits: byDay(unitCount, creditStart, creditDay, creditRevenue),
  }
}

/** The first row on or after a day, which may lie outside of the history. */
export function rowFrom({ firstDay, start }: DayRows, day: number): number {
  return start[Math.max(0, Math.min(day - firstDay, start.length - 1))]
}

function byDay(unitCount: number, unitStart: Uint32Array, day: Uint16Array, amount: Numbers): DayRows {
  const firstDay = day.reduce((first, one) => Math.min(first, one), day.length === 0 ? 0 : day[0])
  const lastDay = day.reduce((last, one) => Math.max(last, one), firstDay)
  const next = new Uint32Array(lastDay - firstDay + 2)
  for (let row = 0; row < day.length; row++) next[day[row] - firstDay + 1]++
  for (let i = 1; i < next.length; i++) next[i] += next[i - 1]
  const start = next.slice()
  const unit = new Uint32Array(day.length)
  const revenue = new Float64Array(day.length)
  for (let one = 0; one < unitCount; one++) {
    for (let row = unitStart[one]; row < unitStart[one + 1]; row++) {
      const place = next[day[row] - firstDay]++
      unit[place] = 2 * one + Number(row === unitStart[one])
      revenue[place] = amount[row]
    }
  }
  return { firstDay, start, unit, revenue: narrow(revenue) }
}
