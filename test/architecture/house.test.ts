import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesOfRepository } from './filesOfRepository'
import { houseOffences } from './houseOffences'

test('the repository keeps the rules of the house', () => {
  const files = filesOfRepository(join(import.meta.dirname, '../..'))
  expect(files.has('src/core/order.ts')).toBe(true)
  expect(houseOffences(files)).toEqual([])
})

describe('each rule is broken once, and said', () => {
  const clean = 'export const one = 1\n'
  test.each([
    ['scripts/build.ts', clean, 'top level'],
    ['lib.ts', clean, 'top level'],
    ['src/hooks/scope.ts', clean, 'only the rooms'],
    ['src/app.tsx', clean, 'only the rooms'],
    ['src/ui/index.ts', clean, 'not after its kind'],
    ['src/ui/utils.ts', clean, 'not after its kind'],
    ['src/core/helpers/money.ts', clean, 'not after its kind'],
    ['src/sources/common/page.ts', clean, 'not after its kind'],
    ['src/engine/types.ts', clean, 'not after its kind'],
    ['src/charts/constants.ts', clean, 'not after its kind'],
    ['test/core/helpers.test.ts', clean, 'not after its kind'],
    ['src/ui/kit.ts', "export { Panel } from './Panel'\nexport * from './Figure'\n", 'hides where it is'],
    ['src/ui/Panel.tsx', `// ${'ox'}lint-disable-next-line no-console\n${clean}`, 'never switched off'],
    ['mocks/shop.ts', `/* ${'es'}lint-disable */\n${clean}`, 'never switched off'],
    ['src/state/scope.ts', 'export function getScope() {}\n', 'getScope is named'],
    ['src/engine/jobs.ts', 'export class JobManager {}\n', 'JobManager is named'],
    ['src/core/now.ts', 'export const today = () => new Date()\n', 'core is pure'],
    ['src/core/later.ts', "export const zod = () => import('zod')\n", 'core is pure'],
  ])('%s', (path, text, sentence) => {
    const offences = houseOffences(new Map([[path, text]]))
    expect(offences).toHaveLength(1)
    expect(offences[0]).toContain(path)
    expect(offences[0]).toContain(sentence)
  })
})

test('what the rules allow is not said', () => {
  const files = new Map([
    [
      'src/core/typesOfCredit.ts',
      "import { one } from './one'\nexport { two } from './two'\nexport const three = one\n",
    ],
    ['src/core/clv/historical.ts', '/** Never `new Date()` here. */\nexport const at = (ms: number) => new Date(ms)\n'],
    ['src/main.tsx', "import { one } from './core/one'\nconsole.log(one)\n"],
    ['src/state/answers.ts', "export type { Kpis } from '../engine/answers/kpis'\n"],
    ['docs/decisions/README.md', 'utils'],
    ['.oxlintrc.json', '{}'],
  ])
  expect(houseOffences(files)).toEqual([])
})
