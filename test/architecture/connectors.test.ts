import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesOfRepository } from './filesOfRepository'

const files = filesOfRepository(join(import.meta.dirname, '../..'))
const textOf = (path: string): string => files.get(path) ?? ''

/** The two files that know of a connector beside its own folder. */
const LISTED_IN = ['src/engine/configuredPlan.ts', 'src/sources/configurationSchema.ts']

/** The kinds that a configuration may name, as `configuredPlan` opens them. */
const KINDS = [...textOf('src/engine/configuredPlan.ts').matchAll(/^ {4}case '([a-z-]+)':$/gm)].map(([, kind]) => kind!)

const folderOf = (kind: string): string => kind.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())

test('there are connectors to look at', () => {
  expect(KINDS).toEqual(expect.arrayContaining(['woocommerce', 'odoo', 'business-central', 'csv']))
})

/** Kinds that speak to no product of their own. */
const GENERAL = new Set(['csv', 'rates', 'rest'])

describe.each(KINDS.filter((kind) => !GENERAL.has(kind)).map((kind) => [kind, folderOf(kind)]))(
  '%s',
  (kind, folder) => {
    const own = `src/sources/${folder}/`

    test('adding it took its own folder and two lines elsewhere', () => {
      const imports = new RegExp(`from '[^']*/${folder}/`)
      const importers = [...files].filter(
        ([path, text]) => path.startsWith('src/') && !path.startsWith(own) && imports.test(text),
      )
      expect(importers.map(([path]) => path).filter((path) => !LISTED_IN.includes(path))).toEqual([])
      expect(textOf(LISTED_IN[0]!)).toMatch(imports)
      const names = [...files].filter(([path, text]) => path.startsWith(own) && text.includes(`z.literal('${kind}')`))
      expect(names.length + (textOf(LISTED_IN[1]!).includes(`z.literal('${kind}')`) ? 1 : 0)).toBe(1)
    })

    test('it is tested against answers of its product, and with faults', () => {
      expect([...files.keys()].some((path) => path.startsWith(`test/sources/${folder}/`))).toBe(true)
      const faults = ['test/faults/listServers.ts', 'test/faults/faultBench.ts'].map(textOf).join('\n')
      expect(faults).toContain(`/sources/${folder}/`)
    })

    test('docs tell what to write and what the proxy adds, and whether it was proven on a live system', () => {
      const unproven = [...files].some(([path, text]) => path.startsWith(own) && text.includes('unproven: true'))
      expect(textOf('docs/data-contract.md')).toContain(
        unproven ? `- \`${kind}\` (_not yet proven on a live system_): ` : `- \`${kind}\`: `,
      )
      if (kind !== 'woocommerce') expect(textOf('docs/deployment.md')).toContain(`| \`${kind}\` | `)
      expect(textOf('README.md')).toContain(`\`${kind}\``)
    })
  },
)
