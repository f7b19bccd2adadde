/** A URL's search as Tenure reads it: every key has a list of values; a plain value is a list of one. */
export type Search = Readonly<Record<string, readonly string[]>>

/**
 * Reads "?country=France,Germany&q=a+b". Values are parted by bare commas; a comma within a value is written %2C.
 * Broken escapes are taken as they stand; of a repeated key the last counts. Never throws.
 */
export function parseSearch(text: string): Search {
  const search = new Map<string, readonly string[]>()
  for (const pair of text.replace(/^\?/, '').split('&')) {
    if (pair === '') continue
    const cut = pair.indexOf('=')
    const key = decode(cut < 0 ? pair : pair.slice(0, cut))
    search.set(
      key,
      cut < 0
        ? ['']
        : pair
            .slice(cut + 1)
            .split(',')
            .map(decode),
    )
  }
  return Object.fromEntries(search)
}

/** The inverse of `parseSearch`, with as little escaped as a URL allows. Empty for an empty search. */
export function printSearch(search: Search): string {
  const pairs = Object.entries(search)
    .filter(([, values]) => values.length > 0)
    .map(([key, values]) => `${encode(key)}=${values.map(encode).join(',')}`)
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** Any object as a search: what is not text or a list of texts is dropped. For what a router hands over. */
export function searchOfUnknown(record: Readonly<Record<string, unknown>>): Search {
  const search = new Map<string, readonly string[]>()
  for (const [key, value] of Object.entries(record)) {
    if (typeof value === 'string') search.set(key, [value])
    else if (Array.isArray(value))
      search.set(
        key,
        value.filter((item): item is string => typeof item === 'string'),
      )
  }
  return Object.fromEntries(search)
}

function decode(text: string): string {
  const spaced = text.replaceAll('+', ' ')
  try {
    return decodeURIComponent(spaced)
  } catch {
    return spaced
  }
}

const encode = (text: string) =>
  encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\u{FFFD}'))
    .replaceAll('%20', '+')
    .replaceAll('%3A', ':')
    .replaceAll('%2F', '/')
