import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createHttp, type Http } from '../../src/sources/http'
import type { Page, Source } from '../../src/sources/source'
import { createSync } from '../../src/sources/sync'
import type { SyncReport } from '../../src/sources/syncReport'
import { virtualClock } from '../faults/virtualClock'

/** One request and its answer, as a real server gave it. */
export interface Exchange {
  readonly request: {
    readonly path: string
    readonly query?: Readonly<Record<string, string | number>>
    readonly body?: unknown
  }
  readonly response: {
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
    readonly body_file: string
  }
  readonly body: string
}

/** Reads the exchange of a name such as "01-orders-page-1" with an API such as "woocommerce". */
export function recordedExchange(folder: string, api: string, name: string): Exchange {
  const place = join(folder, 'contracts', api, 'exchanges')
  const head = JSON.parse(readFileSync(join(place, `${name}.json`), 'utf8')) as Omit<Exchange, 'body'>
  return { ...head, body: readFileSync(join(place, head.response.body_file), 'utf8') }
}

/** The recorded answer, byte for byte. */
export function responseOf({ body, response }: Exchange): Response {
  return new Response(response.status === 204 ? null : body, { status: response.status, headers: response.headers })
}

/** An http whose server is a function of the address and of what was posted: no waiting, no network. */
export function httpOf(answer: (url: URL, posted: unknown) => Response): Http {
  const clock = virtualClock()
  return createHttp({
    fetch: async (address, { body }) =>
      answer(new URL(address), typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined),
    sleep: clock.sleep,
    timeLimit: clock.timeLimit,
    random: () => 0,
    now: clock.now,
    origin: 'https://tenure.example',
  })
}

/** All pages of a feed. */
export async function pagesOf(pages: AsyncIterable<Page>): Promise<readonly Page[]> {
  const all: Page[] = []
  for await (const page of pages) all.push(page)
  return all
}

/** The first page of a feed. */
export async function firstPageOf(pages: AsyncIterable<Page>): Promise<Page> {
  for await (const page of pages) return page
  throw new Error('no page came')
}

/**
 * What a source that is answered so says when its orders are read, and how often it asked: an error that the server means is
 * told once.
 */
export async function refusalOf(
  sourceOf: (http: Http) => Source,
  answer: () => Response,
): Promise<{ readonly cause: unknown; readonly tries: number }> {
  let tries = 0
  const http = httpOf(() => {
    tries++
    return answer()
  })
  const cause = await pagesOf(sourceOf(http).pages('orders', null, new AbortController().signal)).catch(
    (reason: unknown) => reason,
  )
  return { cause, tries }
}

/** The report of a sync of some of a source's feeds, of which no row may be rejected. */
export function syncOf(source: Source, ...feeds: readonly string[]): Promise<SyncReport> {
  const some = feeds.length === 0 ? source : { ...source, feeds }
  const sync = createSync([some], { accept: () => undefined }, { now: () => 0, maxRejectedShare: 0 })
  return sync.run(new AbortController().signal)
}
