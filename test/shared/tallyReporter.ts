import type { SerializedError } from 'vitest'
import type { Reporter, TestModule, Vitest } from 'vitest/node'

/**
 * Ends a test run with the line `N passed, N failed`.
 *
 * Whatever was to run and did not pass is a failure: a skipped or unfinished test, a file that could not be loaded, an
 * error outside any test. The one exception are the groups of `withShared`, which are counted in a line of their own.
 */
export default class TallyReporter implements Reporter {
  /** With `-t` the developer asked for the others to be left out. */
  private filtered = false

  onInit(vitest: Vitest): void {
    this.filtered = vitest.config.testNamePattern !== undefined
  }

  onTestRunEnd(modules: ReadonlyArray<TestModule>, errors: ReadonlyArray<SerializedError>): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const notRun = tests.filter((test) => test.meta().notRun !== undefined)
    const passed = tests.filter((test) => test.result().state === 'passed')
    const failed = tests.filter((test) => test.result().state === 'failed')
    const left = tests.filter((test) => ['skipped', 'pending'].includes(test.result().state) && !notRun.includes(test))
    const brokenFiles = modules.filter((module) => module.errors().length > 0)

    const failures = failed.length + brokenFiles.length + errors.length + (this.filtered ? 0 : left.length)
    if (!this.filtered) for (const test of left) console.error(`Did not run, which is a failure: ${test.fullName}`)
    for (const reason of new Set(notRun.map((test) => test.meta().notRun))) {
      console.log(`${notRun.filter((test) => test.meta().notRun === reason).length} not run: ${reason}`)
    }
    console.log(`${passed.length} passed, ${failures} failed`)
    if (failures > 0) process.exitCode = 1
  }
}
