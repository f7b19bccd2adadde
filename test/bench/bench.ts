import { cohorts } from '../../src/core/cohorts'
import { DEFAULT_SCOPE, type Scope } from '../../src/core/scope'
import { Engine } from '../../src/engine/Engine'
import { configuredHttp } from './configuredHttp'
import { median } from './median'
import { syntheticShop } from './syntheticShop'

const SIZES = (process.env['BENCH_SIZES'] ?? '100000,1000000').split(',').map(Number)
const RUNS = Number(process.env['BENCH_RUNS'] ?? 5)

/** The figures of one screen: everything the overview and the churn screen ask after a filter change. */
const SCREEN = ['kpis', 'movement', 'churnTrend', 'concentration', 'states'] as const

/** Regions that the filter changes among: 2 or 3 of 8, another choice every run, so that no run finds its answer kept. */
const FILTERS: readonly (readonly string[])[] = [
  ['North', 'South'],
  ['East', 'West', 'Alps'],
  ['Coast', 'Lakes'],
  ['Capital', 'North', 'East'],
  ['South', 'West'],
  ['Alps', 'Coast', 'Capital'],
  ['Lakes', 'North'],
]

interface Row {
  readonly step: string
  readonly ms: readonly number[]
}

async function measure(orders: number): Promise<Row[]> {
  const http = configuredHttp(syntheticShop(orders))
  const load: number[] = []
  let engine = new Engine({ http, now: Date.now })
  for (let run = 0; run < RUNS; run++) {
    engine = new Engine({ http, now: Date.now })
    load.push(await timed(() => engine.open({ kind: 'configured' })))
  }
  const { table } = engine.analysisOf(DEFAULT_SCOPE)
  if (table.saleDay.length !== orders) throw new Error(`${table.saleDay.length} of ${orders} orders became sales`)
  const matrix: number[] = []
  const screen: number[] = []
  const everything: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const analysis = engine.analysisOf(DEFAULT_SCOPE)
    const ledger = analysis.ledger(DEFAULT_SCOPE)
    matrix.push(await timed(() => cohorts(ledger, null, 'month', 'calendar', true)))
    everything.push(await timed(() => ask(engine, DEFAULT_SCOPE)))
    screen.push(
      await timed(() => ask(engine, { ...DEFAULT_SCOPE, accounts: { region: FILTERS[run % FILTERS.length]! } })),
    )
  }
  return [
    { step: 'JSON pages → table', ms: load },
    { step: 'cohort matrix', ms: matrix },
    { step: 'first screen (ledger, rhythms and all figures)', ms: everything },
    { step: 'filter change → all figures of the screen', ms: screen },
  ]
}

function ask(engine: Engine, scope: Scope): void {
  for (const name of SCREEN) engine.answer({ name, ask: { scope } })
}

async function timed(run: () => unknown): Promise<number> {
  const from = performance.now()
  await run()
  return performance.now() - from
}

const results = new Map<number, Row[]>()
for (const size of SIZES) results.set(size, await measure(size))

const [first] = results.values()
console.log(`median of ${RUNS}, milliseconds; growth = each size over the one before`)
console.log(['step'.padEnd(48), ...SIZES.map((size) => size.toLocaleString('en').padStart(12)), '  growth'].join(''))
for (const [i, { step }] of (first ?? []).entries()) {
  const medians = SIZES.map((size) => median(results.get(size)?.[i]?.ms ?? []))
  const growth = medians.slice(1).map((ms, j) => `${(ms / medians[j]!).toFixed(1)}×`)
  console.log([step.padEnd(48), ...medians.map((ms) => ms.toFixed(1).padStart(12)), `  ${growth.join(' ')}`].join(''))
}
const { heapUsed, arrayBuffers } = process.memoryUsage()
console.log(`memory at the end: ${Math.round((heapUsed + arrayBuffers) / 1e6)} MB, the synthetic pages included`)
