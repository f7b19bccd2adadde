import { buildLedger } from '../../../src/core/buildLedger'
import { firstDayOfMonth } from '../../../src/core/calendar'
import { cohorts } from '../../../src/core/cohorts'
import { monthlySales } from '../../../src/core/monthlySales'
import { MOVEMENT_CLASSES, movements } from '../../../src/core/movements'
import { recordsByDay } from '../../../src/core/recordsByDay'
import { rhythms } from '../../../src/core/rhythm'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { sumTimelines } from '../../../src/core/timeline'
import { timelines } from '../../../src/core/timelines'
import { REGIONS } from '../madeSales'
import { windowTotals } from '../../../src/core/windowTotals'
import { tableOfSales } from '../tableOfSales'

/** Tenure's own kernels, as the engine calls them: the ledger, its records by day, rhythms and timelines by region are its index. */
export function tenure(sales) {
  const table = tableOfSales(sales)
  const ledger = buildLedger(table, DEFAULT_SCOPE, table.newestDay)
  const records = recordsByDay(ledger)
  const rhythm = rhythms(ledger, { kind: 'own' }, 90)
  const regionOf = Uint32Array.from({ length: sales.accounts }, (_, account) => account % REGIONS)
  const byRegion = timelines(ledger, rhythm, { count: REGIONS, groupOf: regionOf })
  const maskOf = (regions) => {
    const wanted = Uint8Array.from({ length: REGIONS }, (_, region) => Number(regions.includes(region)))
    if (regions.length === REGIONS) return null
    const mask = new Uint8Array(regionOf.length)
    for (let account = 0; account < mask.length; account++) mask[account] = wanted[regionOf[account]]
    return mask
  }
  return {
    screen: ({ regions, from, to }) => {
      const mask = maskOf(regions)
      const { orders, gross, ordering, fresh } = monthlySales(
        sumTimelines(regions.map((region) => byRegion[region])),
        from,
        to,
        ledger.asOfDay,
      )
      const [start, middle, end] = [to - 23, to - 11, to + 1].map(firstDayOfMonth)
      const before = { from: start, to: middle }
      const after = { from: middle, to: end }
      const totals = [windowTotals(ledger, before, records), windowTotals(ledger, after, records)]
      const { units, classPrev, classCur, largest, unitPrev, unitCur } = movements(ledger, mask, before, after, totals)
      return [
        Array.from(orders, (count, i) => [from + i, count, gross[i], ordering[i], fresh[i]]),
        ['new', 'returned', 'expansion', 'contraction', 'churned'].map((name) => {
          const code = MOVEMENT_CLASSES.indexOf(name)
          return [name, units[code], classPrev[code], classCur[code]]
        }),
        largest.map((unit) => [unit, unitPrev[unit], unitCur[unit]]),
      ]
    },
    cohorts: () => {
      const { active, ages, cohortMonth } = cohorts(ledger, null, 'month', 'calendar', true)
      return [
        Array.from(active, (count, cell) => [cohortMonth[Math.floor(cell / ages)], cell % ages, count]).filter(
          ([, , count]) => count > 0,
        ),
      ]
    },
  }
}
