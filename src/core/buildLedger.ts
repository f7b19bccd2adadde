import { gather } from './gather'
import type { Ledger } from './ledger'
import { chosenAmounts, isKnownSale, ledgerValues } from './ledgerValues'
import { marginsAsOf } from './marginsAsOf'
import { convertAmount } from './money'
import { narrow } from './narrow'
import type { Numbers } from './numbers'
import type { OrderTable } from './orderTable'
import { saleShares } from './saleShares'
import type { Scope } from './scope'
import { sortRows } from './sortRows'
import { areFirst } from './tableColumn'

/** The part of a scope that decides which sales and credits an analysis sees. */
export type LedgerScope = Pick<Scope, 'unit' | 'credits' | 'basis' | 'sales'>

/**
 * Cuts a scope's ledger from the order table: what was known on `asOfDay`, of the chosen sales, in the chosen basis,
 * by account or by parent group.
 *
 * A sales filter on category or product leaves of each sale its lines that match. A credit that names a sale is cut to
 * the same share; one that names none belongs to no category, product, channel or rep and is left out under such a filter.
 * Margin of a credit: at the margin share of the sale it names, else at the company's. Estimated margins are those of the
 * as-of day. Where the company's margin was unknown then, `basis` margin falls back to revenue.
 */
export function buildLedger(table: OrderTable, scope: LedgerScope, asOfDay: number): Ledger {
  const unitOf = scope.unit === 'group' ? table.accounts.groupOf : null
  const unitCount = scope.unit === 'group' ? table.accounts.groupCount : table.accounts.count
  const shares = saleShares(table, scope.sales)
  const margins = scope.basis === 'margin' ? marginsAsOf(table, asOfDay) : null
  const known = margins?.rate == null ? null : margins

  const sales = knownRows(
    table.saleStart,
    table.saleDay,
    asOfDay,
    unitOf,
    shares === null ? null : (sale) => shares[sale] > 0,
  )
  const { start: saleStart, sorted: saleRow } =
    unitOf === null ? inOrder(sales, unitCount) : byTime(sales, unitCount, table.saleAtS)
  // A ledger of all sales in their own order reads the table's columns and holds no copies.
  const isWhole = unitOf === null && shares === null && saleRow.length === table.saleDay.length
  const revenue = isWhole ? table.saleRevenue : chosenAmounts(table.saleRevenue, saleRow, shares)
  const saleDay = isWhole ? table.saleDay : gather(table.saleDay, saleRow, new Uint16Array(saleRow.length))

  const isKnown = (sale: number) => isKnownSale(table, sale, asOfDay)
  const credits = scope.credits
    ? knownRows(
        table.creditStart,
        table.creditDay,
        asOfDay,
        unitOf,
        shares === null ? null : (credit) => isKnown(table.creditSale[credit]) && shares[table.creditSale[credit]] > 0,
      )
    : { rows: new Uint32Array(0), units: new Uint32Array(0) }
  const { start: creditStart, sorted: creditRow } =
    unitOf === null ? inOrder(credits, unitCount) : byTime(credits, unitCount, table.creditAtS)
  const named = gather(table.creditSale, creditRow, new Int32Array(creditRow.length)).map((sale) =>
    isKnown(sale) ? sale : -1,
  )
  const creditRevenue = chosenCredits(
    gather(table.creditRevenue, creditRow, new Float64Array(named.length)),
    named,
    shares,
  )
  const valued = { margins: known, shares, asOfDay, saleRow, revenue, creditRow, creditRevenue }
  const { value, creditValue } = ledgerValues(table, valued)
  const creditSale = placesOf(named, saleRow, table.saleDay.length)
  return {
    unitCount,
    asOfDay,
    firstDay: firstOf(saleDay, asOfDay),
    saleStart,
    saleDay,
    revenue,
    value,
    kept: lessCredits(value, creditSale, creditValue),
    saleRow: isWhole && areFirst(table.saleRecord) ? table.saleRecord : saleRow,
    creditStart,
    creditDay: gather(table.creditDay, creditRow, new Uint16Array(creditRow.length)),
    creditRevenue,
    creditValue,
    creditSale,
    creditRow,
  }
}

/** Cuts credits, in place, to the share that is chosen of the sale each names. */
function chosenCredits(amounts: Float64Array, named: Int32Array, shares: Float64Array | null): Float64Array {
  if (shares === null) return amounts
  for (let i = 0; i < amounts.length; i++) {
    if (named[i] >= 0) amounts[i] = convertAmount(amounts[i], shares[named[i]])
  }
  return amounts
}

/** Where the named sales stand among the `rows` that the ledger keeps of all; −1 for one that it does not. */
function placesOf(named: Int32Array, rows: Uint32Array, all: number): Int32Array {
  const placeOf = new Int32Array(all).fill(-1)
  for (let place = 0; place < rows.length; place++) placeOf[rows[place]] = place
  return named.map((sale) => (sale < 0 ? -1 : placeOf[sale]))
}

/** The values of sales less the credits that name them. */
function lessCredits(value: Numbers, creditSale: Int32Array, creditValue: Numbers): Numbers {
  if (creditSale.every((sale) => sale < 0)) return value
  const kept = Float64Array.from(value)
  for (let credit = 0; credit < creditSale.length; credit++) {
    if (creditSale[credit] >= 0) kept[creditSale[credit]] -= creditValue[credit]
  }
  return narrow(kept)
}

function firstOf(days: Uint16Array, asOfDay: number): number {
  let first = asOfDay
  for (const day of days) if (day < first) first = day
  return first
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
  isChosen: ((row: number) => boolean) | null,
): Rows {
  const rows = new Uint32Array(day.length)
  const units = new Uint32Array(day.length)
  let count = 0
  for (let account = 0; account + 1 < start.length; account++) {
    const unit = unitOf === null ? account : unitOf[account]
    for (let row = start[account]; row < start[account + 1]; row++) {
      if (day[row] > asOfDay || (isChosen !== null && !isChosen(row))) continue
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

function byTime({ rows, units }: Rows, unitCount: number, atS: Numbers) {
  return sortRows(rows, units, unitCount, atS, (a, b) => a - b)
}
