import { median } from '../median'
import { arqueroTable } from './arqueroTable'
import { crossfilterIndex } from './crossfilterIndex'
import { duckdbWasm } from './duckdbWasm'
import { plainObjects } from './plainObjects'
import { REGIONS, madeSales } from './sales'
import { tenure } from './tenure'

const SIZES = (process.env['BENCH_SIZES'] ?? '100000,1000000').split(',').map(Number)
const RUNS = Number(process.env['BENCH_RUNS'] ?? 7)

/** Runs of each before its time counts: compilers need a few. */
const WARM = 3

/** Regions and the window of 28 months, each run another, so that each is a jump and none finds its answer kept. */
const CHOICES = [
  [0, 1],
  [2, 3, 4],
  [5, 6],
  [7, 0, 2],
  [1, 3],
  [4, 5, 7],
  [6, 0],
]
const WINDOW = 28

for (const size of SIZES) {
  const sales = madeSales(size)
  const engines = []
  for (const make of [tenure, duckdbWasm, arqueroTable, crossfilterIndex, plainObjects]) engines.push(await make(sales))
  const steps = {
    'filter jump, months': (engine, run) =>
      engine.months({ regions: CHOICES[run % CHOICES.length], ...windowOf(sales, run) }),
    'all rows, months': (engine) =>
      engine.months({ regions: [...Array(REGIONS).keys()], from: sales.firstMonth, to: sales.lastMonth }),
    'cohort matrix': (engine) => engine.cohorts(),
  }
  console.log(
    `\n${size.toLocaleString('en')} sales, ${sales.accounts.toLocaleString('en')} accounts; median of ${RUNS}, ms (ratio to Tenure)`,
  )
  for (const [step, ask] of Object.entries(steps)) report(step, engines, runAll(step, engines, ask))
}

/**
 * One engine after the other makes all its runs: taking turns, the garbage of one would make the next forget its compiled
 * code. The answers of all must be equal, run by run.
 */
function runAll(step, engines, ask) {
  const expected = []
  return engines.map((engine) => {
    globalThis.gc?.()
    const times = []
    for (let run = 0; run < WARM + RUNS; run++) {
      const from = performance.now()
      const answer = ask(engine, run)
      if (run >= WARM) times.push(performance.now() - from)
      const found = JSON.stringify(answer.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]))
      expected[run] ??= found
      if (found !== expected[run]) throw new Error(`${step}: ${engine.name} answers otherwise than ${engines[0].name}`)
    }
    return median(times)
  })
}

function report(step, engines, medians) {
  const cells = engines.map(
    ({ name }, i) => `${name} ${medians[i].toFixed(1)} (${(medians[i] / medians[0]).toFixed(1)}×)`,
  )
  console.log(`${step.padEnd(22)}${cells.join('  ')}`)
}

function windowOf({ firstMonth, lastMonth }, run) {
  const from = firstMonth + ((run * 5) % (lastMonth - firstMonth - WINDOW + 2))
  return { from, to: from + WINDOW - 1 }
}
