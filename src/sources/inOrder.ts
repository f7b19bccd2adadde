import type { NumberedPage } from './NumberedPage'

/** Pages on their way at a time: as many as a browser opens connections to one host over HTTP/1.1. */
const WIDTH = 6
/** Pages that may have come before their turn, for each that may be on its way: a page that is late holds up no other. */
const WAITING_FOR_EACH = 4

/**
 * Yields a list's pages in their order from `first` to the last, reading up to `width` of them at a time once the shop has
 * said how many there are. Pages still on their way when the caller stops are given up.
 */
export async function* inOrder(
  read: (page: number, signal: AbortSignal) => Promise<NumberedPage>,
  first: number,
  signal: AbortSignal,
  width = WIDTH,
): AsyncGenerator<NumberedPage, void> {
  const giveUp = new AbortController()
  const both = AbortSignal.any([signal, giveUp.signal])
  const ahead: Promise<NumberedPage>[] = []
  let onTheirWay = 0
  let next = first
  let pages = 0
  const ask = (): Promise<NumberedPage> => {
    onTheirWay++
    const asked = read(next++, both).finally(() => {
      onTheirWay--
      askMore()
    })
    asked.catch(() => undefined) // told when its turn comes; given up without a word when it never does
    return asked
  }
  const askMore = (): void => {
    while (next <= pages && onTheirWay < width && ahead.length < width * WAITING_FOR_EACH && !both.aborted)
      ahead.push(ask())
  }
  try {
    for (;;) {
      const answer = await (ahead.shift() ?? ask())
      pages = answer.pages ?? 0
      askMore()
      yield answer
      if (answer.last) return
    }
  } finally {
    giveUp.abort()
  }
}
