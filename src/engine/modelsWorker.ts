import type { FromModels, ToModels } from './modelsProtocol'
import { serveModels } from './serveModels'
import { turns } from './turns'

const scope = globalThis as unknown as DedicatedWorkerGlobalScope

const receive = serveModels({
  post: (message: FromModels, transfer) => scope.postMessage(message, transfer),
  later: turns(),
})

scope.onmessage = ({ data }: MessageEvent<ToModels>) => receive(data)
