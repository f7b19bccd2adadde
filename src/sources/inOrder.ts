import type { NumberedPage } from './NumberedPage'

/**
 * Yields a list's pages in their order from `first` to the last, reading up to `width` of them at a time once the shop has
 * said how many there are. Pages still on their way when the caller stops are given up.
 */
export async function* inOrder(
  read: (page: number, signal: AbortSignal) => Promise<NumberedPage>,
  first: number,
  signal: AbortSignal,
  width = 4,
): AsyncGenerator<NumberedPage, void> {
  const giveUp = new AbortController()
  const both = AbortSignal.any([signal, giveUp.signal])
  const ahead: Promise<NumberedPage>[] = []
  try {
    for (let page = first; ; page++) {
      const answer = await (ahead.shift() ?? read(page, both))
      for (let next = page + ahead.length + 1; ahead.length < width && next <= (answer.pages ?? 0); next++) {
        const asked = read(next, both)
        asked.catch(() => undefined) // told when its turn comes; given up without a word when it never does
        ahead.push(asked)
      }
      yield answer
      if (answer.last) return
    }
  } finally {
    giveUp.abort()
  }
}
