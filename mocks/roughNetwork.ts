/** A server as a function: what `fetch` would answer. */
export type Answer = (request: Request) => Response | Promise<Response>

/** The n-th request and every so-many-th after it. */
const TOO_MANY = { first: 12, every: 160 } as const
const UNAVAILABLE = { first: 30, every: 190 } as const

/**
 * A server behind a network as it is: every answer takes 4–12 ms, and now and then one is a 429 or a 503 instead. Which
 * ones depends on the count of requests alone; an address that was refused once is answered the next time it is asked,
 * so that whoever tries again always gets through.
 *
 * `sleep` resolves after so many milliseconds.
 */
export function roughNetwork(answer: Answer, sleep: (ms: number) => Promise<void>): Answer {
  const refused = new Set<string>()
  let asked = 0
  return async (request) => {
    const count = ++asked
    await sleep(4 + ((count * 7919) % 9))
    if (refused.has(request.url)) return answer(request)
    const trouble = troubleOf(count)
    if (trouble === null) return answer(request)
    refused.add(request.url)
    return trouble
  }
}

function troubleOf(count: number): Response | null {
  if (count % TOO_MANY.every === TOO_MANY.first)
    return new Response('Too many requests', { status: 429, headers: { 'retry-after': '0' } })
  if (count % UNAVAILABLE.every === UNAVAILABLE.first) return new Response('Service unavailable', { status: 503 })
  return null
}
