import { describe, expect, it } from 'vitest'

import { formatOf } from '../../src/ui/format'
import { shippedCharacters } from './shippedCharacters'
import { writtenTexts } from './writtenTexts'

const written = writtenTexts()

/**
 * Signs that no part of the typeface holds and that the system's own font draws, which every system has: mathematics in
 * formulas, bounds, keys of a Mac, and marks that stand beside the word they repeat. No sentence leans on any of them.
 */
const OF_THE_SYSTEM = new Set('≤≥√∫₁₂⌘✓✕')

/** In no text: what marks the start of a file, and what a broken address is recognised by. */
const NEVER_DRAWN = new Set('\uFEFF\uFFFD')

describe('the typeface that is shipped', () => {
  it('draws every character that the app says by itself, but for the few signs left to the system', async () => {
    const shipped = await shippedCharacters()
    const isDrawn = (sign: string) =>
      shipped.has(sign.codePointAt(0)!) || /\s/.test(sign) || OF_THE_SYSTEM.has(sign) || NEVER_DRAWN.has(sign)
    const foreign: string[] = []
    for (const { file, texts } of await written)
      for (const sign of new Set(texts.join(''))) if (!isDrawn(sign)) foreign.push(`${file}: ${sign}`)
    expect(foreign).toEqual([])
  })

  it('holds letters of every European tongue, money and arrows of change, and no arrow to the right', async () => {
    const shipped = await shippedCharacters()
    for (const sign of 'aÅßřőșżΩжЖ€£₺−–’“”…↑↓½²×÷·Σμ')
      expect([sign, shipped.has(sign.codePointAt(0)!)]).toEqual([sign, true])
    for (const sign of ['→', ...OF_THE_SYSTEM]) expect([sign, shipped.has(sign.codePointAt(0)!)]).toEqual([sign, false])
  })
})

describe('a percentage in a sentence', () => {
  it('is written as the figures beside it are', async () => {
    expect(formatOf('en-GB', 'EUR').percentWhole(0.8)).toBe('80%')
    const apart = (await written).flatMap(({ file, texts }) =>
      texts.filter((text) => /(\d|^) %/.test(text)).map((text) => `${file}: ${text.slice(0, 120)}`),
    )
    expect(apart).toEqual([])
  })
})
