import type { Ledger } from './ledger'
import { convertAmount } from './money'
import type { OrderTable } from './orderTable'
import { saleShares } from './saleShares'
import type { Scope } from './scope'
import { sortRows } from './sortRows'

/** The part of a scope that decides which sales and credits an analysis sees. */
export type LedgerScope = Pick<Scope, 'unit' | 'credits' | 'basis' | 'sales'>

/**
 * Cuts a scope's ledger from the order table: what was known on `asOfDay`, of the chosen sales, in the chosen basis,
 * by account or by parent group.
 *
 * A sales filter on category or product leaves of each sale its lines that match. A credit that names a sale is cut to
 * the same share; one that names none belongs to no category, product, channel or rep and is left out under such a filter.
 * Margin of a credit: at the margin share of the sale it names, else at the company's.
 * Where the company's margin is unknown, `basis` margin falls back to revenue (see `marginKnown`).
 */
export function buildLedger(table: OrderTable, scope: LedgerScope, asOfDay: number): Ledger {
  const unitOf = scope.unit === 'group' ? table.accounts.groupOf : null
  const unitCount = scope.unit === 'group' ? table.accounts.groupCount : table.accounts.count
  const shares = saleShares(table, scope.sales)
  const inMargin = scope.basis === 'margin' && marginKnown(table)

  const sales = knownRows(
    table.saleStart,
    table.saleDay,
    asOfDay,
    unitOf,
    (sale) => shares === null || shares[sale] > 0,
  )
  const sorted = unitOf === null ? inOrder(sales, unitCount) : byTime(sales, unitCount, table.saleAtMs)
  const rows = sorted.sorted
  const share = (row: number) => (shares === null ? 1 : shares[row])
  const revenue = Float64Array.from(rows, (row) => convertAmount(table.saleRevenue[row], share(row)))
  const value = inMargin
    ? Float64Array.from(rows, (row) => convertAmount(table.saleMargin[row], share(row)))
    : revenue.slice()

  const placeOf = new Int32Array(table.saleDay.length).fill(-1)
  rows.forEach((row, place) => (placeOf[row] = place))
  const credits = scope.credits
    ? knownRows(table.creditStart, table.creditDay, asOfDay, unitOf, (credit) => {
        const sale = table.creditSale[credit]
        return shares === null || (sale >= 0 && shares[sale] > 0)
      })
    : { rows: new Uint32Array(0), units: new Uint32Array(0) }
  const back = unitOf === null ? inOrder(credits, unitCount) : byTime(credits, unitCount, table.creditAtMs)
  const named = (credit: number) => table.creditSale[credit]
  const creditRevenue = Float64Array.from(back.sorted, (credit) =>
    convertAmount(table.creditRevenue[credit], named(credit) < 0 ? 1 : share(named(credit))),
  )
  const creditValue = inMargin
    ? creditRevenue.map((amount, i) => convertAmount(amount, marginShare(table, named(back.sorted[i]))))
    : creditRevenue.slice()
  const creditSale = Int32Array.from(back.sorted, (credit) => (named(credit) < 0 ? -1 : placeOf[named(credit)]))

  const kept = value.slice()
  creditSale.forEach((sale, i) => {
    if (sale >= 0) kept[sale] -= creditValue[i]
  })
  const saleDay = Uint16Array.from(rows, (row) => table.saleDay[row])
  return {
    unitCount,
    asOfDay,
    firstDay: saleDay.reduce((first, day) => Math.min(first, day), asOfDay),
    saleStart: sorted.start,
    saleDay,
    revenue,
    value,
    kept,
    saleRow: rows,
    creditStart: back.start,
    creditDay: Uint16Array.from(back.sorted, (credit) => table.creditDay[credit]),
    creditRevenue,
    creditValue,
    creditSale,
    creditRow: back.sorted,
  }
}

/** Whether every sale has a margin, known or imputed: without one, no margin figure exists and revenue is used. */
export function marginKnown(table: OrderTable): boolean {
  return table.marginRate !== null
}

function marginShare(table: OrderTable, sale: number): number {
  if (sale < 0) return table.marginRate ?? 1
  return table.saleRevenue[sale] > 0 ? table.saleMargin[sale] / table.saleRevenue[sale] : 1
}

interface Rows {
  readonly rows: Uint32Array
  readonly units: Uint32Array
}

function knownRows(
  start: Uint32Array,
  day: Uint16Array,
  asOfDay: number,
  unitOf: Uint32Array | null,
  isChosen: (row: number) => boolean,
): Rows {
  const rows = new Uint32Array(day.length)
  const units = new Uint32Array(day.length)
  let count = 0
  for (let account = 0; account + 1 < start.length; account++) {
    const unit = unitOf === null ? account : unitOf[account]
    for (let row = start[account]; row < start[account + 1]; row++) {
      if (day[row] > asOfDay || !isChosen(row)) continue
      rows[count] = row
      units[count++] = unit
    }
  }
  return { rows: rows.slice(0, count), units: units.subarray(0, count) }
}

function inOrder({ rows, units }: Rows, unitCount: number) {
  const start = new Uint32Array(unitCount + 1)
  for (const unit of units) start[unit + 1]++
  for (let unit = 0; unit < unitCount; unit++) start[unit + 1] += start[unit]
  return { start, sorted: rows }
}

function byTime({ rows, units }: Rows, unitCount: number, atMs: Float64Array) {
  return sortRows(rows, units, unitCount, atMs, (a, b) => a - b)
}
