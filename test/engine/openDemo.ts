import type { DemoCompany } from '../../mocks/company/demoCompany'
import { demoServer } from '../../mocks/demoServer'
import { Engine } from '../../src/engine/Engine'
import { createHttp } from '../../src/sources/http'
import { modelsAtHand } from './modelsAtHand'

/** An engine that has read the demo company through its APIs, at once and without faults. */
export async function openDemo(company: DemoCompany): Promise<Engine> {
  const answer = demoServer(company)
  const http = createHttp({
    origin: 'https://tenure.example',
    sleep: () => Promise.resolve(),
    random: () => 0,
    now: () => 0,
    fetch: async (url, init) => answer(new Request(url, init)),
  })
  const engine = new Engine({ http, now: () => company.history.lastDay * 86_400_000, models: modelsAtHand() })
  await engine.open({ kind: 'configured' })
  if (!engine.isReady) throw new Error('the demo company could not be read')
  return engine
}
