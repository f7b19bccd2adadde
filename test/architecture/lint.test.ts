import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryRepository } from './temporaryRepository'

interface Diagnostic {
  readonly filename: string
  readonly code: string
  readonly message: string
  readonly help?: string
}

/** A file that breaks one rule: where it stands, what it says, and the rule that must refuse it. */
type Offence = readonly [path: string, text: string, rule: string]

const imports = 'eslint(no-restricted-imports)'
const globals = 'eslint(no-restricted-globals)'
const properties = 'eslint(no-restricted-properties)'
const importing = (path: string) => `import { one } from '${path}'\nexport const two = one\n`

const directions: Offence[] = [
  ['src/core/toStore.ts', importing('../store/one'), imports],
  ['src/core/math/toUi.ts', importing('../../ui/one'), imports],
  ['src/core/toPackage.ts', importing('zod'), imports],
  ['src/core/toNode.ts', importing('node:fs'), imports],
  ['src/core/typeOfPackage.ts', "import type { one } from 'zod'\nexport type Two = one\n", imports],
  ['src/core/passingOn.ts', "export * from '../store/one'\n", imports],
  ['src/core/later.ts', "export const later = () => import('../store/one')\n", imports],
  ['src/sources/toEngine.ts', importing('../engine/one'), imports],
  ['src/sources/shop/toStore.ts', importing('../../store/one'), imports],
  ['src/sources/toReact.ts', importing('react'), imports],
  ['src/store/toSources.ts', importing('../sources/one'), imports],
  ['src/charts/toUi.ts', importing('../ui/one'), imports],
  ['src/ui/toState.ts', importing('../state/one'), imports],
  ['src/export/toViews.ts', importing('../views/one'), imports],
  ['src/engine/toState.ts', importing('../state/one'), imports],
  ['src/engine/toReact.ts', importing('@tanstack/react-query'), imports],
  ['src/state/toSources.ts', importing('../sources/one'), imports],
  ['src/state/toViews.ts', importing('../views/churn/one'), imports],
  ['src/views/churn/toEngine.ts', importing('../../engine/one'), imports],
  ['src/views/churn/toView.ts', importing('../cohorts/one'), imports],
  ['src/views/churn/part/toView.ts', importing('../../cohorts/one'), imports],
  ['src/ui/toMain.ts', importing('../main'), imports],
  ['src/ui/toMocks.ts', importing('../../mocks/one'), imports],
  ['src/ui/toTests.ts', importing('../../test/one'), imports],
  ['mocks/toEngine.ts', importing('../src/engine/one'), imports],
]

const borders: Offence[] = [
  ['src/views/churn/drawing.ts', importing('echarts/core'), imports],
  ['src/ui/drawing.ts', importing('zrender'), imports],
  ['src/drawing.ts', importing('echarts'), imports],
  ['src/sources/second.ts', "export const answer = fetch('/api')\n", globals],
  ['src/state/second.ts', "export const answer = globalThis.fetch('/api')\n", globals],
  ['src/engine/request.ts', 'export const request = new XMLHttpRequest()\n', globals],
  ['src/ui/socket.ts', "export const socket = new WebSocket('wss://elsewhere.example')\n", globals],
  ['src/ui/beacon.ts', "navigator.sendBeacon('/seen')\n", properties],
  ['src/ui/kept.ts', "localStorage.setItem('one', '1')\n", globals],
  ['src/engine/kept.ts', "export const opening = self.indexedDB.open('one')\n", globals],
  ['src/sources/http.ts', "sessionStorage.setItem('one', '1')\n", globals],
  ['src/views/churn/kept.ts', "document.cookie = 'one=1'\n", properties],
  ['src/core/random.ts', 'export const one = Math.random()\n', properties],
  ['src/core/clock.ts', 'export const now = Date.now()\n', properties],
]

