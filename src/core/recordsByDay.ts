import type { Ledger } from './ledger'
import { narrow } from './narrow'
import type { Numbers } from './numbers'
import type { UnitGroups } from './unitGroups'

/** The sales and the credits of a ledger in the order of days: what a window holds stands together, block by block. */
export interface RecordsByDay {
  readonly blocks: readonly UnitBlock[]
  readonly sales: DayRows
  readonly credits: DayRows
}

/** Units whose sums are made together, so that they stay in the processor's nearest memory; all are of one group. */
export interface UnitBlock {
  readonly group: number
  /** Ascending. */
  readonly units: Uint32Array
}

export interface DayRows {
  readonly firstDay: number
  readonly days: number
  /** The rows of block b and the day `firstDay + i` are those from `start[b · (days + 1) + i]` to the next entry. */
  readonly start: Uint32Array
  /** Twice the place of the row's unit in its block, and 1 more where the row is its unit's first. */
  readonly place: Uint16Array
  /** Positive amounts, ten-thousandths. */
  readonly revenue: Numbers
}

/** A block's sums of 12 bytes a unit take 400 kB, and places of its units fit 16 bits. */
const MOST_UNITS = 32_768

/**
 * Sorts the records of each block of units by day, counting how many each day has: of all units, or of those in a group and
 * group by group, so that a choice among the groups is a choice of blocks. O(sales + credits + blocks · days).
 */
export function recordsByDay(ledger: Ledger, groups?: UnitGroups): RecordsByDay {
  const { unitCount, saleStart, saleDay, revenue, creditStart, creditDay, creditRevenue } = ledger
  const blocks = groups === undefined ? blocksOf(everyUnit(unitCount), 0) : blocksOfGroups(unitCount, groups)
  return {
    blocks,
    sales: byDay(blocks, saleStart, saleDay, revenue),
    credits: byDay(blocks, creditStart, creditDay, creditRevenue),
  }
}

/** The first row of a block on or after a day, which may lie outside of the history. */
export function rowFrom({ firstDay, days, start }: DayRows, block: number, day: number): number {
  return start[block * (days + 1) + Math.max(0, Math.min(day - firstDay, days))]
}

function blocksOf(units: Uint32Array, group: number): UnitBlock[] {
  return Array.from({ length: Math.ceil(units.length / MOST_UNITS) }, (_, block) => ({
    group,
    units: units.subarray(block * MOST_UNITS, (block + 1) * MOST_UNITS),
  }))
}

function blocksOfGroups(unitCount: number, { count, groupOf }: UnitGroups): UnitBlock[] {
  const end = new Uint32Array(count + 1)
  for (let unit = 0; unit < unitCount; unit++) if (groupOf[unit] < count) end[groupOf[unit] + 1]++
  for (let group = 0; group < count; group++) end[group + 1] += end[group]
  const units = new Uint32Array(end[count])
  const next = end.slice()
  for (let unit = 0; unit < unitCount; unit++) if (groupOf[unit] < count) units[next[groupOf[unit]]++] = unit
  return Array.from({ length: count }, (_, group) => blocksOf(units.subarray(end[group], end[group + 1]), group)).flat()
}

function everyUnit(unitCount: number): Uint32Array {
  return new Uint32Array(unitCount).map((_, unit) => unit)
}

function byDay(blocks: readonly UnitBlock[], unitStart: Uint32Array, day: Uint16Array, amount: Numbers): DayRows {
  const firstDay = day.reduce((first, one) => Math.min(first, one), day.length === 0 ? 0 : day[0])
  const days = day.reduce((last, one) => Math.max(last, one), firstDay) - firstDay + 1
  const start = new Uint32Array(blocks.length * (days + 1))
  const place = new Uint16Array(day.length)
  const revenue = new Float64Array(day.length)
  let rows = 0
  blocks.forEach(({ units }, block) => {
    const its = start.subarray(block * (days + 1), (block + 1) * (days + 1))
    for (const unit of units)
      for (let row = unitStart[unit]; row < unitStart[unit + 1]; row++) its[day[row] - firstDay + 1]++
    its[0] = rows
    for (let i = 1; i <= days; i++) its[i] += its[i - 1]
    rows = its[days]
    const next = its.slice()
    units.forEach((unit, at) => {
      for (let row = unitStart[unit]; row < unitStart[unit + 1]; row++) {
        const to = next[day[row] - firstDay]++
        place[to] = 2 * at + Number(row === unitStart[unit])
        revenue[to] = amount[row]
      }
    })
  })
  return { firstDay, days, start, place, revenue: narrow(revenue) }
}
