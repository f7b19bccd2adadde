import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

/** Learning risk takes seconds and reaches most of core: those tests are for mutants of risk alone. */
const triesRisk = (process.env['MUTATED'] ?? '').includes('core/risk/')

/** Files of which every test reaches a place are tried against some tests alone: `TESTS` names them. */
const only = process.env['TESTS']?.split(',')

/** The tests that mutants of core are tried against: those of core, and the properties; without whole companies to be consolidated, which take seconds. */
export default defineConfig({
  test: {
    root: join(import.meta.dirname, '../..'),
    include: only ?? ['test/{core,property}/**/*.test.ts'],
    exclude: [
      'test/property/csv.test.ts',
      'test/core/consolidation/groundTruth.test.ts',
      ...(triesRisk ? [] : ['test/{core,property}/risk*', 'test/core/risk/*']),
    ],
    environment: 'node',
    isolate: false,
    setupFiles: ['test/mutation/propertySettings.ts'],
    testTimeout: 60_000,
  },
})
