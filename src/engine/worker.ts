import { createHttp } from '../sources/http'
import { Engine } from './Engine'
import type { FromEngine, ToEngine } from './protocol'
import { serve } from './serve'

const scope = globalThis as unknown as DedicatedWorkerGlobalScope
const turns = new MessageChannel()
let waiting: (() => void) | null = null
turns.port1.onmessage = () => {
  const run = waiting
  waiting = null
  run?.()
}

const receive = serve(new Engine({ http: createHttp(), now: Date.now }), {
  post: (message: FromEngine, transfer) => scope.postMessage(message, transfer),
  later: (run) => {
    waiting = run
    turns.port2.postMessage(null)
  },
})

scope.onmessage = ({ data }: MessageEvent<ToEngine>) => receive(data)
