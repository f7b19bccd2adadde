import { demoCompany } from './company/demoCompany'
import { demoServer } from './demoServer'
import { withWorkspace } from './withWorkspace'
import type { Answer } from './roughNetwork'
import { roughNetwork } from './roughNetwork'

/** The first message: the civil day the demo is looked at. All later ones are callers. */
export interface DemoDay {
  readonly today: number
}

/** A line that questions come on, and that they are answered on. */
export interface DemoCaller {
  readonly line: MessagePort
}

/** A request on its way to the worker. */
export interface DemoQuestion {
  readonly id: number
  readonly method: string
  readonly url: string
  readonly headers: readonly (readonly [string, string])[]
  /** Empty where nothing is sent. */
  readonly body: string
}

/** A response on its way back; the body is transferred. */
export interface DemoAnswer {
  readonly id: number
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: ArrayBuffer
}

/** Worker entry: the demo company lives here, so that making it and writing its pages never holds up a frame. */
let answer: Answer

self.addEventListener('message', ({ data }: MessageEvent<DemoDay | DemoCaller>) => {
  if ('today' in data) {
    const sleep = (ms: number) => new Promise<void>((wake) => void setTimeout(wake, ms))
    answer = withWorkspace(roughNetwork(demoServer(demoCompany(data.today)), sleep))
  } else {
    const { line } = data
    line.onmessage = (asked: MessageEvent<DemoQuestion>) => void reply(asked.data, line)
  }
})

async function reply({ id, method, url, headers, body: sent }: DemoQuestion, line: MessagePort): Promise<void> {
  const init = { method, headers: headers.map(([name, value]): [string, string] => [name, value]) }
  const response = await answer(new Request(url, sent === '' ? init : { ...init, body: sent }))
  const body = await response.arrayBuffer()
  const message: DemoAnswer = { id, status: response.status, headers: [...response.headers], body }
  line.postMessage(message, [body])
}