const habits: Offence[] = [
  ['src/engine/circleA.ts', importing('./circleB').replace('two', 'one_'), 'import(no-cycle)'],
  ['src/engine/any.ts', 'export const one: any = 1\n', 'typescript(no-explicit-any)'],
  ['src/engine/unsafe.ts', "export const one: string = JSON.parse('1')\n", 'typescript(no-unsafe-assignment)'],
  ['src/engine/ignored.ts', "// @ts-ignore\nexport const one: number = '1'\n", 'typescript(ban-ts-comment)'],
  ['src/engine/expected.ts', "// @ts-expect-error\nexport const one: number = '1'\n", 'typescript(ban-ts-comment)'],
  ['src/engine/floating.ts', 'const one = async () => 1\none()\n', 'typescript(no-floating-promises)'],
  [
    'src/engine/misused.ts',
    'export const go = (run: () => void) => run()\ngo(async () => {})\n',
    'typescript(no-misused-promises)',
  ],
  ['src/engine/swallowed.ts', 'try {\n  void 0\n} catch {}\n', 'eslint(no-empty)'],
  ['src/engine/said.ts', "console.log('one')\n", 'eslint(no-console)'],
  ['src/engine/unnamed.ts', 'export default 1\n', 'import(no-default-export)'],
  ['src/engine/long.ts', 'export {}\n'.padEnd(300, '\n'), 'eslint(max-lines)'],
  [
    'src/engine/half.ts',
    "export const say = (it: 'a' | 'b') => {\n  switch (it) {\n    case 'a':\n      return 1\n  }\n}\n",
    'typescript(switch-exhaustiveness-check)',
  ],
  ['src/core/long.ts', `export function one() {\n${'  void 0\n'.repeat(70)}}\n`, 'eslint(max-lines-per-function)'],
  ['src/ui/Html.tsx', "export const Html = () => <p dangerouslySetInnerHTML={{ __html: '' }} />\n", 'react(no-danger)'],
  [
    'src/ui/Sometimes.tsx',
    "import { useState } from 'react'\nexport function Sometimes({ on }: { on: boolean }) {\n  if (on) useState(0)\n  return null\n}\n",
    'react-hooks(rules-of-hooks)',
  ],
  [
    'src/ui/Stale.tsx',
    "import { useEffect } from 'react'\nexport function Stale({ on }: { on: () => void }) {\n  useEffect(() => on(), [])\n  return null\n}\n",
    'react-hooks(exhaustive-deps)',
  ],
  ['src/ui/Mute.tsx', 'export const Mute = () => <img src="/one.png" />\n', 'jsx-a11y(alt-text)'],
  [
    'test/core/skipped.test.ts',
    "import { expect, test } from 'vitest'\ntest.skip('one', () => expect(1).toBe(1))\n",
    'vitest(no-disabled-tests)',
  ],
  [
    'test/core/focused.test.ts',
    "import { expect, test } from 'vitest'\ntest.only('one', () => expect(1).toBe(1))\n",
    'vitest(no-focused-tests)',
  ],
  ['test/core/empty.test.ts', "import { test } from 'vitest'\ntest('one', () => {})\n", 'vitest(expect-expect)'],
]

/** Files that come as close as the rules allow. */
const allowed: Record<string, string> = {
  'src/core/one.ts': 'export const one = 1\n',
  'src/core/math/two.ts': importing('../one'),
  'src/sources/one.ts': importing('../core/one'),
  'src/sources/shop/two.ts': importing('../../core/math/two').replace('{ one }', '{ two as one }'),
  'src/store/one.ts': "import { one } from '../core/one'\nlocalStorage.setItem('one', String(one))\n",
  'src/engine/one.ts': importing('../sources/one').replace('{ one }', '{ two as one }'),
  'src/state/one.ts': importing('../engine/one').replace('{ one }', '{ two as one }'),
  'src/charts/one.ts': "import * as echarts from 'echarts/core'\nexport const { init } = echarts\n",
  'src/views/churn/one.ts': importing('../../charts/one').replace('{ one }', '{ init as one }'),
  'src/views/churn/part/two.ts': importing('../one').replace('{ one }', '{ two as one }'),
  'src/main.tsx': importing('./views/churn/one').replace('{ one }', '{ two as one }'),
  'mocks/one.ts': importing('../src/core/one'),
}

const offences = [...directions, ...borders, ...habits]
let folder: string
let diagnostics: Diagnostic[]

beforeAll(() => {
  folder = temporaryRepository({
    ...allowed,
    'src/engine/circleB.ts': importing('./circleA').replace('{ one }', '{ one_ as one }').replace('two', 'one'),
    ...Object.fromEntries(offences.map(([path, text]) => [path, text])),
  })
  const oxlint = join(import.meta.dirname, '../../node_modules/oxlint/bin/oxlint')
  const { stdout } = spawnSync(process.execPath, [oxlint, '--type-aware', '--format', 'json', 'src', 'mocks', 'test'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  diagnostics = (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

describe('the linter refuses', () => {
  test.each(offences)('%s', (path, _, rule) => {
    const rules = diagnostics.filter(({ filename }) => filename === path).map(({ code }) => code)
    expect(rules).toContain(rule)
  })
})

test('the linter lets through what the rules allow', () => {
  expect(diagnostics.filter(({ filename }) => filename in allowed)).toEqual([])
})
