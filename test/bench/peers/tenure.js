import { buildLedger } from '../../../src/core/buildLedger'
import { firstDayOfMonth } from '../../../src/core/calendar'
import { cohorts } from '../../../src/core/cohorts'
import { monthlySales } from '../../../src/core/monthlySales'
import { MOVEMENT_CLASSES, movementTally } from '../../../src/core/movements'
import { recordsByDay } from '../../../src/core/recordsByDay'
import { rhythms } from '../../../src/core/rhythm'
import { DEFAULT_SCOPE } from '../../../src/core/scope'
import { sumTimelines } from '../../../src/core/timeline'
import { timelines } from '../../../src/core/timelines'
import { REGIONS } from '../madeSales'
import { groupedPair, maskedPair } from '../../../src/core/windowPair'
import { tableOfSales } from '../tableOfSales'

/**
 * Tenure's own kernels, as the engine calls them: the ledger, its records by day, rhythms and timelines by region are its
 * index.
 */
export function tenure(sales) {
  const table = tableOfSales(sales)
  const ledger = buildLedger(table, DEFAULT_SCOPE, table.newestDay)
  const records = recordsByDay(ledger)
  const rhythm = rhythms(ledger, { kind: 'own' }, 90)
  const regionOf = Uint32Array.from({ length: sales.accounts }, (_, account) => account % REGIONS)
  const groups = { count: REGIONS, groupOf: regionOf }
  const recordsByRegion = recordsByDay(ledger, groups)
  const byRegion = timelines(ledger, rhythm, groups)
  return {
    screen: ({ regions, from, to }) => {
      const { orders, gross, ordering, fresh } = monthlySales(
        sumTimelines(regions.map((region) => byRegion[region])),
        from,
        to,
        ledger.asOfDay,
      )
      const [start, middle, end] = [to - 23, to - 11, to + 1].map(firstDayOfMonth)
      const before = { from: start, to: middle }
      const after = { from: middle, to: end }
      const pair =
        regions.length < REGIONS
          ? groupedPair(recordsByRegion, regions, before, after)
          : maskedPair(records, null, before, after)
      const tally = movementTally()
      for (const block of pair) tally.add(block, block.totals())
      const { units, classPrev, classCur, largest } = tally.movements()
      return [
        Array.from(orders, (count, i) => [from + i, count, gross[i], ordering[i], fresh[i]]),
        ['new', 'returned', 'expansion', 'contraction', 'churned'].map((name) => {
          const code = MOVEMENT_CLASSES.indexOf(name)
          return [name, units[code], classPrev[code], classCur[code]]
        }),
        largest.map((one) => [one.unit, one.before, one.after]),
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
