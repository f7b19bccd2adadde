import { setupWorker } from 'msw/browser'
import { civilDay, civilOfDay, zoneOffsets } from '../src/core/calendar'
import { DEMO_ZONE } from './company/demoHistory'
import type { DemoAnswer, DemoDay, DemoQuestion } from './demoWorker'
import type { Answer } from './roughNetwork'
import { woocommerceHandlers } from './woocommerceHandlers'

/**
 * Lets the demo company answer this page's requests for its configuration and its shops' APIs; all others go their way.
 * Resolves when requests are answered. Needs `/mockServiceWorker.js`, and a Trusted Types policy that admits it.
 */
export async function startDemo(): Promise<void> {
  const answer = askWorker(new Worker(new URL('./demoWorker.ts', import.meta.url), { type: 'module' }))
  await setupWorker(...woocommerceHandlers(answer)).start({ quiet: true, onUnhandledFrame: 'bypass' })
}

/** The demo company in its worker, as a server. */
function askWorker(worker: Worker): Answer {
  const waiting = new Map<number, (answer: DemoAnswer) => void>()
  let asked = 0
  worker.addEventListener('message', ({ data }: MessageEvent<DemoAnswer>) => {
    waiting.get(data.id)?.(data)
    waiting.delete(data.id)
  })
  const day: DemoDay = { today: today() }
  worker.postMessage(day)
  return async (request) => {
    const { method, url } = request
    const sent = method === 'PUT' ? await request.text() : ''
    const question: DemoQuestion = { id: ++asked, method, url, headers: conditionsOf(request), body: sent }
    const { status, headers, body } = await new Promise<DemoAnswer>((take) => {
      waiting.set(question.id, take)
      worker.postMessage(question)
    })
    // An answer without a body must not be given an empty one.
    return new Response(body.byteLength === 0 ? null : body, {
      status,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
    })
  }
}

/** The headers that decide whether a document may be replaced. */
function conditionsOf({ headers }: Request): DemoQuestion['headers'] {
  return ['if-match', 'if-none-match'].flatMap((name) => {
    const value = headers.get(name)
    return value === null ? [] : [[name, value] as const]
  })
}

/** The civil day it is at the demo company. */
function today(): number {
  const now = Date.now()
  const { year } = civilOfDay(Math.floor(now / 86_400_000))
  return civilDay(now, zoneOffsets(DEMO_ZONE, year - 1, year + 2))
}
