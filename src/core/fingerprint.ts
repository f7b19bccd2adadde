/**
 * A short mark of some words and numbers, "7f3a-91c2": the same for the same ones in the same order, very likely another for
 * others. FNV-1a (32 bit) over the code points of their texts, each ended by a zero. Not a secret and no proof against forgery.
 */
export function fingerprint(parts: readonly (string | number)[]): string {
  let hash = 0x811c9dc5
  for (const part of parts) {
    for (const character of `${part}\0`) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
    }
  }
  const hex = hash.toString(16).padStart(8, '0')
  return `${hex.slice(0, 4)}-${hex.slice(4)}`
}
