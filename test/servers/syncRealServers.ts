import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { preview } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeServer } from './changeServer'
import { realServers, runScript, sumsOf, type RealServer } from './realServer'
import { serverReader, type ServerReader, type Synced } from './synced'

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

  let app: ProxiedApp
  let reader: ServerReader
  let whole: Synced
  let wholeBytes: number

  beforeAll(async () => {
    app = await proxiedApp(server)
    reader = await serverReader(server, { baseURL: app.origin })
  })
  afterAll(async () => {
    await reader.close()
    await app.close()
  })

  const say = (own: Synced['shown'], { shown, rows, seconds }: Synced, what: string): void => {
    const { requests, bytes } = app.taken()
    const took = `${rows} rows in ${seconds.toFixed(1)} s, ${requests} requests, ${bytes} bytes`
    console.log(`\n${server.name}, ${what}: ${took}\n${table(keysOf(own, shown), own, shown)}`)
  }

  test('counts and sums by status and currency are those of the server itself', async () => {
    const own = await sumsOf(server)
    app.forget()
    whole = await reader.open()
    wholeBytes = app.taken().bytes
    say(own, whole, 'every row')
    expect(apart(own, whole.shown)).toEqual([])
  })

  test('when an order was added, one cancelled and a draft deleted, what changed is read, and all is the server’s own', async () => {
    await changeServer(server)
    const own = await sumsOf(server)
    expect(own).not.toEqual(whole.shown)
    app.forget()
    const later = await reader.open()
    say(own, later, 'what changed')
    expect(apart(own, later.shown)).toEqual([])
    expect(app.taken().bytes).toBeLessThan(wholeBytes / 3)
  })
})

interface ProxiedApp {
  readonly origin: string
  /** How many requests went to the server since the last `forget`, and how much it answered. */
  readonly taken: () => { readonly requests: number; readonly bytes: number }
  readonly forget: () => void
  readonly close: () => Promise<void>
}

/** A preview of the production build that leads to the server and adds the credentials. */
async function proxiedApp(server: RealServer): Promise<ProxiedApp> {
  let [requests, bytes] = [0, 0]
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
          configure: (proxy) => {
            // The server sees a request of the proxy, not one of a page of another origin, and does not pack what is counted.
            proxy.on('proxyReq', (request) => {
              request.removeHeader('origin')
              request.removeHeader('accept-encoding')
            })
            proxy.on('proxyRes', (answer) => {
              requests++
              answer.on('data', (chunk: Buffer) => (bytes += chunk.length))
            })
          },
        },
      },
    },
  })
  const address = proxied.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('The preview server listens on no port.')
  return {
    origin: `http://localhost:${address.port}`,
    taken: () => ({ requests, bytes }),
    forget: () => ([requests, bytes] = [0, 0]),
    close: () => proxied.close(),
  }
}

function keysOf(own: Synced['shown'], shown: Synced['shown']): readonly string[] {
  return [...new Set([...own.keys(), ...shown.keys()])].toSorted()
}

/** Where the count is another, or the sum by half a hundredth. */
function apart(own: Synced['shown'], shown: Synced['shown']): readonly string[] {
  return keysOf(own, shown).filter((key) => {
    const [[count, sum], [shownCount, shownSum]] = [own.get(key) ?? [0, 0], shown.get(key) ?? [0, 0]]
    return count !== shownCount || !(Math.abs(sum - shownSum) < 0.005)
  })
}

function table(keys: readonly string[], own: Synced['shown'], shown: Synced['shown']): string {
  const cells = (of: readonly [number, number] | undefined): string =>
    of === undefined ? 'none' : `${String(of[0]).padStart(6)} ${of[1].toFixed(4).padStart(16)}`
  const line = (key: string): string => `${key.padEnd(22)} ${cells(own.get(key))}   ${cells(shown.get(key))}`
  return [`${''.padEnd(22)} ${'the server itself'.padEnd(23)}   Tenure`, ...keys.map(line)].join('\n')
}
