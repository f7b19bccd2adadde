import { describe, expect, it } from 'vitest'

import { publishTheme, themeSheetText } from '../../src/ui/publishTheme'
import { TOKENS } from '../../src/ui/tokens'

describe('themeSheetText', () => {
  const text = themeSheetText()
  const block = (scheme: string) => text.split(`:root[data-mantine-color-scheme="${scheme}"]`)[1]?.split('}')[0] ?? ''

  it('holds the tokens of each scheme under its own selector', () => {
    expect(block('light')).toContain(`--ink: ${TOKENS.light.ink};`)
    expect(block('dark')).toContain(`--ink: ${TOKENS.dark.ink};`)
  })

  it("points the component library's colours at the tokens in both schemes", () => {
    for (const scheme of ['light', 'dark']) expect(block(scheme)).toContain('--mantine-color-text: var(--ink);')
  })

  it('is light on paper', () => {
    expect(text.split('@media print')[1]).toContain(`--surface: ${TOKENS.light.surface};`)
  })
})

describe('publishTheme', () => {
  it('adopts one constructed sheet and adds no style element', () => {
    const before = document.adoptedStyleSheets.length
    publishTheme(document)
    expect(document.adoptedStyleSheets).toHaveLength(before + 1)
    expect(document.querySelectorAll('style')).toHaveLength(0)
  })
})
