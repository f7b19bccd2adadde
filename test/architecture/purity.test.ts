import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryRepository } from './temporaryRepository'

/** Things of a browser or of Node that a pure file must not know; each is a type error in core. */
const outsideWorld = [
  'document',
  'window',
  'fetch',
  'localStorage',
  'performance',
  'setTimeout',
  'crypto',
  'process',
  'console',
]

test('the compiler refuses everything of the outside world in core, and nothing of the language', () => {
  const folder = temporaryRepository({
    'src/core/impure.ts': outsideWorld.map((name) => `export const _${name} = ${name}\n`).join(''),
    'src/core/pure.ts': "export const days = new Intl.DateTimeFormat('en', { timeZone: 'UTC' }).format(new Date(0))\n",
  })
  const tsc = join(import.meta.dirname, '../../node_modules/typescript/bin/tsc')
  const options = ['--noEmit', '--emitDeclarationOnly', 'false', '--composite', 'false', '--pretty', 'false']
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', 'src/core', ...options], { cwd: folder, encoding: 'utf8' })
  rmSync(folder, { recursive: true })

  const lines = stdout.trim().split('\n')
  expect(lines).toHaveLength(outsideWorld.length)
  for (const [line, name] of outsideWorld.entries()) {
    expect(lines[line]).toMatch(new RegExp(`^src/core/impure\\.ts\\(${line + 1},.*Cannot find name '${name}'`))
  }
})
