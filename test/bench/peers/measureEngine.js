import { madeSales, REGIONS } from '../madeSales'
import { arqueroTable } from './arqueroTable'
import { crossfilterIndex } from './crossfilterIndex'
import { duckdbWasm } from './duckdbWasm'
import { plainObjects } from './plainObjects'
import { tenure } from './tenure'

const ENGINES = {
  Tenure: tenure,
  'DuckDB-WASM': duckdbWasm,
  arquero: arqueroTable,
  crossfilter2: crossfilterIndex,
  'plain objects': plainObjects,
}

/** Runs of each before its time counts: compilers need a few. */
const WARM = 8

/** Regions of each run, 2 or 3 of 8: each is a jump from the one before, and none finds its answer kept. */
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

/**
 * Loads one engine with so many sales and times every step of the screen: milliseconds of each run and a fingerprint of the answers, so
 * that engines measured apart can be compared. `host` gives a database and garbage collection.
 */
export async function measureEngine(name, size, runs, host) {
  const sales = madeSales(size)
  const from = performance.now()
  const engine = await ENGINES[name](sales, host.database)
  const prepare = performance.now() - from
  const everyone = [...Array(REGIONS).keys()]
  const steps = {
    'another filter and window': (run) =>
      engine.screen({ regions: CHOICES[run % CHOICES.length], ...windowOf(sales, run * 5) }),
    'the window moved by a month': (run) => engine.screen({ regions: CHOICES[1], ...windowOf(sales, run) }),
    'all rows': () => engine.screen({ regions: everyone, from: sales.firstMonth, to: sales.lastMonth }),
    'cohort matrix': () => engine.cohorts(),
  }
  const measured = {}
  for (const [step, ask] of Object.entries(steps)) measured[step] = timed(ask, runs, host)
  return { prepare, steps: measured }
}

function timed(ask, runs, host) {
  const times = []
  let seen = ''
  // Once: collected before every run, a compiler's work would be thrown away with the garbage.
  host.collect()
  for (let run = 0; run < WARM + runs; run++) {
    const from = performance.now()
    const answer = ask(run)
    if (run >= WARM) times.push(performance.now() - from)
    seen = fingerprint(seen + JSON.stringify(answer.map((rows, i) => (i === 2 ? rows : inOrder(rows)))))
  }
  return { times, seen }
}

/** Rows in one order, whoever tells them. */
function inOrder(rows) {
  return rows.toSorted((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]))
}

/** FNV-1a over the text. */
function fingerprint(text) {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(16)
}

function windowOf({ firstMonth, lastMonth }, at) {
  const from = firstMonth + (at % (lastMonth - firstMonth - WINDOW + 2))
  return { from, to: from + WINDOW - 1 }
}
