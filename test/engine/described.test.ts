import { expect, test } from 'vitest'
import { Engine } from '../../src/engine/Engine'
import type { EngineStatus } from '../../src/engine/status'
import { createHttp } from '../../src/sources/http'
import { memoryShelf } from './memoryShelf'
import { modelsAtHand } from './modelsAtHand'

const NOW = Date.UTC(2026, 10, 22)
const LINES = 'order_id,customer_id,order_date,line_total\nO1,C1,2026-01-02,10\nO2,C2,2026-02-03,20\n'

/** An engine where nothing is configured, and a server that holds one file. */
function unconfigured() {
  let status: EngineStatus | null = null
  const shelf = memoryShelf()
  const http = createHttp({
    origin: 'https://tenure.example',
    sleep: () => Promise.resolve(),
    fetch: (address) =>
      Promise.resolve(
        address.endsWith('/lines.csv') ? new Response(LINES) : Response.json({ sources: [] }, { status: 200 }),
      ),
  })
  const engine = new Engine({ http, now: () => NOW, models: modelsAtHand(), shelf })
  engine.onStatus((next) => (status = next))
  return { engine, shelf, status: () => status! }
}

const source = { id: 'csv', label: 'CSV file', kind: 'csv', files: [{ url: '/data/lines.csv' }] }

test('a source that a person describes is read where nothing is configured, and not kept', async () => {
  const { engine, shelf, status } = unconfigured()
  await engine.open({ kind: 'configured' })
  expect(status().phase).toBe('empty')
  await engine.open({ kind: 'described', configuration: { currency: 'GBP', sources: [source] } })
  expect(status()).toMatchObject({ phase: 'ready', sales: 2, accounts: 2, currency: 'GBP', failures: [], mistakes: [] })
  expect(shelf.bytes).toBeNull()
})

test('a description that cannot be meant is told as a mistake, and nothing is read', async () => {
  const { engine, status } = unconfigured()
  const elsewhere = { ...source, files: [{ url: 'https://elsewhere.example/lines.csv' }] }
  await engine.open({ kind: 'described', configuration: { sources: [elsewhere] } })
  expect(status().phase).toBe('empty')
  expect(status().mistakes.join()).toMatch(/path/)
})
