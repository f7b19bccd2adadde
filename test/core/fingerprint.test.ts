import fc from 'fast-check'
import { expect, it } from 'vitest'

import { fingerprint } from '../../src/core/fingerprint'

/** FNV-1a as its authors write it, in whole numbers of any size. */
function slowFingerprint(parts: readonly (string | number)[]): string {
  const points = Array.from(parts.map((part) => `${part}\0`).join(''), (character) => BigInt(character.codePointAt(0)!))
  const hash = points.reduce((sum, point) => ((sum ^ point) * 16_777_619n) % 2n ** 32n, 2_166_136_261n)
  return hash
    .toString(16)
    .padStart(8, '0')
    .replace(/^(.{4})/, '$1-')
}

it('is FNV-1a of the texts', () => {
  expect(fingerprint([])).toBe('811c-9dc5')
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer())), (parts) => {
      expect(fingerprint(parts)).toBe(slowFingerprint(parts))
    }),
  )
})

it('tells parts apart that are the same text together', () => {
  expect(fingerprint(['ab', 'c'])).not.toBe(fingerprint(['a', 'bc']))
  expect(fingerprint([1, 2])).not.toBe(fingerprint([2, 1]))
})
