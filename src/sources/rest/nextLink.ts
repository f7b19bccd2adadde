/** The parameters of the `next` link of a Link header (RFC 8288); null where there is none. Its host is not asked: the proxy's is. */
export function nextLink(header: string | null): string | null {
  for (const [, target = '', parameters = ''] of (header ?? '').matchAll(/<([^>]*)>((?:[^,"]|"[^"]*")*)/g)) {
    if (/;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next\b)/i.test(parameters))
      return new URL(target, 'https://next.invalid').search.slice(1)
  }
  return null
}
