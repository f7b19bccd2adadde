import { glob, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

import { shippedCharacters } from './shippedCharacters'

const root = join(import.meta.dirname, '../..')

/**
 * Signs that no part of the typeface holds and that the system's own font draws, which every system has: mathematics in
 * formulas, bounds, keys of a Mac, and marks that stand beside the word they repeat. No sentence leans on any of them.
 */
const OF_THE_SYSTEM = new Set('≤≥√∫₁₂⌘✓✕')

/** In no text: what marks the start of a file, and what a broken address is recognised by. */
const NEVER_DRAWN = new Set('\uFEFF\uFFFD')

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

describe('the typeface that is shipped', () => {
  it('draws every character that the app says by itself, but for the few signs left to the system', async () => {
    const shipped = await shippedCharacters()
    const isDrawn = (sign: string) =>
      shipped.has(sign.codePointAt(0)!) || /\s/.test(sign) || OF_THE_SYSTEM.has(sign) || NEVER_DRAWN.has(sign)
    const foreign: string[] = []
    for await (const file of glob(join(root, 'src/**/*.{ts,tsx}'))) {
      const texts = textsOf(parseSync(file, await readFile(file, 'utf8')).program)
      for (const sign of new Set(texts.join(''))) if (!isDrawn(sign)) foreign.push(`${relative(root, file)}: ${sign}`)
    }
    // The rows of its tables are shown as definitions.
    const definitions = (await readFile(join(root, 'docs/metrics.md'), 'utf8'))
      .split('\n')
      .filter((line) => line[0] === '|')
    for (const sign of new Set(definitions.join(''))) if (!isDrawn(sign)) foreign.push(`docs/metrics.md: ${sign}`)
    expect(foreign).toEqual([])
  })

  it('holds letters of every European tongue, money and arrows of change, and no arrow to the right', async () => {
    const shipped = await shippedCharacters()
    for (const sign of 'aÅßřőșżΩжЖ€£₺−–’“”…↑↓½²×÷·Σμ')
      expect([sign, shipped.has(sign.codePointAt(0)!)]).toEqual([sign, true])
    for (const sign of ['→', ...OF_THE_SYSTEM]) expect([sign, shipped.has(sign.codePointAt(0)!)]).toEqual([sign, false])
  })
})
