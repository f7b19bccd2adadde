import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = join(import.meta.dirname, '../..')

/** `npm run audit`: what using the built app feels like, measured in Chromium; not part of the tests, which measure no time. */
export default defineConfig({
  root,
  test: {
    include: ['test/audit/*.audit.ts'],
    globalSetup: join(root, 'test/browser/serveBuilds.ts'),
    environment: 'node',
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
})
