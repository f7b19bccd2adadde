import { glob, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseSync } from 'vite'

const root = join(import.meta.dirname, '../..')

interface WrittenTexts {
  readonly file: string
  readonly texts: readonly string[]
}

/** What the app says by itself, file by file: the texts of its sources, and the rows of docs/metrics.md, which are shown as definitions. */
export async function writtenTexts(): Promise<WrittenTexts[]> {
  const written: WrittenTexts[] = []
  for await (const path of glob(join(root, 'src/**/*.{ts,tsx}')))
    written.push({ file: relative(root, path), texts: textsOf(parseSync(path, await readFile(path, 'utf8')).program) })
  const lines = (await readFile(join(root, 'docs/metrics.md'), 'utf8')).split('\n')
  return [...written, { file: 'docs/metrics.md', texts: lines.filter((line) => line[0] === '|') }]
}

/** The texts of a source file: strings, templates and what stands between tags, comments left out. */
function textsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf)
  if (typeof node !== 'object' || node === null) return []
  const { type, value } = node as { readonly type?: string; readonly value?: unknown }
  const isText = type === 'Literal' || type === 'JSXText'
  if (isText) return typeof value === 'string' ? [value] : []
  if (type === 'TemplateElement') return [(value as { readonly cooked: string | null }).cooked ?? '']
  return Object.values(node).flatMap(textsOf)
}
