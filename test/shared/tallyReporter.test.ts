import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

interface Run {
  readonly status: number
  readonly lines: string[]
}

/** Runs `text` as the only test file of a project whose shared folder is absent, and returns what was printed. */
async function run(text: string, ...options: string[]): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'tenure-tally-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  const shared = JSON.stringify(join(root, 'test/shared/sharedFolder'))
  const head = `import { expect, test, beforeAll, describe } from 'vitest'\nimport { withShared } from ${shared}\n`
  await writeFile(join(folder, 'only.test.ts'), `${head}void withShared, beforeAll, describe\n${text}`)
  const reporter = join(root, 'test/shared/tallyReporter.ts')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const { VITEST: _, ...env } = process.env
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [vitest, 'run', '--root', folder, '--reporter', reporter, ...options],
      { env: { ...env, TENURE_SHARED: join(folder, 'absent') } },
      (error, stdout) => resolve({ status: error === null ? 0 : 1, lines: stdout.trimEnd().split('\n') }),
    )
  })
}

const passing = "test('passes', () => expect(1).toBe(1))\n"

test('all passed', async () => {
  expect(await run(passing)).toEqual({ status: 0, lines: ['1 passed, 0 failed'] })
})

test('one failed', async () => {
  const { status, lines } = await run(`${passing}test('fails', () => expect(1).toBe(2))`)
  expect([status, lines.at(-1)]).toEqual([1, '1 passed, 1 failed'])
})

test('a skipped test is a failure', async () => {
  const { status, lines } = await run(`${passing}test.skip('left', () => expect(1).toBe(1))`)
  expect([status, lines.at(-1)]).toEqual([1, '1 passed, 1 failed'])
})

test('tests whose preparation failed are failures', async () => {
  const { status, lines } = await run(
    `describe('group', () => { beforeAll(() => { throw new Error('no') })\n${passing}})`,
  )
  expect(status).toBe(1)
  expect(lines.at(-1)).toMatch(/^0 passed, [1-9]\d* failed$/)
})

test('a file that does not load and an error outside any test are failures', async () => {
  expect((await run("throw new Error('no')")).lines.at(-1)).toBe('0 passed, 1 failed')
  const stray =
    "test('passes', async () => { setTimeout(() => { throw new Error('no') }); await new Promise((go) => setTimeout(go, 50)); expect(1).toBe(1) })"
  const { status, lines } = await run(stray)
  expect([status, lines.at(-1)]).toEqual([1, '1 passed, 1 failed'])
})

test('groups whose shared folder is absent are counted as not run, and neither pass nor fail', async () => {
  const groups = ['one', 'two'].map((name) => `withShared('${name}', () => { ${passing} })\n`).join('')
  expect(await run(passing + groups)).toEqual({
    status: 0,
    lines: ['2 not run: shared data absent', '1 passed, 0 failed'],
  })
})

test('a test left out by name on the command line is no failure', async () => {
  const { status, lines } = await run(`${passing}test('other', () => expect(1).toBe(1))`, '-t', 'other')
  expect([status, lines.at(-1)]).toEqual([0, '1 passed, 0 failed'])
})
