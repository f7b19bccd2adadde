import type { DemoAnswer, DemoQuestion } from './demoWorker'
import type { Answer } from './roughNetwork'

/** The demo company behind `port`, as a server. */
export function answerOf(port: MessagePort): Answer {
  const waiting = new Map<number, (answer: DemoAnswer) => void>()
  let asked = 0
  port.onmessage = ({ data }: MessageEvent<DemoAnswer>) => {
    waiting.get(data.id)?.(data)
    waiting.delete(data.id)
  }
  return async (request) => {
    const { method, url } = request
    const sent = method === 'PUT' ? await request.text() : ''
    const question: DemoQuestion = { id: ++asked, method, url, headers: conditionsOf(request), body: sent }
    const { status, headers, body } = await new Promise<DemoAnswer>((take) => {
      waiting.set(question.id, take)
      port.postMessage(question)
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
