import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { realServers, runScript, sumsOf } from '../servers/realServer'
import { synced } from '../servers/synced'
import { buildApp } from './buildApp'
import { certificateForLocalhost, PERSON, type RunningProxy, startProxy } from './startProxy'

const stateFolder = process.env['TENURE_SERVERS'] ?? join(import.meta.dirname, '../../.servers')
const medusa = realServers.find(({ name }) => name === 'medusa')!

/** The source as the shipped file has it, where it stands in the test. */
const source = { ...medusa.source, basePath: '/api/store/admin' }

beforeAll(async () => {
  buildApp()
  await mkdir(stateFolder, { recursive: true })
  await runScript('medusa', 'start')
}, 1_800_000)

afterAll(async () => {
  await runScript('medusa', 'stop')
  await runScript('postgres', 'stop')
}, 120_000)

describe.each(['nginx', 'caddy'] as const)('a real Medusa behind %s', (name) => {
  let proxy: RunningProxy

  beforeAll(async () => {
    proxy = await startProxy(name, {
      sources: [
        {
          file: 'medusa',
          host: 'store.example.com',
          origin: `http://127.0.0.1:${medusa.port}`,
          id: 'store',
          key: ['Authorization', medusa.headers()['authorization'] ?? ''],
        },
      ],
      configuration: {},
      certificate: certificateForLocalhost(),
      signIn: 'basic',
    })
  })

  afterAll(() => proxy.stop())

  test('gives the app in a real browser the counts and sums of its own database', async () => {
    const own = await sumsOf(medusa)
    const { shown, rows, seconds } = await synced(
      { name: medusa.name, source },
      { baseURL: proxy.origin, httpCredentials: PERSON, ignoreHTTPSErrors: true },
    )
    console.log(`\nmedusa behind ${name}: ${rows} rows in ${seconds.toFixed(1)} s, ${own.size} sums`)
    expect([...shown.keys()].toSorted()).toEqual([...own.keys()].toSorted())
    for (const [key, [count, sum]] of own) {
      expect(shown.get(key)?.[0], `count of ${key}`).toBe(count)
      expect(shown.get(key)?.[1], `sum of ${key}`).toBeCloseTo(sum, 2)
    }
  }, 600_000)
})
