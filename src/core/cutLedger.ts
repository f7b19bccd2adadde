import type { Ledger } from './ledger'
import type { Numbers } from './numbers'
import type { RevaluedLedger } from './revalueLedger'

/**
 * The ledger as it was known on an earlier day, cut from one of later whose rows were given the worth of that day
 * (`revalueLedger`): the same as building it anew from the order table, without filters, groups and sorting.
 *
 * Not for a scope that chooses sales while credits precede the sales they name: such a credit was in no ledger yet. O(sales + credits).
 */
export function cutLedger(ledger: RevaluedLedger, asOfDay: number): Ledger {
  const { unitCount } = ledger
  const sales = knownRows(ledger.saleStart, ledger.saleDay, asOfDay)
  const credits = knownRows(ledger.creditStart, ledger.creditDay, asOfDay)
  const value = sales.cutAmounts(ledger.value)
  const creditValue = credits.cutAmounts(ledger.creditValue)
  const creditSale = credits.cut(ledger.creditSale)
  const kept = value.slice()
  for (let unit = 0; unit < unitCount; unit++) {
    // A sale's place moves up by what was cut off before its unit.
    const earlier = ledger.saleStart[unit] - sales.start[unit]
    for (let credit = credits.start[unit]; credit < credits.start[unit + 1]; credit++) {
      const sale = creditSale[credit] - earlier
      const isKnown = creditSale[credit] >= 0 && sale < sales.start[unit + 1]
      creditSale[credit] = isKnown ? sale : -1
      if (isKnown) kept[sale] -= creditValue[credit]
    }
  }
  return {
    unitCount,
    asOfDay,
    firstDay: Math.min(ledger.firstDay, asOfDay),
    saleStart: sales.start,
    saleDay: sales.cut(ledger.saleDay),
    revenue: ledger.revenue === ledger.value ? value : sales.cutAmounts(ledger.revenue),
    value,
    kept,
    saleRow: sales.cut(ledger.saleRow),
    creditStart: credits.start,
    creditDay: credits.cut(ledger.creditDay),
    creditRevenue: credits.cutAmounts(ledger.creditRevenue),
    creditValue,
    creditSale,
    creditRow: credits.cut(ledger.creditRow),
  }
}

type Column = Uint16Array | Uint32Array | Int32Array

/** Where the rows of each unit on or before a day begin when the later ones are gone, and how to cut a column to them. */
function knownRows(start: Uint32Array, day: Uint16Array, asOfDay: number) {
  const known = new Uint32Array(start.length)
  for (let unit = 0; unit + 1 < start.length; unit++) {
    let end = start[unit + 1]
    while (end > start[unit] && day[end - 1] > asOfDay) end--
    known[unit + 1] = known[unit] + end - start[unit]
  }
  const count = known[start.length - 1]
  const fill = <C extends Column | Float64Array>(rows: C, column: Numbers): C => {
    for (let unit = 0; unit + 1 < start.length; unit++) {
      const earlier = start[unit] - known[unit]
      for (let row = known[unit]; row < known[unit + 1]; row++) rows[row] = column[row + earlier]
    }
    return rows
  }
  return {
    start: known,
    cut: <C extends Column>(column: C): C => fill(column.slice(0, count) as C, column),
    cutAmounts: (column: Numbers) => fill(new Float64Array(count), column),
  }
}
