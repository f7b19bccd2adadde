import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = join(import.meta.dirname, '../..')

/** `npm run test:deployment`: real nginx and Caddy (Debian: nginx-light, caddy, openssl) in front of the built app. Never part of CI. */
export default defineConfig({
  root,
  test: {
    include: ['test/deployment/*.deployed.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 600_000,
    disableConsoleIntercept: true,
  },
})
