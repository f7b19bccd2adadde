import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { preview } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { realServers, runScript, sumsOf, type RealServer } from './realServer'
import { synced, type Synced } from './synced'

const root = join(import.meta.dirname, '../..')
const stateFolder = process.env['TENURE_SERVERS'] ?? join(root, '.servers')
const only = (process.env['SERVERS'] ?? '').split(',').filter((name) => name !== '')

beforeAll(async () => {
  await mkdir(stateFolder, { recursive: true })
  const { NODE_ENV: _, ...env } = process.env
  await promisify(execFile)('npm', ['run', 'build'], { cwd: root, env })
})

afterAll(() => runScript('postgres', 'stop'))

describe.each(realServers.filter(({ name }) => only.length === 0 || only.includes(name)))('$name', (server) => {
  beforeAll(() => runScript(server.name, 'start'), 1_800_000)
  afterAll(() => runScript(server.name, 'stop'))

  test('counts and sums by status and currency are those of the server itself', async () => {
    const own = await sumsOf(server)
    const { shown, rows, seconds } = await readServer(server)
    const keys = [...new Set([...own.keys(), ...shown.keys()])].toSorted()
    console.log(`\n${server.name}: ${rows} rows in ${seconds.toFixed(1)} s\n${table(keys, own, shown)}`)
    for (const key of keys) {
      expect(shown.get(key)?.[0], `count of ${key}`).toBe(own.get(key)?.[0])
      expect(shown.get(key)?.[1], `sum of ${key}`).toBeCloseTo(own.get(key)?.[1] ?? Number.NaN, 2)
    }
  })
})

/** Reads the server behind a preview of the production build that adds the credentials. */
async function readServer(server: RealServer): Promise<Synced> {
  const proxied = await preview({
    root,
    mode: 'production',
    logLevel: 'warn',
    preview: {
      port: 0,
      proxy: {
        [`/api/${server.name}/`]: {
          target: `http://127.0.0.1:${server.port}`,
          headers: { ...server.headers() },
          rewrite: (path) => path.slice(`/api/${server.name}`.length),
          // The server sees a request of the proxy, not one of a page of another origin.
          configure: (proxy) => proxy.on('proxyReq', (request) => request.removeHeader('origin')),
        },
      },
    },
  })
  try {
    const address = proxied.httpServer.address()
    if (address === null || typeof address === 'string') throw new Error('The preview server listens on no port.')
    return await synced(server, { baseURL: `http://localhost:${address.port}` })
  } finally {
    await proxied.close()
  }
}

function table(keys: readonly string[], own: Synced['shown'], shown: Synced['shown']): string {
  const cells = (of: readonly [number, number] | undefined): string =>
    of === undefined ? 'none' : `${String(of[0]).padStart(6)} ${of[1].toFixed(4).padStart(16)}`
  const line = (key: string): string => `${key.padEnd(22)} ${cells(own.get(key))}   ${cells(shown.get(key))}`
  return [`${''.padEnd(22)} ${'the server itself'.padEnd(23)}   Tenure`, ...keys.map(line)].join('\n')
}
