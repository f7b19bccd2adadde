const PLAIN = /^[A-Za-z0-9_-]{1,32}$/

/**
 * What an account is called in a URL and in `data-account`: "shop.122". An id that is not a plain word (a guest's e-mail
 * address, say) is replaced by 53 bits of its hash, so that no personal data stand in an address: "shop.~1h2j3k".
 *
 * Hash: two rounds of FNV-1a over the UTF-16 code units, seeded apart; not a secret, only short and even.
 */
export function accountKey(source: string, id: string): string {
  return `${source}.${PLAIN.test(id) ? id : `~${hash53(id).toString(36)}`}`
}

function hash53(text: string): number {
  return (fnv1a(text, 0x811c9dc5) >>> 0) * 2_097_152 + (fnv1a(text, 0x1234567) >>> 11)
}

function fnv1a(text: string, seed: number): number {
  let hash = seed
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}
