import { spawn } from 'node:child_process'
import { median } from './median'
import { openChromium } from './inChromium'

const SIZES = (process.env['BENCH_SIZES'] ?? '100000,1000000,10000000').split(',').map(Number)
const READING_SIZES = process.env['BENCH_READING_SIZES'] ?? '100000,1000000'
const RUNS = Number(process.env['BENCH_RUNS'] ?? 7)
const HOSTS = (process.env['BENCH_HOSTS'] ?? 'node,chromium').split(',')
const ENGINES = (process.env['BENCH_ENGINES'] ?? 'Tenure,DuckDB-WASM,arquero,crossfilter2,plain objects').split(',')
const OVERVIEW = process.env['BENCH_OVERVIEW'] !== ''
const LIMIT_MS = Number(process.env['BENCH_LIMIT_MINUTES'] ?? 10) * 60_000
const HEAP = '--max-old-space-size=14000'
const PEERS = 'test/bench/peers'

/** What one engine came to: times by step and a fingerprint of its answers, or why there is nothing. */
type Outcome = { readonly prepare: number; readonly steps: Record<string, Step> } | { readonly cannot: string }
interface Step {
  readonly times: readonly number[]
  readonly seen: string
}
type Call = (name: string, args: readonly (string | number)[]) => Promise<unknown>

/** The middle of the runs, or with BENCH_TAKE=least the least disturbed of them, for a machine that others use too. */
const taken = (times: readonly number[]) => (process.env['BENCH_TAKE'] === 'least' ? Math.min(...times) : median(times))

/** Everything of the bench, as the environment says. */
export async function runBench(): Promise<void> {
  await command('npm', ['--prefix', PEERS, 'ci', '--no-audit', '--no-fund'])
  await command('npx', ['vite', 'build', '--config', `${PEERS}/vite.config.js`, '--logLevel', 'error'])
  await command('npx', [
    'vite',
    'build',
    '--config',
    `${PEERS}/vite.config.js`,
    '--mode',
    'browser',
    '--logLevel',
    'error',
  ])
  await command('npx', ['vite', 'build', '--config', 'test/bench/vite.config.ts', '--logLevel', 'error'])
  for (const host of HOSTS) {
    const chromium = host === 'chromium' ? await openChromium(LIMIT_MS) : null
    const call: Call = chromium === null ? inNode : chromium.run
    const overviews: Record<string, number[]>[] = []
    for (const size of SIZES) {
      await besideOthers(host, size, call)
      if (OVERVIEW) overviews.push((await call('measureOverview', [size, RUNS])) as Record<string, number[]>)
    }
    if (OVERVIEW) reportOverview(host, overviews)
    chromium?.close()
  }
  if (READING_SIZES === '') return
  console.log('\nFrom JSON pages to the figures of a screen, in Node')
  process.env['BENCH_SIZES'] = READING_SIZES
  console.log(await command('node', ['--expose-gc', HEAP, 'node_modules/.cache/bench/fromPages.js']))
}

/** Every engine in a process or page of its own, one after the other; answers that differ end the run. */
async function besideOthers(host: string, size: number, call: Call): Promise<void> {
  const outcomes: Outcome[] = []
  for (const name of ENGINES) {
    const outcome = await call('measure', [name, size, RUNS]).then(
      (its) => its as Outcome,
      (error: unknown) => ({ cannot: reasonOf(error) }),
    )
    outcomes.push(outcome)
    // At once: an engine may take many minutes, and what the others came to must not be lost with it.
    console.log(`${host}, ${size.toLocaleString('en')} sales, ${name}: ${inWords(outcome)}`)
  }
  const [first] = outcomes
  if (first === undefined || 'cannot' in first) throw new Error(`${ENGINES[0]} could not: ${first?.cannot}`)
  console.log(`\n${host}, ${size.toLocaleString('en')} sales; ${RUNS} runs, ms (times ${ENGINES[0]})`)
  const line = (label: string, of: (outcome: Exclude<Outcome, { cannot: string }>) => number) => {
    const base = of(first)
    const cells = outcomes.map((outcome, i) => {
      if ('cannot' in outcome) return `${ENGINES[i]} cannot`
      return `${ENGINES[i]} ${of(outcome).toFixed(2)} (${(of(outcome) / base).toFixed(1)}×)`
    })
    console.log(`  ${label.padEnd(30)}${cells.join('  ')}`)
  }
  for (const step of Object.keys(first.steps)) {
    const differs = outcomes.findIndex(
      (outcome) => 'steps' in outcome && outcome.steps[step]!.seen !== first.steps[step]!.seen,
    )
    if (differs >= 0) throw new Error(`${step}: ${ENGINES[differs]} answers otherwise than ${ENGINES[0]}`)
    line(step, ({ steps }) => taken(steps[step]!.times))
  }
  line('columns → ready to be asked', ({ prepare }) => prepare)
  outcomes.forEach((outcome, i) => {
    if ('cannot' in outcome) console.log(`  ${ENGINES[i]} cannot: ${outcome.cannot}`)
  })
}

/** What one engine came to, by itself. */
function inWords(outcome: Outcome): string {
  if ('cannot' in outcome) return `cannot: ${outcome.cannot}`
  const steps = Object.entries(outcome.steps).map(([step, { times }]) => `${step} ${taken(times).toFixed(2)} ms`)
  return [...steps, `ready ${outcome.prepare.toFixed(0)} ms`].join(', ')
}

function reportOverview(host: string, overviews: readonly Record<string, number[]>[]): void {
  console.log(`\nThe overview as the engine answers it, ${host}: ms, and growth from size to size`)
  for (const step of Object.keys(overviews[0] ?? {})) {
    const times = overviews.map((one) => taken(one[step]!))
    const growth = times.slice(1).map((ms, i) => `${(ms / times[i]!).toFixed(1)}×`)
    console.log(`  ${step.padEnd(56)}${times.map((ms) => ms.toFixed(2).padStart(10)).join('')}  ${growth.join(' ')}`)
  }
}

async function inNode(name: string, args: readonly (string | number)[]): Promise<unknown> {
  const file =
    name === 'measure' ? `${PEERS}/node_modules/.cache/node/inNode.js` : 'node_modules/.cache/bench/productInNode.js'
  return JSON.parse(await command('node', ['--expose-gc', HEAP, file, ...args.map(String)])) as unknown
}

/** What a command prints. Rejects with the end of what it complained when it fails. */
function command(name: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: LIMIT_MS })
    const said = { out: '', err: '' }
    child.stdout.on('data', (part: Buffer) => (said.out += part.toString()))
    child.stderr.on('data', (part: Buffer) => (said.err += part.toString()))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (code === 0) resolve(said.out.trim())
      else reject(new Error(signal === null ? said.err : `it was ended by ${signal} (out of memory or time)`))
    })
  })
}

/** The sentence of an error that says what went wrong. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const telling = text.split('\n').find((line) => /error|memory|exceed|limit|ended/i.test(line) && line.length < 300)
  return (telling ?? text.slice(0, 200)).trim()
}
