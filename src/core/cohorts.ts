import type { AccountMask } from './accountMask'
import { type CohortFrame, cohortFrame } from './cohortFrame'
import type { Ledger } from './ledger'
import { type AgeTables, ageTables, type CohortGrain, type CohortOffset, saleAge } from './saleAge'

/**
 * Cohorts by period of the first sale (metrics 4).
 *
 * A period in which nobody came has a row of size 0. Absent cells hold 0 in the typed arrays and must never be shown:
 * read `state` first. Money is ten-thousandths.
 */
export interface CohortMatrix extends CohortFrame {
  readonly size: Uint32Array
  /** Units with a sale in the cell's period. */
  readonly active: Uint32Array
  /** Units with a sale in the cell's period or later. */
  readonly activeOnOrAfter: Uint32Array
  readonly orders: Uint32Array
  /** Gross revenue of sales in the period (for AOV and for tying out against orders). */
  readonly gross: Float64Array
  /** Revenue less credits that name those sales, less unlinked credits dated in the period. */
  readonly revenue: Float64Array
  /** The same in the value basis. */
  readonly value: Float64Array
  /** Revenue of the unlinked credits that were taken off cells: Σ gross − Σ revenue = linked + these. */
  readonly unlinkedCredits: number
  /** Revenue of the credits of units that never bought: they have no cohort and are in no cell. */
  readonly creditsWithoutCohort: number
  /** The first period's cohort may hold accounts that are older than the data. */
  readonly leftCensored: boolean
}

type Cells = Pick<CohortMatrix, 'active' | 'activeOnOrAfter' | 'orders' | 'gross' | 'revenue' | 'value'>

/**
 * Counts and sums the sales of every cohort at every age, over the masked units.
 *
 * A credit that names a sale is taken off at that sale's age, any other at the age on its own date; one dated before the
 * unit's first sale at age 0. Without credits revenue = gross, and Σ gross over the cells = Σ revenue of the sales.
 * `groupOf` (optional, an index ≥ 0 a unit) splits each cohort. O(sales + credits + cells).
 */
export function cohorts(
  ledger: Ledger,
  mask: AccountMask,
  grain: CohortGrain,
  offset: CohortOffset,
  historyComplete: boolean,
  groupOf?: Int32Array,
): CohortMatrix {
  const { saleStart, saleDay, firstDay, asOfDay } = ledger
  const groups = groupOf === undefined ? 1 : groupOf.reduce((most, group) => Math.max(most, group + 1), 1)
  const frame = cohortFrame(ledger, grain, offset, groups)
  const { ages } = frame
  const size = new Uint32Array(groups * ages)
  const cells = emptyCells(size.length * ages)
  const periods = ageTables(firstDay, asOfDay, grain, 'calendar')
  const tables = ageTables(firstDay, asOfDay, grain, offset)
  let unlinkedCredits = 0
  let creditsWithoutCohort = 0
  for (let unit = 0; unit < ledger.unitCount; unit++) {
    if (mask !== null && mask[unit] === 0) continue
    if (saleStart[unit] === saleStart[unit + 1]) {
      creditsWithoutCohort += creditRevenueOf(ledger, unit)
      continue
    }
    const cohort = saleAge(periods, firstDay, saleDay[saleStart[unit]])
    const row = (groupOf === undefined ? 0 : groupOf[unit] * ages) + cohort
    size[row]++
    addSales(cells, ledger, unit, row * ages, tables)
    unlinkedCredits += takeCreditsOff(cells, ledger, unit, row * ages, tables)
  }
  for (let cell = 0; cell < cells.revenue.length; cell++) cells.revenue[cell] += cells.gross[cell]
  sumBackwards(cells.activeOnOrAfter, ages)
  return { ...frame, size, ...cells, unlinkedCredits, creditsWithoutCohort, leftCensored: !historyComplete }
}

function emptyCells(length: number): Cells {
  return {
    active: new Uint32Array(length),
    activeOnOrAfter: new Uint32Array(length),
    orders: new Uint32Array(length),
    gross: new Float64Array(length),
    revenue: new Float64Array(length),
    value: new Float64Array(length),
  }
}

function addSales(cells: Cells, ledger: Ledger, unit: number, rowAt: number, tables: AgeTables) {
  const { saleStart, saleDay, revenue, kept } = ledger
  const first = saleDay[saleStart[unit]]
  let previous = -1
  for (let sale = saleStart[unit]; sale < saleStart[unit + 1]; sale++) {
    const cell = rowAt + saleAge(tables, first, saleDay[sale])
    cells.orders[cell]++
    cells.gross[cell] += revenue[sale]
    cells.value[cell] += kept[sale]
    if (cell === previous) continue
    cells.active[cell]++
    previous = cell
  }
  cells.activeOnOrAfter[previous]++
}

/** Returns the revenue of the credits that name no sale. The value of those that do is already off in `kept`. */
function takeCreditsOff(cells: Cells, ledger: Ledger, unit: number, rowAt: number, tables: AgeTables): number {
  const { saleStart, saleDay, creditStart, creditDay, creditRevenue, creditValue, creditSale } = ledger
  const first = saleDay[saleStart[unit]]
  let unlinked = 0
  for (let credit = creditStart[unit]; credit < creditStart[unit + 1]; credit++) {
    const sale = creditSale[credit]
    const cell = rowAt + saleAge(tables, first, sale < 0 ? Math.max(first, creditDay[credit]) : saleDay[sale])
    cells.revenue[cell] -= creditRevenue[credit]
    if (sale >= 0) continue
    cells.value[cell] -= creditValue[credit]
    unlinked += creditRevenue[credit]
  }
  return unlinked
}

function creditRevenueOf(ledger: Ledger, unit: number): number {
  let sum = 0
  for (let credit = ledger.creditStart[unit]; credit < ledger.creditStart[unit + 1]; credit++)
    sum += ledger.creditRevenue[credit]
  return sum
}

/** Turns "last active at age k" into "active at age k or later", row by row. */
function sumBackwards(counts: Uint32Array, ages: number) {
  for (let cell = counts.length - 2; cell >= 0; cell--) if ((cell + 1) % ages !== 0) counts[cell] += counts[cell + 1]
}
