import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { preview } from 'vite'
import type { TestProject } from 'vitest/node'
import { type Chromium, findChromium } from './chromium'

declare module 'vitest' {
  interface ProvidedContext {
    chromium: Chromium
    /** Origins that serve the two builds under the strict headers, without a slash at the end. */
    origins: { readonly demo: string; readonly production: string }
  }
}

const root = join(import.meta.dirname, '../..')

/** Before the browser tests: builds the demo and the production app with the project's own scripts, and serves both. */
export default async function serveBuilds(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromium', await findChromium())
  // The runner sets NODE_ENV to `test`, which would build React's development version.
  const { NODE_ENV: _, ...env } = process.env
  for (const script of ['build:demo', 'build']) await promisify(execFile)('npm', ['run', script], { cwd: root, env })

  const servers = await Promise.all(
    ['demo', 'production'].map((mode) => preview({ root, mode, logLevel: 'warn', preview: { port: 0 } })),
  )
  const [demo, production] = servers.map(({ httpServer }) => {
    const address = httpServer.address()
    if (address === null || typeof address === 'string') throw new Error('The preview server listens on no port.')
    return `http://localhost:${address.port}`
  })
  project.provide('origins', { demo: demo!, production: production! })
  return async () => {
    await Promise.all(servers.map((server) => server.close()))
  }
}
