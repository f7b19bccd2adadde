import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Rooms whose tests need a document; they run in happy-dom. */
const componentTests = ['test/{ui,charts,state,views}/**/*.test.{ts,tsx}']
/** Tests that drive a real browser against the built app behind its headers. */
const browserTests = ['test/browser/**/*.test.ts']

export default defineConfig({
  test: {
    allowOnly: false,
    reporters: ['default', './test/shared/tallyReporter.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          maxWorkers: '100%',
          include: ['test/**/*.test.ts'],
          exclude: [...componentTests, ...browserTests, '**/node_modules/**'],
          environment: 'node',
          // Properties are tried on thousands of random companies.
          testTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'component',
          maxWorkers: '100%',
          include: componentTests,
          environment: 'happy-dom',
          setupFiles: ['./test/shared/patientScreen.ts', './test/shared/quietConsole.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          // The browser itself works beside the test.
          maxWorkers: 1,
          include: browserTests,
          environment: 'node',
          globalSetup: './test/browser/serveBuilds.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
