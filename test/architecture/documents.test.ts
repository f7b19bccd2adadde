import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { filesOfRepository } from './filesOfRepository'

const root = join(import.meta.dirname, '../..')

test('every dependency has its reason, and no other has one', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string>>
  const installed = { ...dependencies, ...devDependencies, ...optionalDependencies }
  const page = readFileSync(join(root, 'docs/decisions/dependencies.md'), 'utf8')
  const explained = [...page.matchAll(/^\| (\S+) \| \S/gm)].map(([, name]) => name).filter((name) => name !== 'package')

  expect(explained.toSorted()).toEqual(Object.keys(installed).toSorted())
  for (const version of Object.values(installed)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
})

test('every link between documents leads somewhere', () => {
  const documents = [...filesOfRepository(root)].filter(([path]) => path.endsWith('.md'))
  const links = documents.flatMap(([path, text]) =>
    [...text.matchAll(/(?<!!)\[[^\]]*\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, target]) => ({
      path,
      target: target!,
    })),
  )
  expect(links.length).toBeGreaterThan(5)
  const broken = links.filter(({ path, target }) => !existsSync(join(root, dirname(path), target)))
  expect(broken).toEqual([])
})

test('every figure that is drawn has its id in docs/metrics.md', () => {
  const page = readFileSync(join(root, 'docs/metrics.md'), 'utf8')
  const drawn = [...filesOfRepository(root)]
    .filter(([path]) => path.startsWith('src/views/'))
    .flatMap(([, text]) => [...text.matchAll(/\b(?:metric|data-figure)(?:=|: )["']([^"']+)["']/g)].map(([, id]) => id))
  expect([...new Set(drawn)].filter((id) => !page.includes(`\`${id}\``))).toEqual([])
})
