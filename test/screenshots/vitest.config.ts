import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = join(import.meta.dirname, '../..')

/** `npm run screenshots`: pictures of every screen, to be looked at; they prove nothing by themselves. */
export default defineConfig({
  root,
  test: {
    include: ['test/screenshots/take{Screenshots,States,Shared}.ts'],
    globalSetup: join(root, 'test/browser/serveBuilds.ts'),
    environment: 'node',
    testTimeout: 300_000,
  },
})
