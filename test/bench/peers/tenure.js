import { cohorts } from '../../../src/core/cohorts'
import { gather } from '../../../src/core/gather'
import { monthlySales } from '../../../src/core/monthlySales'
import { sortRows } from '../../../src/core/sortRows'
import { REGIONS } from './sales'

/** Tenure's own kernels over its sorted columns. */
export function tenure(sales) {
  const ledger = ledgerOf(sales)
  return {
    name: 'Tenure',
    months: ({ regions, from, to }) => {
      const wanted = Uint8Array.from({ length: REGIONS }, (_, region) => Number(regions.includes(region)))
      const mask = new Uint8Array(sales.accounts)
      for (let account = 0; account < mask.length; account++) mask[account] = wanted[account % REGIONS]
      const { orders, gross, ordering } = monthlySales(ledger, regions.length === REGIONS ? null : mask, from, to)
      return Array.from(orders, (count, i) => [from + i, count, gross[i], ordering[i]])
    },
    cohorts: () => {
      const { active, ages, cohortMonth } = cohorts(ledger, null, 'month', 'calendar', true)
      return Array.from(active, (count, cell) => [cohortMonth[Math.floor(cell / ages)], cell % ages, count]).filter(
        ([, , count]) => count > 0,
      )
    },
  }
}

function ledgerOf({ count, accounts, account, day, amount }) {
  const rows = Uint32Array.from({ length: count }, (_, row) => row)
  const { start, sorted } = sortRows(rows, account, accounts, Float64Array.from(day), (a, b) => a - b)
  const saleDay = gather(day, sorted, new Uint16Array(count))
  const revenue = gather(amount, sorted, new Float64Array(count))
  const none = {
    creditStart: new Uint32Array(accounts + 1),
    creditDay: new Uint16Array(0),
    creditSale: new Int32Array(0),
  }
  return {
    unitCount: accounts,
    firstDay: saleDay.reduce((first, on) => Math.min(first, on)),
    asOfDay: saleDay.reduce((last, on) => Math.max(last, on)),
    saleStart: start,
    saleDay,
    revenue,
    value: revenue,
    kept: revenue,
    ...none,
    creditRevenue: new Float64Array(0),
    creditValue: new Float64Array(0),
  }
}
