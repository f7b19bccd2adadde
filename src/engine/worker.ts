import './workerTrust'
import { createHttp } from '../sources/http'
import { browserShelf } from '../store/browserShelf'
import { Engine } from './Engine'
import { ModelsClient } from './ModelsClient'
import type { FromEngine, ToEngine } from './protocol'
import { serve } from './serve'
import { turns } from './turns'

const scope = globalThis as unknown as DedicatedWorkerGlobalScope

const models = new ModelsClient(() => new Worker(new URL('./modelsWorker.ts', import.meta.url), { type: 'module' }))

const receive = serve(new Engine({ http: createHttp(), now: Date.now, models, shelf: browserShelf }), {
  post: (message: FromEngine, transfer) => scope.postMessage(message, transfer),
  later: turns(),
})

scope.onmessage = ({ data }: MessageEvent<ToEngine>) => receive(data)
