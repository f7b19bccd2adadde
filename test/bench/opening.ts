import { Engine } from '../../src/engine/Engine'
import { DEFAULT_SCOPE } from '../../src/core/scope'
import type { Http } from '../../src/sources/http'
import { memoryShelf } from '../engine/memoryShelf'
import { modelsAtHand } from '../engine/modelsAtHand'
import { configuredHttp } from './configuredHttp'
import { median } from './median'
import { syntheticShop } from './syntheticShop'

/** Prints how long a company that was opened before takes to its first figures, and what is kept of it. */
const SIZES = (process.env['BENCH_SIZES'] ?? '100000,1000000').split(',').map(Number)
const RUNS = Number(process.env['BENCH_RUNS'] ?? 5)
const UNBROKEN = new AbortController().signal
const SILENT: Http = { json: () => new Promise(() => undefined), stream: () => new Promise(() => undefined) }

for (const orders of SIZES) await measure(orders)

async function measure(orders: number): Promise<void> {
  const shelf = memoryShelf()
  const engineOf = (http: Http) => new Engine({ http, now: Date.now, models: modelsAtHand(), shelf })
  const first = engineOf(configuredHttp(syntheticShop(orders).http))
  let isKept = false
  first.onStatus(({ keeping }) => (isKept = keeping.state === 'kept'))
  await first.open({ kind: 'configured' })
  while (!isKept) await new Promise((resolve) => setTimeout(resolve, 20))
  const opening: number[] = []
  const figures: number[] = []
  for (let run = 0; run < RUNS; run++) {
    globalThis.gc?.()
    const again = engineOf(SILENT)
    const from = clock()
    void again.open({ kind: 'configured' })
    while (!again.isReady) await Promise.resolve()
    const ready = clock()
    again.answer({ name: 'kpis', ask: { scope: DEFAULT_SCOPE } }, UNBROKEN)
    opening.push(ready - from)
    figures.push(clock() - ready)
  }
  const bytes = (shelf.bytes?.byteLength ?? 0) / orders
  console.log(
    `${orders.toLocaleString('en')} orders, ${bytes.toFixed(1)} bytes an order kept; ms of work, median of ${RUNS}`,
  )
  console.log(`  snapshot → table      ${median(opening).toFixed(1).padStart(8)}`)
  console.log(`  table → first figures ${median(figures).toFixed(1).padStart(8)}`)
}

/** Milliseconds of the thread's own work: the same on a machine that others use too. */
function clock(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
