import { buildOrderTable, type TableRules } from '../../src/core/buildOrderTable'
import { zoneOffsets } from '../../src/core/calendar'
import { cohorts } from '../../src/core/cohorts'
import { RateTable } from '../../src/core/rates'
import { DEFAULT_SCOPE, type Scope } from '../../src/core/scope'
import { Engine } from '../../src/engine/Engine'
import type { Http } from '../../src/sources/http'
import { memoryShelf } from '../engine/memoryShelf'
import { modelsAtHand } from '../engine/modelsAtHand'
import { configuredHttp } from './configuredHttp'
import { median } from './median'
import { benchModels } from './models'
import { recordsOf } from './recordsOf'
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

const RULES: TableRules = {
  offsets: zoneOffsets('Europe/Berlin', 2020, 2030),
  rates: new RateTable('EUR', []),
  currency: 'EUR',
  freightIncluded: false,
  defaultShare: 0.3,
  today: 20_600,
  isExcluded: () => false,
}

/** The bench weighs what the engine holds, not what it puts away. */
const NOTHING_KEPT = { ...memoryShelf(), write: () => Promise.resolve() }

interface Row {
  readonly step: string
  readonly ms: readonly number[]
}

interface Measured {
  readonly rows: readonly Row[]
  /** Heap and buffers that the engine holds after the first screen, by order. */
  readonly bytesAnOrder: number
}

async function measure(orders: number): Promise<Measured> {
  const { http, texts } = syntheticShop(orders)
  const parse: number[] = []
  for (let run = 0; run < RUNS; run++)
    parse.push(await timed(() => texts.forEach((text) => JSON.parse(text) as unknown)))
  const without = await heldBytes()
  const load: number[] = []
  let engine = newEngine(http)
  for (let run = 0; run < RUNS; run++) {
    engine = newEngine(http)
    await collect()
    load.push(await timed(() => engine.open({ kind: 'configured' })))
  }
  const build = await measureBuild(http)
  const { table } = engine.analysisOf(DEFAULT_SCOPE)
  if (table.saleDay.length !== orders) throw new Error(`${table.saleDay.length} of ${orders} orders became sales`)
  const first = await timed(() => ask(engine, DEFAULT_SCOPE))
  const bytesAnOrder = ((await heldBytes()) - without) / orders
  const rows = [
    { step: 'JSON.parse of the pages alone', ms: parse },
    { step: 'JSON pages → table', ms: load },
    { step: '  of it records → table', ms: build },
    { step: 'first screen (ledger, rhythms, all figures)', ms: [first] },
    ...(await measureQuestions(engine)),
  ]
  return { rows, bytesAnOrder }
}

async function measureBuild(http: Http): Promise<number[]> {
  const records = await recordsOf(http)
  const build: number[] = []
  for (let run = 0; run < RUNS; run++) {
    await collect()
    build.push(await timed(() => buildOrderTable(records, RULES)))
  }
  return build
}

async function measureQuestions(engine: Engine): Promise<Row[]> {
  const matrix: number[] = []
  const screen: number[] = []
  const one = new Map<string, number[]>(SCREEN.map((name) => [name, []]))
  const ledger = engine.analysisOf(DEFAULT_SCOPE).ledger(DEFAULT_SCOPE)
  for (let run = 0; run < Math.max(RUNS, FILTERS.length); run++) {
    const scope = { ...DEFAULT_SCOPE, accounts: { region: FILTERS[run % FILTERS.length]! } }
    // The bench's own load must not decide when garbage is collected.
    await collect()
    matrix.push(await timed(() => cohorts(ledger, null, 'month', 'calendar', true)))
    const times: number[] = []
    for (const name of SCREEN) times.push(await timed(() => engine.answer({ name, ask: { scope } }, UNBROKEN)))
    SCREEN.forEach((name, i) => one.get(name)?.push(times[i]!))
    screen.push(times.reduce((sum, ms) => sum + ms, 0))
  }
  return [
    { step: 'cohort matrix', ms: matrix },
    { step: 'filter change → all figures of the screen', ms: screen },
    ...[...one].map(([name, ms]) => ({ step: `  of it ${name}`, ms })),
  ]
}

function newEngine(http: Http): Engine {
  return new Engine({ http: configuredHttp(http), now: Date.now, models: modelsAtHand(), shelf: NOTHING_KEPT })
}

function ask(engine: Engine, scope: Scope): void {
  for (const name of SCREEN) engine.answer({ name, ask: { scope } }, UNBROKEN)
}

/** No question of the bench is taken back. */
const UNBROKEN = new AbortController().signal

/** Heap and buffers in use when everything that nobody holds is gone; needs --expose-gc. */
async function heldBytes(): Promise<number> {
  await collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Collects garbage, in a turn of its own: what a turn has touched weakly is held to its end. */
async function collect(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve))
  globalThis.gc?.()
}

async function timed(run: () => unknown): Promise<number> {
  const from = clock()
  await run()
  return clock() - from
}

/** Milliseconds of wall time, or with BENCH_CLOCK=cpu of the thread's own work: the same on a machine that others use too. */
function clock(): number {
  if (process.env['BENCH_CLOCK'] !== 'cpu') return performance.now()
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

const results: Measured[] = []
for (const size of SIZES) results.push(await measure(size))

const columns = (cells: readonly string[]) => cells.map((cell) => cell.padStart(12)).join('')
console.log(
  `median of ${RUNS} (filters ${Math.max(RUNS, FILTERS.length)}), milliseconds; growth = each size over the one before`,
)
console.log(`${'step'.padEnd(48)}${columns(SIZES.map((size) => size.toLocaleString('en')))}  growth`)
for (const [i, { step }] of (results[0]?.rows ?? []).entries()) {
  const medians = results.map(({ rows }) => median(rows[i]?.ms ?? []))
  const growth = medians.slice(1).map((ms, j) => `${(ms / medians[j]!).toFixed(1)}×`)
  console.log(`${step.padEnd(48)}${columns(medians.map((ms) => ms.toFixed(1)))}  ${growth.join(' ')}`)
}
console.log(
  `${'bytes an order, held after the first screen'.padEnd(48)}${columns(results.map(({ bytesAnOrder }) => bytesAnOrder.toFixed(0)))}`,
)

benchModels(clock)
