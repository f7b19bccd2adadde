import { arrangeOrders } from '../../src/core/arrangeOrders'
import { buildLedger } from '../../src/core/buildLedger'
import { buildOrderTable, type TableRules } from '../../src/core/buildOrderTable'
import { zoneOffsets } from '../../src/core/calendar'
import { RateTable } from '../../src/core/rates'
import { recordsByDay } from '../../src/core/recordsByDay'
import { rhythms } from '../../src/core/rhythm'
import { DEFAULT_SCOPE } from '../../src/core/scope'
import { recordsOf } from './recordsOf'
import { syntheticShop } from './syntheticShop'

/** Prints where the time of reading goes, and the bytes an order that each part holds when the one before it is there. */
const SIZES = (process.env['BENCH_SIZES'] ?? '100000,1000000').split(',').map(Number)

const RULES: TableRules = {
  offsets: zoneOffsets('Europe/Berlin', 2020, 2030),
  rates: new RateTable('EUR', []),
  currency: 'EUR',
  freightIncluded: false,
  defaultShare: 0.3,
  today: 20_600,
  isExcluded: () => false,
}

for (const orders of SIZES) await measure(orders)

async function measure(orders: number): Promise<void> {
  const { http, texts } = syntheticShop(orders)
  const kept: unknown[] = []
  let before = await heldBytes()
  const step = async <T>(name: string, run: () => T | Promise<T>): Promise<T> => {
    const from = clock()
    const made = await run()
    const ms = clock() - from
    kept.push(made)
    const held = await heldBytes()
    const bytes = ((held - before) / orders).toFixed(1)
    console.log(`${name.padEnd(44)}${ms.toFixed(0).padStart(8)} ms ${bytes.padStart(8)} bytes an order`)
    before = held
    return made
  }
  console.log(`${orders.toLocaleString('en')} orders`)
  await step('JSON.parse of the pages alone', () => texts.forEach((text) => JSON.parse(text) as unknown))
  const records = await step('JSON pages → records', () => recordsOf(http))
  await step('records put into the order of their table', () => {
    arrangeOrders(records, RULES)
    records.rest()
  })
  const table = await step('records → table', () => buildOrderTable(records, RULES))
  await step('  hash tables at rest again', () => records.rest())
  const ledger = await step('table → ledger', () => buildLedger(table, DEFAULT_SCOPE, table.newestDay))
  await step('ledger → records by day', () => recordsByDay(ledger))
  await step('ledger → rhythms', () => rhythms(ledger, { kind: 'own' }, 180))
}

/** Heap and buffers in use when everything that nobody holds is gone; needs --expose-gc. */
async function heldBytes(): Promise<number> {
  // Buffers are given back some time after a collection found them unused.
  for (let collection = 0; collection < 3; collection++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    globalThis.gc?.()
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

/** Milliseconds of the thread's own work: the same on a machine that others use too. */
function clock(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
