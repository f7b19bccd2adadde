import { describe, expect, it } from 'vitest'

import { cssVariables, TOKENS, type Scheme, type Tokens } from '../../src/ui/tokens'

const SCHEMES: readonly Scheme[] = ['light', 'dark']

/** WCAG 2.x relative luminance of "#rrggbb". */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** OKLab lightness of "#rrggbb" (Ottosson 2020). */
function lightness(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s
}

const grounds = (tokens: Tokens) => [tokens.surface, tokens.canvas, tokens.sunken, tokens.wash]

describe.each(SCHEMES)('%s tokens', (scheme) => {
  const tokens = TOKENS[scheme]

  it.each(['ink', 'ink2', 'ink3', 'accent', 'good', 'bad'] as const)('%s is readable on every ground', (name) => {
    for (const ground of grounds(tokens)) expect(contrast(tokens[name], ground)).toBeGreaterThanOrEqual(4.5)
  })

  it('text on the accent and warnings on their wash are readable', () => {
    expect(contrast(tokens.onAccent, tokens.accent)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(tokens.warn, tokens.warnWash)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(tokens.ink, tokens.warnWash)).toBeGreaterThanOrEqual(4.5)
  })

  it('edges are seen on every ground', () => {
    for (const ground of grounds(tokens)) expect(contrast(tokens.edge, ground)).toBeGreaterThanOrEqual(3)
  })

  it('marks of series are seen on the sheet and their labels are readable', () => {
    for (const mark of [...tokens.series, tokens.grey]) expect(contrast(mark, tokens.surface)).toBeGreaterThanOrEqual(3)
    for (const text of tokens.seriesText) expect(contrast(text, tokens.surface)).toBeGreaterThanOrEqual(4.5)
  })

  it('the ramp is strictly monotone in lightness and every step carries its number', () => {
    expect(tokens.ramp).toHaveLength(8)
    const steps = tokens.ramp.map(lightness)
    const direction = scheme === 'light' ? -1 : 1
    steps.slice(1).forEach((step, i) => expect(Math.sign(step - steps[i])).toBe(direction))
    tokens.ramp.forEach((step, i) => expect(contrast(tokens.rampText[i], step)).toBeGreaterThanOrEqual(4.5))
  })

  it('publishes each token as a variable of its name', () => {
    const variables = cssVariables(tokens)
    expect(variables).toMatchObject({
      '--ink': tokens.ink,
      '--on-accent': tokens.onAccent,
      '--warn-wash': tokens.warnWash,
      '--c5': tokens.series[4],
      '--c2-text': tokens.seriesText[1],
      '--ramp-8': tokens.ramp[7],
      '--ramp-5-text': tokens.rampText[4],
    })
    expect(Object.values(variables).every((value) => /^(#[0-9a-f]{6}|rgb\()/.test(value))).toBe(true)
    expect(Object.keys(variables)).toHaveLength(18 + 5 + 5 + 8 + 8)
  })
})
