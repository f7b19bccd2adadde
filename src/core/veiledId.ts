const PLAIN_WORD = /^[A-Za-z0-9_-]{1,32}$/
/** What documents are numbered by: "2026/00123". */
export const DOCUMENT_NUMBER = /^[\w.,:#/+-]{1,64}$/
const VEILED = /^~[0-9a-z]{1,11}$/

/**
 * An id as it may stand in an address or be kept: a plain word as it is, anything else (a guest's e-mail address, say) as 53
 * bits of its hash, "~1h2j3k". An id that is veiled already stays as it is; the empty one stays empty. `plain`: what is left as it is.
 *
 * Hash: two rounds of FNV-1a over the UTF-16 code units, seeded apart; not a secret, only short and even.
 */
export function veiledId(id: string, plain = PLAIN_WORD): string {
  return id === '' || plain.test(id) || VEILED.test(id) ? id : `~${hash53(id).toString(36)}`
}

function hash53(text: string): number {
  return (fnv1a(text, 0x811c9dc5) >>> 0) * 2_097_152 + (fnv1a(text, 0x1234567) >>> 11)
}

function fnv1a(text: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}
