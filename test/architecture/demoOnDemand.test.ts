import { join } from 'node:path'
import { type Plugin, build } from 'vite'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** An entry that reaches a module of the demo, as if src had. */
function entryThat(reaches: string, module: string): Plugin {
  return {
    name: 'entry-that-reaches',
    resolveId: (id) => (id === 'entry' || id === module ? id : undefined),
    load: (id) => {
      if (id === 'entry') return reaches
      return id === module ? 'export const demo = { name: Math.random() }' : undefined
    },
  }
}

const buildWith = (reaches: string, module: string) =>
  build({
    root,
    logLevel: 'silent',
    plugins: [entryThat(reaches, module)],
    build: { write: false, rolldownOptions: { input: 'entry' } },
  })

const MODULES = [join(root, 'mocks/company.ts'), join(root, 'node_modules/msw/lib/one.mjs')]

test.each(MODULES)('a build that loads %s with the product is refused', async (module) => {
  const reaches = `import { demo } from '${module}'; globalThis.seen = demo`
  await expect(buildWith(reaches, module)).rejects.toThrow('belongs to the demo')
})

test.each(MODULES)('a build may hold %s where it is imported on demand', async (module) => {
  const reaches = `globalThis.seen = () => import('${module}')`
  await expect(buildWith(reaches, module)).resolves.toBeDefined()
})
