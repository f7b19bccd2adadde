import { join } from 'node:path'
import { type Plugin, build } from 'vite'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** An entry that holds a module of the demo, as if src had reached into mocks/. */
function entryThatReaches(module: string): Plugin {
  return {
    name: 'entry-that-reaches',
    resolveId: (id) => (id === 'entry' || id === module ? id : undefined),
    load: (id) => {
      if (id === 'entry') return `import { demo } from '${module}'; globalThis.seen = demo`
      return id === module ? 'export const demo = 1' : undefined
    },
  }
}

const buildWith = (module: string, mode: string) =>
  build({
    root,
    mode,
    logLevel: 'silent',
    plugins: [entryThatReaches(module)],
    build: { write: false, rolldownOptions: { input: 'entry' } },
  })

test.each([join(root, 'mocks/company.ts'), join(root, 'node_modules/msw/lib/one.mjs')])(
  'the default build refuses %s',
  async (module) => {
    await expect(buildWith(module, 'production')).rejects.toThrow('belongs to the demo')
  },
)

test('the demo build holds the demo', async () => {
  await expect(buildWith(join(root, 'mocks/company.ts'), 'demo')).resolves.toBeDefined()
})
