import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** The tests that mutants of core are tried against: those of core, and the properties. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    include: ['test/{core,property}/**/*.test.ts'],
    exclude: ['test/property/csv.test.ts'],
    environment: 'node',
    isolate: false,
    setupFiles: ['test/mutation/propertySettings.ts'],
    testTimeout: 60_000,
  },
})
