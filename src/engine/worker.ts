import './workerTrust'
import { createHttp } from '../sources/http'
import { browserShelf } from '../store/browserShelf'
import { Engine } from './Engine'
import { ModelsClient } from './ModelsClient'
import type { FromEngine, ToEngine } from './protocol'
import { quietMoment } from './quietMoment'
import { serve } from './serve'
import { turns } from './turns'

const scope = globalThis as unknown as DedicatedWorkerGlobalScope

const models = new ModelsClient(() => new Worker(new URL('./modelsWorker.ts', import.meta.url), { type: 'module' }))

const { note, wait } = quietMoment(Date.now, (ms) => new Promise((wake) => void setTimeout(wake, ms)))
const later = turns()
const engine = new Engine({ http: createHttp(), now: Date.now, models, shelf: browserShelf, quiet: wait })

const receive = serve(engine, {
  post: (message: FromEngine, transfer) => scope.postMessage(message, transfer),
  later: (run) =>
    later(() => {
      run()
      note()
    }),
})

scope.onmessage = ({ data }: MessageEvent<ToEngine>) => receive(data)
