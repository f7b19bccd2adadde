import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, test } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** Why a group of tests could not run here; the last lines of a test run count these. */
    notRun?: string
  }
}

/** The folder with recorded APIs, real order data and golden values: $TENURE_SHARED, else `shared` beside the checkout. */
export const sharedFolder = resolve(process.env['TENURE_SHARED'] ?? resolve(import.meta.dirname, '../../../shared'))

/**
 * A group of tests that read the shared folder; `define` gets its absolute path. Where the folder is absent the
 * group is counted as not run, in the open: it neither passes nor vanishes.
 */
export function withShared(name: string, define: (folder: string) => void): void {
  if (existsSync(sharedFolder)) {
    describe(name, () => {
      define(sharedFolder)
    })
  } else test.todo(name, { meta: { notRun: 'shared data absent' } })
}
