import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = join(import.meta.dirname, '../..')

/** `npm run test:servers`: real servers, started one after the other, each synced in a real browser. Never part of CI. */
export default defineConfig({
  root,
  test: {
    include: ['test/servers/syncRealServers.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
    disableConsoleIntercept: true,
  },
})
